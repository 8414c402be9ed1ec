import type { IsoDate } from '../../domain/date.ts';
import type { Context } from '../context.ts';
import type {
  DeterminationAspect,
  DeterminationInput,
  OverlayInput,
} from '../generated/resolver-types.ts';
import type { DeterminationNode } from '../nodes.ts';
import { contextOn, underOverlay } from '../overlay/under-overlay.ts';
import { answerOrNull } from '../question/answer-or-null.ts';
import { answerQuestion } from '../question/answer.ts';
import { aspectsOf, changedAspects } from './aspects.ts';
import { type Answered, type CausesFound, type Undoing, causesFound } from './causes-found.ts';
import { dateUndoings, overlayUndoings } from './undoings.ts';

export interface DifferenceNode {
  readonly before: DeterminationNode;
  readonly after: DeterminationNode;
  readonly changed: readonly DeterminationAspect[];
  readonly found: () => Promise<CausesFound>;
}

export interface ComparisonNode {
  readonly determinations: readonly DeterminationNode[];
  readonly differences: readonly DifferenceNode[];
  readonly truncated: boolean;
}

export interface ComparisonRequest {
  readonly input: DeterminationInput;
  /** Each once, the earliest first. */
  readonly dates: readonly IsoDate[];
  readonly overlays: readonly OverlayInput[];
  /** Whether there is time to look at one more cause. */
  readonly hasTime: () => boolean;
}

/** Answers the question on every date and under every overlay, and looks at what made the answers differ. */
export async function compareDeterminations(
  { input, dates, overlays, hasTime }: ComparisonRequest,
  request: Context,
): Promise<ComparisonNode> {
  const memory = request.whatIf.remembering(request.store);
  const context = contextOn(memory.store, request.ruleSets, request);
  const answered = async (question: DeterminationInput): Promise<Answered> => {
    const node = await answerQuestion(question, ['input'], context);
    return {
      ask: (other, overlay) => answerOrNull({ ...question, overlay }, other),
      overlay: question.overlay ?? null,
      node,
      aspects: aspectsOf(node, context),
    };
  };
  const rows: (readonly [Answered, ...Answered[]])[] = [];
  for (const asOf of dates) {
    const plain = await answered({ ...input, asOf });
    const under: Answered[] = [];
    for (const [index, overlay] of overlays.entries()) {
      // Checked here first, so that a problem is told at the overlay's own place.
      await underOverlay(overlay, ['overlays', String(index)], context);
      under.push(await answered({ ...input, asOf, overlay }));
    }
    rows.push([plain, ...under]);
  }
  let truncated = false;
  const differences: DifferenceNode[] = [];
  const compare = async (
    before: Answered,
    after: Answered,
    undoings: () => readonly Undoing[] | Promise<readonly Undoing[]>,
  ): Promise<void> => {
    const changed = changedAspects(before.aspects, after.aspects);
    if (changed.length === 0) return;
    const suspects = (await undoings()).map((undoing) => ({ undoing, answered: after }));
    const found = await causesFound(suspects, changed, context, hasTime);
    truncated ||= found.truncated;
    differences.push({
      before: before.node,
      after: after.node,
      changed,
      found: () => Promise.resolve(found),
    });
  };
  for (const [index, [after]] of rows.entries()) {
    const before = rows[index - 1]?.[0];
    if (before === undefined) continue;
    const [from, to] = [before.node.asOf, after.node.asOf];
    await compare(before, after, () => dateUndoings(memory.lines(), from, to, context));
  }
  for (const [plain, ...under] of rows) {
    for (const one of under) {
      await compare(plain, one, () => overlayUndoings(one.overlay, context));
    }
  }
  return { determinations: rows.flat().map(({ node }) => node), differences, truncated };
}
