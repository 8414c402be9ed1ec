import type { IsoDate } from '../../domain/date.ts';
import type { EntityKey } from '../../domain/ownership/closure.ts';
import { LARGEST_PAGE } from '../../ports/page.ts';
import { type Aspects, aspectsOf, changedAspects } from '../comparison/aspects.ts';
import type { DifferenceNode } from '../comparison/compare.ts';
import type { EachEndUserInput } from '../generated/resolver-types.ts';
import type { DeterminationNode } from '../nodes.ts';
import { answerQuestion } from '../question/answer.ts';
import { versionBeneath } from '../overlay/told-hypothesis.ts';
import { RequestProblem } from '../request-problem.ts';
import { ruleSetOn } from '../rules-on.ts';
import { answerCauses } from './answer-causes.ts';
import { endUserQuestion } from './end-user-question.ts';
import type { Standpoint } from './standpoint.ts';
import type { TwoGraphs } from './two-graphs.ts';

export interface Unanswered {
  readonly key: EntityKey;
  readonly asOf: IsoDate;
  readonly message: string;
}

export interface AnswersAsked {
  readonly from: Standpoint;
  readonly to: Standpoint;
  readonly question: EachEndUserInput;
  readonly keys: readonly EntityKey[];
  /** The states of the graph that the answers must be of, at the one standpoint and at the other. */
  readonly versions: readonly [{ readonly version: string }, { readonly version: string }];
  readonly hasTime: () => boolean;
  readonly graphs: TwoGraphs | null;
}

export interface ChangedAnswers {
  readonly differences: ReadonlyMap<EntityKey, DifferenceNode>;
  readonly unanswered: readonly Unanswered[];
}

/** Of which entities as end users a question is answered otherwise. All of a standpoint are asked together. */
export async function changedAnswers(asked: AnswersAsked): Promise<ChangedAnswers> {
  const { from, to, question, keys, versions } = asked;
  checkCount(asked);
  const before = await answersAt(from, question, keys, versions[0].version);
  const after = await answersAt(to, question, keys, versions[1].version);
  const differences = new Map<EntityKey, DifferenceNode>();
  for (const [key, was] of before.answers) {
    const is = after.answers.get(key);
    const changed = is === undefined ? [] : changedAspects(was.aspects, is.aspects);
    if (is === undefined || changed.length === 0) continue;
    const found = once(() => answerCauses({ ...asked, key, changed }));
    differences.set(key, { before: was.node, after: is.node, changed, found });
  }
  return { differences, unanswered: [...before.unanswered, ...after.unanswered] };
}

function checkCount({ from, to, question, keys }: AnswersAsked): void {
  if (keys.length > LARGEST_PAGE) {
    throw new RequestProblem(
      'BATCH_TOO_LARGE',
      `The filter lets ${keys.length} entities through, and the question is answered for at most ${LARGEST_PAGE} in a request. Name them with filter.keys, or narrow the filter by kinds or jurisdiction, and ask about the others in another request.`,
      { path: ['filter'], details: { limit: LARGEST_PAGE, count: keys.length } },
    );
  }
  const endUser = { role: 'END_USER' } as const;
  for (const { context, asOf, path } of [from, to]) {
    ruleSetOn(context.ruleSets, asOf, [...path, 'asOf']);
    const inputs = keys.map(() => ({ ...question, asOf, destination: 'US', endUser }));
    context.admitQuestions(inputs, ['question']);
  }
}

interface AnswerAt {
  readonly node: DeterminationNode;
  readonly aspects: Aspects;
}

async function answersAt(
  { asOf, context }: Standpoint,
  question: EachEndUserInput,
  keys: readonly EntityKey[],
  version: string,
): Promise<Omit<ChangedAnswers, 'differences'> & { readonly answers: Map<EntityKey, AnswerAt> }> {
  const answers = new Map<EntityKey, AnswerAt>();
  const unanswered: Unanswered[] = [];
  await Promise.all(
    keys.map(async (key) => {
      const asked = await endUserQuestion(question, key, asOf, context);
      if (asked === null) return;
      if (asked.kind === 'unanswered') {
        unanswered.push({ key, asOf, message: asked.message });
        return;
      }
      const node = await answerQuestion(asked.input, ['question'], context);
      checkVersion(node, version);
      answers.set(key, { node, aspects: aspectsOf(node, context, question.compared) });
    }),
  );
  return { answers, unanswered };
}

function checkVersion({ graphVersion }: DeterminationNode, version: string): void {
  if (versionBeneath(graphVersion) === versionBeneath(version)) return;
  throw new RequestProblem(
    'GRAPH_CHANGED',
    'The graph was changed while this was answered. Ask again.',
  );
}

function once<T>(work: () => Promise<T>): () => Promise<T> {
  let begun: Promise<T> | null = null;
  return () => (begun ??= work());
}
