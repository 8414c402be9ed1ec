import type { IsoDate } from '../../domain/date.ts';
import type { Heading, RuleSets } from '../../domain/determination/rule-set.ts';
import type { GraphLine } from '../../ports/graph-line.ts';
import type { Context } from '../context.ts';
import type { DeterminationInput, OverlayInput } from '../generated/resolver-types.ts';
import type { DeterminationNode } from '../nodes.ts';
import { switchedRuleSets } from '../overlay/switches.ts';
import { contextOn, underOverlay } from '../overlay/under-overlay.ts';
import { answerOrNull } from '../question/answer-or-null.ts';
import type { CauseNode } from './compare.ts';
import { datedEdits } from './dated-edits.ts';

/** Something that may make a difference, and the answer without it; null where it cannot be taken away alone. */
export interface Undoing {
  readonly cause: CauseNode;
  readonly without: (input: DeterminationInput) => Promise<DeterminationNode | null>;
  /** Where it cannot be taken away alone: the answers just with it and just without it, all that came after it left out of both. */
  readonly inTurn?: (
    input: DeterminationInput,
  ) => Promise<readonly [DeterminationNode | null, DeterminationNode | null]>;
}

/** Facts that began or ended after one date and up to another, and the rules that took effect. */
export function dateUndoings(
  lines: readonly GraphLine[],
  after: IsoDate,
  upTo: IsoDate,
  context: Context,
): readonly Undoing[] {
  const facts = datedEdits(lines, after, upTo).map(({ statement, source, edits }): Undoing => ({
    cause: { kind: 'FACT', statement, ruleSet: null, source },
    without: (input) => {
      const store = context.whatIf.overlaid(context.store, edits);
      return answerOrNull(input, contextOn(store, context.ruleSets, context));
    },
  }));
  const begun = context.ruleSets.headings.filter(
    ({ inForceFrom }) => after < inForceFrom && inForceFrom <= upTo,
  );
  const off = (input: DeterminationInput, headings: readonly Heading[]) => {
    const ids = headings.map(({ id }) => id);
    const ruleSets = switchedRuleSets(context.ruleSets, { off: ids, on: [] });
    return answerOrNull(input, contextOn(context.store, ruleSets, context));
  };
  const rules = begun.map((heading, index): Undoing => ({
    cause: {
      kind: 'RULE_SET',
      statement: `On ${heading.inForceFrom} rules take effect: ${heading.title}.`,
      ruleSet: heading,
      source: null,
    },
    without: (input) => off(input, [heading]),
    inTurn: async (input) => [
      await off(input, begun.slice(index + 1)),
      await off(input, begun.slice(index)),
    ],
  }));
  return [...facts, ...rules];
}

/** The changes and switches of the overlay of a question, each of which is left out. */
export async function overlayUndoings(
  { overlay }: DeterminationInput,
  context: Context,
): Promise<readonly Undoing[]> {
  if (!overlay) return [];
  const { hypothesis } = await underOverlay(overlay, ['overlays'], context);
  return eachLeftOut(overlay, context.ruleSets).map((less, index): Undoing => ({
    cause: {
      kind: 'OVERLAY',
      statement: hypothesis?.changes[index] ?? 'A change of the overlay.',
      ruleSet: null,
      source: null,
    },
    without: (input) => answerOrNull({ ...input, overlay: less }, context),
  }));
}

/** In the order in which an overlay tells its changes. */
export function eachLeftOut(
  overlay: OverlayInput,
  { headings }: RuleSets,
): readonly OverlayInput[] {
  const { changes, ruleSetsOff, ruleSetsOn } = overlay;
  const [off, on] = [ruleSetsOff ?? [], ruleSetsOn ?? []];
  return [
    ...(changes ?? []).map((_, index) => ({
      ...overlay,
      changes: (changes ?? []).filter((_each, place) => place !== index),
    })),
    ...headings
      .filter(({ id }) => off.includes(id) || on.includes(id))
      .map(({ id }) => ({
        ...overlay,
        ruleSetsOff: off.filter((each) => each !== id),
        ruleSetsOn: on.filter((each) => each !== id),
      })),
  ];
}
