import type { IsoDate } from '../../domain/date.ts';
import type { GraphLine } from '../../ports/graph-line.ts';
import { StoreUnavailable } from '../../ports/graph-store.ts';
import type { Aspects } from '../comparison/aspects.ts';
import {
  type CauseNode,
  type Judged,
  type Undoing,
  dateAlone,
  makesDifference,
} from '../comparison/causes-found.ts';
import { dateUndoings } from '../comparison/undoings.ts';
import { createContext } from '../context.ts';
import type { DeterminationAspect, DeterminationInput } from '../generated/resolver-types.ts';
import { contextOn } from '../overlay/under-overlay.ts';
import { answerOrNull } from '../question/answer-or-null.ts';
import { RequestProblem } from '../request-problem.ts';
import { changeWords } from './change-words.ts';
import type { Grounds } from './evaluate.ts';
import { lineChanges } from './line-changes.ts';

/** An answer with what it was read from. */
interface Side {
  readonly asOf: IsoDate;
  readonly lines: readonly GraphLine[];
  readonly law: string;
}

interface Difference {
  readonly input: DeterminationInput;
  readonly before: Side;
  readonly after: Side & { readonly aspects: Aspects | null };
  readonly changed: readonly DeterminationAspect[];
}

/** How long it is looked for what made a difference. */
const patience = 5_000;

/**
 * What made an answer another one: changes of the record, facts that began or ended and rules that took effect on the days
 * between, each without which the answer would be another in what changed. Where none alone is, all that could have been.
 */
export async function causesOf(
  { input, before, after, changed }: Difference,
  { store, ruleSets, whatIf, version }: Grounds,
): Promise<readonly CauseNode[]> {
  const memory = whatIf.remembering(store);
  const context = createContext(
    { store: memory.store, ruleSets, whatIf, today: () => after.asOf, version, startedAt: '' },
    () => true,
  );
  const question = { ...input, asOf: after.asOf };
  const undoings: readonly Undoing[] = [
    ...lineChanges(before.lines, after.lines).map((change): Undoing => ({
      cause: {
        kind: 'FACT',
        statement: changeWords(change),
        ruleSet: null,
        source: (change.is ?? change.was)?.value.source ?? null,
      },
      without: ({ ask, overlay }) => {
        const edits = new Map([[change.identity, change.was]]);
        const edited = whatIf.overlaid(context.store, edits);
        return ask(contextOn(edited, ruleSets, context), overlay);
      },
    })),
    ...dateUndoings(after.lines, before.asOf, after.asOf, context),
  ];
  const { aspects } = after;
  const decisive: CauseNode[] = [];
  const end = performance.now() + patience;
  for (const undoing of undoings) {
    if (aspects === null || performance.now() > end) break;
    const answered: Judged = {
      ask: (other, overlay) => answerOrNull({ ...question, overlay }, other),
      overlay: question.overlay ?? null,
      aspects,
    };
    if (await isDecisive({ undoing, answered }, changed, context)) decisive.push(undoing.cause);
  }
  if (decisive.length > 0) return toTell(decisive);
  const could = toTell(undoings.map(({ cause }) => cause));
  if (before.law !== after.law) return [...could, otherLaw];
  if (could.length > 0) return could;
  return before.asOf === after.asOf ? [otherGraph] : [dateAlone];
}

/** More than anybody reads are counted. */
function toTell(causes: readonly CauseNode[]): readonly CauseNode[] {
  const more = causes.length - mostCauses;
  if (more <= 0) return causes;
  const rest: CauseNode = {
    kind: 'FACT',
    statement: `And ${more} more such changes.`,
    ruleSet: null,
    source: null,
  };
  return [...causes.slice(0, mostCauses), rest];
}

const mostCauses = 20;

async function isDecisive(...asked: Parameters<typeof makesDifference>): Promise<boolean> {
  try {
    return await makesDifference(...asked);
  } catch (error) {
    // The graph is being changed again: what that makes is looked at in its turn.
    const isPassing =
      error instanceof StoreUnavailable ||
      (error instanceof RequestProblem && error.code === 'GRAPH_CHANGED');
    if (isPassing) return false;
    throw error;
  }
}

const otherLaw: CauseNode = {
  kind: 'RULE_SET',
  statement:
    'The law that the service knows is another one than at the last answer: the service was updated, or AFFILIATES_RULE was set otherwise.',
  ruleSet: null,
  source: null,
};

const otherGraph: CauseNode = {
  kind: 'FACT',
  statement: 'The graph was changed.',
  ruleSet: null,
  source: null,
};
