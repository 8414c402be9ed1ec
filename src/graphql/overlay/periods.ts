import type { IsoDate, Period } from '../../domain/date.ts';

/** The part of a period that is within another one, and the parts that are outside. */
export interface CutPeriod {
  readonly inside: Period | null;
  readonly outside: readonly Period[];
}

export function cutPeriod({ from, to }: Period, within: Period): CutPeriod {
  const start = laterStart(from, within.from);
  const end = earlierEnd(to, within.to);
  if (start !== null && end !== null && start >= end) {
    return { inside: null, outside: [{ from, to }] };
  }
  return {
    inside: { from: start, to: end },
    outside: [
      ...(start === from ? [] : [{ from, to: start }]),
      ...(end === to ? [] : [{ from: end, to }]),
    ],
  };
}

function laterStart(one: IsoDate | null, other: IsoDate | null): IsoDate | null {
  if (one === null || other === null) return one ?? other;
  return one > other ? one : other;
}

function earlierEnd(one: IsoDate | null, other: IsoDate | null): IsoDate | null {
  if (one === null || other === null) return one ?? other;
  return one < other ? one : other;
}

/** The stretches of time that some periods cover together: those that overlap are one. */
export function stretchesOf(periods: readonly Period[]): readonly Period[] {
  const stretches: Period[] = [];
  for (const { from, to } of periods.toSorted(byStart)) {
    const last = stretches.at(-1);
    if (last === undefined || !reachesBeyond(last, from)) stretches.push({ from, to });
    else stretches.splice(-1, 1, { from: last.from, to: laterEnd(last.to, to) });
  }
  return stretches;
}

/** One without a first day comes first. */
function byStart({ from: one }: Period, { from: other }: Period): number {
  return (one ?? '') < (other ?? '') ? -1 : Number(one !== other);
}

function reachesBeyond({ to }: Period, start: IsoDate | null): boolean {
  return start === null || to === null || start < to;
}

function laterEnd(one: IsoDate | null, other: IsoDate | null): IsoDate | null {
  if (one === null || other === null) return null;
  return one > other ? one : other;
}

/** For a sentence: ` from 2020-01-01 to 2025-01-01`, or nothing. */
export function periodWords({ from, to }: Period): string {
  return `${from === null ? '' : ` from ${from}`}${to === null ? '' : ` up to ${to}`}`;
}
