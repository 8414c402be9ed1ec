import type { IsoDate } from '../../domain/date.ts';
import type { Heading, RuleSets } from '../../domain/determination/rule-set.ts';
import type { GraphLine } from '../../ports/graph-line.ts';
import type { Context } from '../context.ts';
import type { OverlayInput } from '../generated/resolver-types.ts';
import { switchedRuleSets } from '../overlay/switches.ts';
import { contextOn, underOverlay } from '../overlay/under-overlay.ts';
import type { Asked, Undoing } from './causes-found.ts';
import { datedEdits } from './dated-edits.ts';

/** Facts that began or ended after one date and up to another, and the rules that took effect. */
export function dateUndoings(
  lines: readonly GraphLine[],
  after: IsoDate,
  upTo: IsoDate,
  context: Context,
): readonly Undoing[] {
  const facts = datedEdits(lines, after, upTo).map(({ statement, source, edits }): Undoing => ({
    cause: { kind: 'FACT', statement, ruleSet: null, source },
    without: ({ ask, overlay }) => {
      const store = context.whatIf.overlaid(context.store, edits);
      return ask(contextOn(store, context.ruleSets, context), overlay);
    },
  }));
  const begun = context.ruleSets.headings.filter(
    ({ inForceFrom }) => after < inForceFrom && inForceFrom <= upTo,
  );
  const off = ({ ask, overlay }: Asked, headings: readonly Heading[]) => {
    const ids = headings.map(({ id }) => id);
    const ruleSets = switchedRuleSets(context.ruleSets, { off: ids, on: [] });
    return ask(contextOn(context.store, ruleSets, context), overlay);
  };
  const rules = begun.map((heading, index): Undoing => ({
    cause: {
      kind: 'RULE_SET',
      statement: `On ${heading.inForceFrom} rules take effect: ${heading.title}.`,
      ruleSet: heading,
      source: null,
    },
    without: (asked) => off(asked, [heading]),
    inTurn: async (asked) => [
      await off(asked, begun.slice(index + 1)),
      await off(asked, begun.slice(index)),
    ],
  }));
  return [...facts, ...rules];
}

/** The changes and switches of the overlay of a question, each of which is left out. */
export async function overlayUndoings(
  overlay: OverlayInput | null,
  context: Context,
): Promise<readonly Undoing[]> {
  if (overlay === null) return [];
  const { hypothesis } = await underOverlay(overlay, ['overlays'], context);
  return eachLeftOut(overlay, context.ruleSets).map((less, index): Undoing => ({
    cause: {
      kind: 'OVERLAY',
      statement: hypothesis?.changes[index] ?? 'A change of the overlay.',
      ruleSet: null,
      source: null,
    },
    without: ({ ask }) => ask(context, less),
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
