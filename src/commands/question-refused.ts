/** The question cannot be answered: what is wrong, and where in the question. */
export class QuestionRefused extends Error {
  override readonly name = 'QuestionRefused';
  /** True where the question itself is wrong, whatever the graph and the law hold. */
  readonly isMalformed: boolean;

  constructor(message: string, path: readonly (string | number)[], isMalformed: boolean) {
    super(path.length === 0 ? message : `${path.join('.')}: ${message}`);
    this.isMalformed = isMalformed;
  }
}
