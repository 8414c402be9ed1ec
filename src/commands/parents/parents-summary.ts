import type { IsoDate } from '../../domain/date.ts';
import { printable } from '../printable.ts';
import { areKnownParents } from '../screening/party-parents.ts';
import { countsInWords } from '../screening/screening-summary.ts';
import type { WrittenFile } from '../result-files.ts';
import type { ParentsRow } from './parents-row.ts';

/** How many suppliers of a list came to what. */
export interface ParentsSummary {
  readonly suppliers: number;
  readonly asOf: IsoDate;
  readonly graphVersion: string;
  /** By what suppliers were found. */
  readonly matches: Readonly<Record<string, number>>;
  /** Found ones, by what is known of their ultimate parents. */
  readonly parents: {
    /** Every ultimate parent is certain and a known top, none against another, and no source reports another one. */
    readonly known: number;
    /** The walk ended where nothing more is known, or is not certain, or sources name several or report another one. */
    readonly open: number;
  };
  /** Found ones of which a source reports another ultimate parent than the chains lead to. */
  readonly reportedDiffers: number;
}

export function parentsSummary(
  rows: readonly ParentsRow[],
  asOf: IsoDate,
  graphVersion: string,
): ParentsSummary {
  const matches: Record<string, number> = {};
  for (const { match } of rows) matches[match] = (matches[match] ?? 0) + 1;
  const found = rows.filter(({ parents }) => parents.length > 0);
  const known = found.filter(
    ({ parents, reportedDiffers }) => !reportedDiffers && areKnownParents(parents),
  );
  return {
    suppliers: rows.length,
    asOf,
    graphVersion,
    matches,
    parents: { known: known.length, open: found.length - known.length },
    reportedDiffers: rows.filter(({ reportedDiffers }) => reportedDiffers).length,
  };
}

export function summaryInWords(
  { suppliers, asOf, graphVersion, matches, parents, reportedDiffers }: ParentsSummary,
  files: readonly WrittenFile[],
): string {
  const found = countsInWords(matches);
  const lines = [
    `${suppliers} suppliers as of ${asOf}, found by: ${found}.`,
    `Of those found: ${parents.known} with known and certain ultimate parents, ${parents.open} where more may be above, or sources differ.`,
    ...(reportedDiffers === 0
      ? []
      : [`A source reports another ultimate parent than the chains lead to: ${reportedDiffers}.`]),
    `Graph: ${graphVersion}`,
    ...files.map(({ file, bytes }) => `${file} (${bytes} bytes)`),
  ];
  return lines.map((line) => `${printable(line)}\n`).join('');
}
