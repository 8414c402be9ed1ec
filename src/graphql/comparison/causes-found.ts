import type { Heading } from '../../domain/determination/rule-set.ts';
import type { Source } from '../../domain/source.ts';
import type { Context } from '../context.ts';
import type {
  DeterminationAspect,
  DifferenceCauseKind,
  OverlayInput,
} from '../generated/resolver-types.ts';
import type { DeterminationNode } from '../nodes.ts';
import { type Aspects, aspectsOf, isOtherwise } from './aspects.ts';
import { causesTogether } from './causes-together.ts';

export interface CauseNode {
  readonly kind: DifferenceCauseKind;
  readonly statement: string;
  readonly ruleSet: Heading | null;
  readonly source: Source | null;
}

export interface CausesFound {
  readonly causes: readonly CauseNode[];
  /** Whether time ran out before every cause was looked at. */
  readonly truncated: boolean;
}

/** A question that can be asked again in another context; null where the record or the rules there do not allow it. */
export interface Asked {
  readonly ask: (
    context: Context,
    overlay: OverlayInput | null,
  ) => Promise<DeterminationNode | null>;
  readonly overlay: OverlayInput | null;
}

/** A question with those parts of its answer that are compared. */
export interface Judged extends Asked {
  readonly aspects: Aspects;
}

/** A question with its whole answer. */
export interface Answered extends Judged {
  readonly node: DeterminationNode;
}

/** Something that may make a difference, and the answer without it; null where it cannot be taken away alone. */
export interface Undoing {
  readonly cause: CauseNode;
  readonly without: (asked: Asked) => Promise<DeterminationNode | null>;
  /** Where it cannot be taken away alone: the answers just with it and just without it, all that came after it left out of both. */
  readonly inTurn?: (
    asked: Asked,
  ) => Promise<readonly [DeterminationNode | null, DeterminationNode | null]>;
  /** Takes several away at once, all of which have this same function; left out where that cannot be done. */
  readonly together?: (
    asked: Asked,
    undoings: readonly Undoing[],
  ) => Promise<DeterminationNode | null>;
}

/** Something that may make a difference to one of the two answers. */
export interface Suspect {
  readonly undoing: Undoing;
  /** The answer that it is taken away from. */
  readonly answered: Judged;
}

/** What of all that could make a difference does: without it, what changed would be answered otherwise. */
export async function causesFound(
  suspects: readonly Suspect[],
  changed: readonly DeterminationAspect[],
  context: Context,
  hasTime: () => boolean,
): Promise<CausesFound> {
  const decisive: CauseNode[] = [];
  for (const suspect of suspects) {
    if (!hasTime()) return { causes: decisive, truncated: true };
    if (await makesDifference(suspect, changed, context)) decisive.push(suspect.undoing.cause);
  }
  if (decisive.length > 0) return { causes: decisive, truncated: false };
  if (suspects.length > 0) return causesTogether(suspects, changed, context, hasTime);
  return { causes: [dateAlone], truncated: false };
}

/** Whether without something what changed would be answered otherwise. */
export async function makesDifference(
  { undoing, answered }: Suspect,
  changed: readonly DeterminationAspect[],
  context: Context,
): Promise<boolean> {
  const without = await undoing.without(answered);
  if (without !== null)
    return isOtherwise(aspectsOf(without, context, changed), answered.aspects, changed);
  const [before, after] = (await undoing.inTurn?.(answered)) ?? [null, null];
  // What cannot be undone at all cannot be told apart from the others: it stays among the causes.
  if (before === null || after === null) return true;
  return isOtherwise(
    aspectsOf(before, context, changed),
    aspectsOf(after, context, changed),
    changed,
  );
}

export const dateAlone: CauseNode = {
  kind: 'DATE',
  statement:
    'No fact that was looked at began or ended and no rules took effect: the date itself counts, for example because amounts are counted by calendar year.',
  ruleSet: null,
  source: null,
};
