import type { Period } from '../date.ts';
import type { Source } from '../source.ts';
import { beginsBelow, endsAbove, mostTogether, sharesTogether, UNKNOWN_SHARE } from './share.ts';
import type { ShareInterval } from './share.ts';

/** What a source states of an interest for a time; `share` is null where it names none. */
export interface StatedShare {
  readonly from: Period['from'];
  readonly share: ShareInterval | null;
}

/**
 * What one source says of an interest that it states several times over for one day, each time from another day on. Nobody
 * says whether these are parts, bought one after the other, or whether the newest takes the place of the others: the share is
 * from what the newest states up to all of them together. Null where it names no share at all.
 */
export function shareOfOneSource(stated: readonly StatedShare[]): ShareInterval | null {
  if (stated.every(({ share }) => share === null)) return null;
  const byStart = Map.groupBy(stated, ({ from }) => from);
  const largest = new Map([...byStart].map(([from, of]) => [from, largestOf(of)]));
  const least = newest([...largest.keys()])
    .map((from) => largest.get(from) ?? UNKNOWN_SHARE)
    .reduce((one, other) => (beginsBelow(other, one) ? other : one));
  return { ...least, ...mostTogether(largest.values()) };
}

/** Statements by their sources; those without a source, which may be of one, are together. */
export function bySource<Statement extends { readonly source: Source | null }>(
  stated: readonly Statement[],
): ReadonlyMap<string | null, readonly Statement[]> {
  return Map.groupBy(stated, ({ source }) => source?.name ?? null);
}

/** What all statements on one interest say together, where what each source says is put together first. */
export interface SharesTogether {
  readonly share: ShareInterval;
  /** False where the sources have nothing in common. */
  readonly agree: boolean;
  /** One of each source that names a share. */
  readonly stated: readonly ShareInterval[];
}

export function shareOfStatements(
  statements: readonly (StatedShare & { readonly source: Source | null })[],
): SharesTogether {
  const stated = [...bySource(statements).values()].flatMap((each) => shareOfOneSource(each) ?? []);
  return { ...sharesTogether(stated), stated };
}

/** How many times over the source states it: statements from one day on are of the keys of what is one entity by decision. */
export function timesStated(stated: readonly StatedShare[]): number {
  return new Set(stated.map(({ from }) => from)).size;
}

/** The days from which the newest may be: one of which no first day is known may be as new as any. */
function newest(days: readonly StatedShare['from'][]): readonly StatedShare['from'][] {
  const last = days.reduce((one, other) =>
    one === null || (other !== null && other > one) ? other : one,
  );
  return days.filter((day) => day === null || day === last);
}

/** Of statements from one day on, which decision 16 has put together, the one that reaches furthest at either end. */
function largestOf(stated: readonly StatedShare[]): ShareInterval {
  const shares = stated.flatMap(({ share }) => (share === null ? [] : [share]));
  if (shares.length === 0) return UNKNOWN_SHARE;
  const least = shares.reduce((one, other) => (beginsBelow(one, other) ? other : one));
  const { maximum, maximumOpen } = shares.reduce((one, other) =>
    endsAbove(other, one) ? other : one,
  );
  return { ...least, maximum, maximumOpen };
}
