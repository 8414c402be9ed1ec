import type { IsoDate } from '../../domain/date.ts';
import type { Heading, RuleSets } from '../../domain/determination/rule-set.ts';
import type { GraphLine } from '../../ports/graph-line.ts';
import type { LineEdits } from '../../ports/line-edits.ts';
import type { Context } from '../context.ts';
import type { OverlayInput } from '../generated/resolver-types.ts';
import type { DeterminationNode } from '../nodes.ts';
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
  const dated = datedEdits(lines, after, upTo);
  const begun = context.ruleSets.headings.filter(
    ({ inForceFrom }) => after < inForceFrom && inForceFrom <= upTo,
  );
  const editsOf = new Map<Undoing, LineEdits>();
  const headingOf = new Map<Undoing, Heading>();
  const without = (
    { ask, overlay }: Asked,
    edits: LineEdits,
    headings: readonly Heading[],
  ): Promise<DeterminationNode | null> => {
    const { store, ruleSets, whatIf } = context;
    const off = headings.map(({ id }) => id);
    const edited = edits.size === 0 ? store : whatIf.overlaid(store, edits);
    return ask(contextOn(edited, switchedRuleSets(ruleSets, { off, on: [] }), context), overlay);
  };
  const together: NonNullable<Undoing['together']> = (asked, undoings) =>
    without(
      asked,
      new Map(undoings.flatMap((one) => [...(editsOf.get(one) ?? [])])),
      undoings.flatMap((one) => headingOf.get(one) ?? []),
    );
  const facts = dated.map(({ statement, source, edits }) => {
    const undoing: Undoing = {
      cause: { kind: 'FACT', statement, ruleSet: null, source },
      without: (asked) => without(asked, edits, []),
      together,
    };
    editsOf.set(undoing, edits);
    return undoing;
  });
  const rules = begun.map((heading, index) => {
    const undoing: Undoing = {
      cause: {
        kind: 'RULE_SET',
        statement: `On ${heading.inForceFrom} rules take effect: ${heading.title}.`,
        ruleSet: heading,
        source: null,
      },
      without: (asked) => without(asked, noEdits, [heading]),
      inTurn: async (asked) => [
        await without(asked, noEdits, begun.slice(index + 1)),
        await without(asked, noEdits, begun.slice(index)),
      ],
      together,
    };
    headingOf.set(undoing, heading);
    return undoing;
  });
  return [...facts, ...rules];
}

const noEdits: LineEdits = new Map();

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
