/** A statement and its place in the file. */
export interface Placed<Statement> {
  readonly at: number;
  readonly statement: Statement;
}
