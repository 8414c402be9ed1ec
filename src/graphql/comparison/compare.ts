import type { IsoDate } from '../../domain/date.ts';
import type { Heading } from '../../domain/determination/rule-set.ts';
import type { Source } from '../../domain/source.ts';
import type { Context } from '../context.ts';
import type {
  DeterminationAspect,
  DeterminationInput,
  DifferenceCauseKind,
  OverlayInput,
} from '../generated/resolver-types.ts';
import type { DeterminationNode } from '../nodes.ts';
import { contextOn, underOverlay } from '../overlay/under-overlay.ts';
import { answerQuestion } from '../question/answer.ts';
import { type Aspects, aspectsOf, changedAspects } from './aspects.ts';
import { makesDifference } from './makes-difference.ts';
import { type Undoing, dateUndoings, overlayUndoings } from './undoings.ts';

export interface CauseNode {
  readonly kind: DifferenceCauseKind;
  readonly statement: string;
  readonly ruleSet: Heading | null;
  readonly source: Source | null;
}

export interface DifferenceNode {
  readonly before: DeterminationNode;
  readonly after: DeterminationNode;
  readonly changed: readonly DeterminationAspect[];
  readonly causes: readonly CauseNode[];
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

interface Answered {
  readonly input: DeterminationInput;
  readonly node: DeterminationNode;
  readonly aspects: Aspects;
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
    return { input: question, node, aspects: aspectsOf(node, context) };
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
    const found = await causesOf(after, changed, await undoings(), context, hasTime);
    truncated ||= found.truncated;
    differences.push({ before: before.node, after: after.node, changed, causes: found.causes });
  };
  for (const [index, [after]] of rows.entries()) {
    const before = rows[index - 1]?.[0];
    if (before === undefined) continue;
    const [from, to] = [before.node.asOf, after.node.asOf];
    await compare(before, after, () => dateUndoings(memory.lines(), from, to, context));
  }
  for (const [plain, ...under] of rows) {
    for (const one of under) {
      await compare(plain, one, () => overlayUndoings(one.input, context));
    }
  }
  return { determinations: rows.flat().map(({ node }) => node), differences, truncated };
}

/** What of all that could make a difference does: without it, what changed would be answered otherwise. */
async function causesOf(
  after: Answered,
  changed: readonly DeterminationAspect[],
  undoings: readonly Undoing[],
  context: Context,
  hasTime: () => boolean,
): Promise<{ readonly causes: readonly CauseNode[]; readonly truncated: boolean }> {
  const decisive: CauseNode[] = [];
  let truncated = false;
  for (const undoing of undoings) {
    if (!hasTime()) {
      truncated = true;
      break;
    }
    if (await makesDifference(undoing, after, changed, context)) decisive.push(undoing.cause);
  }
  if (decisive.length > 0 || truncated) return { causes: decisive, truncated };
  if (undoings.length > 0) return { causes: undoings.map(({ cause }) => cause), truncated };
  return { causes: [dateAlone], truncated };
}

export const dateAlone: CauseNode = {
  kind: 'DATE',
  statement:
    'No fact that was looked at began or ended and no rules took effect: the date itself counts, for example because amounts are counted by calendar year.',
  ruleSet: null,
  source: null,
};
