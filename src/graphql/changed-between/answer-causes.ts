import type { EntityKey } from '../../domain/ownership/closure.ts';
import { aspectsOf } from '../comparison/aspects.ts';
import {
  type Answered,
  type Asked,
  type CausesFound,
  type Suspect,
  causesFound,
} from '../comparison/causes-found.ts';
import { dateUndoings, overlayUndoings } from '../comparison/undoings.ts';
import type { GraphLine } from '../../ports/graph-line.ts';
import { editedLines } from '../../ports/line-edits.ts';
import type { Context } from '../context.ts';
import type { DeterminationAspect, EachEndUserInput } from '../generated/resolver-types.ts';
import { contextOn, underOverlay } from '../overlay/under-overlay.ts';
import { answerOrNull, nullWhereNotAllowed } from '../question/answer-or-null.ts';
import { endUserQuestion } from './end-user-question.ts';
import type { Standpoint } from './standpoint.ts';
import { type TwoGraphs, bearingLines } from './two-graphs.ts';

export interface ChangedAnswer {
  readonly key: EntityKey;
  readonly from: Standpoint;
  readonly to: Standpoint;
  readonly question: EachEndUserInput;
  readonly changed: readonly DeterminationAspect[];
  readonly hasTime: () => boolean;
  readonly graphs: TwoGraphs | null;
}

/** What makes the answer about one entity another one: days between the standpoints, the overlays of both, and their graphs. */
export async function answerCauses(asked: ChangedAnswer): Promise<CausesFound> {
  const { from, to, changed, hasTime } = asked;
  const earlier = remembered(from.request);
  const later = from.request === to.request ? earlier : remembered(to.request);
  const before = await answered(asked, from, earlier.context);
  const after = await answered(asked, to, later.context);
  const suspects: Suspect[] = [...(await graphSuspects(asked, after, [earlier, later]))];
  if (from.asOf !== to.asOf) {
    // What begins between the days bears on the answer of the later day, whichever standpoint that is.
    const [one, memory] = from.asOf < to.asOf ? [after, later] : [before, earlier];
    const [day, lastDay] = [from.asOf, to.asOf].sort();
    for (const undoing of dateUndoings(
      memory.lines(),
      day ?? to.asOf,
      lastDay ?? to.asOf,
      memory.context,
    )) {
      suspects.push({ undoing, answered: one });
    }
  }
  for (const [one, { context }] of [
    [after, later],
    [before, earlier],
  ] as const) {
    for (const undoing of await overlayUndoings(one.overlay, context)) {
      suspects.push({ undoing, answered: one });
    }
  }
  return causesFound(suspects, changed, to.request, hasTime);
}

/** The lines in which the graphs differ, each taken back in the later one. */
async function graphSuspects(
  { key, graphs, to: { request }, changed }: ChangedAnswer,
  answered: Answered,
  memories: readonly Remembered[],
): Promise<readonly Suspect[]> {
  if (graphs === null) return [];
  const read = memories.flatMap(({ lines }) => lines());
  const bearing = await bearingLines(key, graphs, read);
  const askedOf = async (lines: readonly GraphLine[], { ask, overlay }: Asked) => {
    const store = await request.whatIf.loaded(lines);
    try {
      return await ask(contextOn(store, request.ruleSets, request), overlay);
    } finally {
      await store.close();
    }
  };
  const same = await askedOf(bearing.lines, answered);
  const aspects = same && aspectsOf(same, request, changed);
  // Should the part of the graph not answer as the whole does, no line of it can be told apart from the others.
  const isTold =
    aspects !== null && changed.every((name) => aspects[name] === answered.aspects[name]);
  return bearing.changes.map(({ cause, edits }) => ({
    answered,
    undoing: {
      cause,
      without: async (asked) => (isTold ? askedOf(editedLines(bearing.lines, edits), asked) : null),
    },
  }));
}

interface Remembered {
  readonly context: Context;
  readonly lines: ReturnType<Context['whatIf']['remembering']>['lines'];
}

function remembered(request: Context): Remembered {
  const { store, lines } = request.whatIf.remembering(request.store);
  return { context: contextOn(store, request.ruleSets, request), lines };
}

async function answered(
  { key, question, changed }: ChangedAnswer,
  { asOf, overlay }: Standpoint,
  context: Context,
): Promise<Answered> {
  // Where the item goes may follow from what is taken away, so that the question is put together anew.
  const ask: Asked['ask'] = (other, less) =>
    nullWhereNotAllowed(async () => {
      const under = await underOverlay(less, ['overlay'], other);
      const asked = await endUserQuestion(question, key, asOf, under);
      return asked?.kind === 'question' ? answerOrNull(asked.input, under) : null;
    });
  const node = await ask(context, overlay);
  if (node === null) throw new Error(`The answer about "${key}" on ${asOf} is not there any more.`);
  return { ask, overlay, node, aspects: aspectsOf(node, context, changed) };
}
