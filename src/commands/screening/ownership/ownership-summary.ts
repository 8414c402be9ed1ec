import type { IsoDate } from '../../../domain/date.ts';
import { tiers } from '../../../domain/whole-graph/tiers-of-all.ts';
import { printable } from '../../printable.ts';
import type { WrittenFile } from '../../result-files.ts';
import { counted, countsInWords, mayBeListed } from '../screening-summary.ts';
import { standings } from './ownership-row.ts';
import type { OwnershipRow } from './ownership-row.ts';

/** What a screening for ownership came to. */
export interface OwnershipSummary {
  readonly parties: number;
  readonly asOf: IsoDate;
  readonly graphVersion: string;
  /** The file of the snapshot; null where the graph itself was read. */
  readonly snapshot: string | null;
  /** Rows by how their party stands to the lists, the gravest first; `NOT_SCREENED` are those refused. */
  readonly standings: Readonly<Record<string, number>>;
  /** Rows by what their party was found by. */
  readonly matches: Readonly<Record<string, number>>;
  /** Found ones by their tier. */
  readonly chipTiers: Readonly<Record<string, number>>;
  readonly weightsTiers: Readonly<Record<string, number>>;
  /** Found ones, by whether it is known for certain who is at the top. */
  readonly ultimateParents: { readonly known: number; readonly open: number };
  /** Found ones of which a source reports another ultimate parent than the chains lead to. */
  readonly reportedDiffers: number;
  /** Undecided rows of which an entity that is proposed is on a list. */
  readonly mayBeListed: number;
  /** The rule set in force that tiers and restrictions are by, in words; null before the first. */
  readonly ruleSet: string | null;
  /** The rule in force that carries listings down to what the listed own, in words; null where none does. */
  readonly carryingRule: string | null;
}

/** Counts the rows of a screening for ownership. */
export function ownershipSummary(
  rows: readonly OwnershipRow[],
  ground: Pick<OwnershipSummary, 'asOf' | 'graphVersion' | 'snapshot' | 'ruleSet' | 'carryingRule'>,
): OwnershipSummary {
  const known = rows.filter(({ parentsKnown }) => parentsKnown === true);
  const open = rows.filter(({ parentsKnown }) => parentsKnown === false);
  return {
    ...ground,
    parties: rows.length,
    standings: inOrder(
      [...standings, 'NOT_SCREENED'],
      rows.map(({ standing }) => standing ?? 'NOT_SCREENED'),
    ),
    matches: counted(rows.map(({ match }) => match)),
    chipTiers: inOrder(
      tiers,
      rows.flatMap(({ chipTier }) => chipTier ?? []),
    ),
    weightsTiers: inOrder(
      tiers,
      rows.flatMap(({ weightsTier }) => weightsTier ?? []),
    ),
    ultimateParents: { known: known.length, open: open.length },
    reportedDiffers: rows.filter(({ reportedDiffers }) => reportedDiffers).length,
    mayBeListed: mayBeListed(rows),
  };
}

/** How many there are of each, in the order of what they can be. */
function inOrder(
  order: readonly string[],
  names: readonly string[],
): Readonly<Record<string, number>> {
  const counts = counted(names);
  return Object.fromEntries(
    order.flatMap((name) => {
      const count = counts[name];
      return count === undefined ? [] : [[name, count]];
    }),
  );
}

/** What a page and the terminal say of it, a line each. */
export function ownershipCounts(summary: OwnershipSummary): readonly string[] {
  const { asOf, ultimateParents, reportedDiffers, ruleSet, carryingRule } = summary;
  return [
    `Of those found: ${ultimateParents.known} with known and certain ultimate parents, ${ultimateParents.open} where more may be above, or sources differ.`,
    ...(reportedDiffers === 0
      ? []
      : [`A source reports another ultimate parent than the chains lead to: ${reportedDiffers}.`]),
    ...(summary.mayBeListed === 0
      ? []
      : [`To be decided, and may be a listed entity: ${summary.mayBeListed}.`]),
    ...(ruleSet === null ? [] : [`Rules: ${ruleSet}.`]),
    carryingRule ??
      `No rule in force on ${asOf} makes a listing reach what the listed own: who is owned by them is LISTED_OWNER.`,
  ];
}

/** What the terminal says of it. */
export function ownershipInWords(summary: OwnershipSummary, files: readonly WrittenFile[]): string {
  const { parties, asOf, matches, chipTiers, weightsTiers, graphVersion, snapshot } = summary;
  const tiers = Object.keys(chipTiers).length > 0;
  const lines = [
    `${parties} parties as of ${asOf}: ${countsInWords(summary.standings)}.`,
    `Found by: ${countsInWords(matches)}.`,
    ...(tiers
      ? [
          `Tier for chips: ${countsInWords(chipTiers)}; for weights: ${countsInWords(weightsTiers)}.`,
        ]
      : []),
    ...ownershipCounts(summary),
    `Graph: ${graphVersion}${snapshot === null ? '' : `, by ${snapshot}`}`,
    ...files.map(({ file, bytes }) => `${file} (${bytes} bytes)`),
  ];
  return lines.map((line) => `${printable(line)}\n`).join('');
}
