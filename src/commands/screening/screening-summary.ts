import type { ScreenedRow } from './screened-row.ts';

/** What a screening came to. */
export interface ScreeningSummary {
  readonly asOf: string;
  readonly graphVersion: string;
  /** The question without its party, as JSON. */
  readonly question: string;
  /** The rule sets in force, in words. */
  readonly ruleSets: readonly string[];
  readonly parties: number;
  /** Rows by their outcome as enforced; `NOT_SCREENED` are those refused. */
  readonly outcomes: Readonly<Record<string, number>>;
  /** Rows by what their party was found by. */
  readonly matches: Readonly<Record<string, number>>;
  /** Rows of which the party is itself on a list on the date. */
  readonly listed: number;
  /** Undecided rows of which an entity that is proposed is on one. */
  readonly mayBeListed: number;
}

/** Counts the rows of a screening. */
export function summaryOf(
  rows: readonly ScreenedRow[],
  ground: Pick<ScreeningSummary, 'asOf' | 'graphVersion' | 'question' | 'ruleSets'>,
): ScreeningSummary {
  return {
    ...ground,
    parties: rows.length,
    outcomes: counted(rows.map(({ enforced }) => enforced ?? 'NOT_SCREENED')),
    matches: counted(rows.map(({ match }) => match)),
    listed: rows.filter(({ listings }) => listings.length > 0).length,
    mayBeListed: mayBeListed(rows),
  };
}

/** Of how many rows an entity that is proposed is on a list. */
export function mayBeListed(rows: readonly Pick<ScreenedRow, 'proposals'>[]): number {
  return rows.filter(({ proposals }) => proposals.some((one) => one.listings.length > 0)).length;
}

/** How many parties are on a list, or may be. */
export function listedCounts(summary: Pick<ScreeningSummary, 'listed' | 'mayBeListed'>): string {
  return `On a list: ${summary.listed}; a name like that of a listed entity, to be decided: ${summary.mayBeListed}.`;
}

/** How many there are of each, in the order of their names. */
export function counted(names: readonly string[]): Readonly<Record<string, number>> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return Object.fromEntries([...counts].sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** `3 NOT_ENFORCED, 2 REVIEW`. */
export function countsInWords(named: Readonly<Record<string, number>>): string {
  return Object.entries(named)
    .map(([name, count]) => `${count} ${name}`)
    .join(', ');
}
