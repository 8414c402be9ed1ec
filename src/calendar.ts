import { Temporal } from 'temporal-polyfill';
import type { IsoDate } from './domain/date.ts';

const fullDate = /^\d{4}-\d{2}-\d{2}$/;

/** Days that were found in the calendar. A file of millions of records has a few thousand different ones. */
const known = new Set<string>();
const mostKnown = 100_000;

/** The text as a calendar date (RFC 3339 full-date), or null where there is no such day. */
export function parseIsoDate(text: string): IsoDate | null {
  if (!fullDate.test(text)) return null;
  if (known.has(text)) return text as IsoDate;
  try {
    Temporal.PlainDate.from(text, { overflow: 'reject' });
    // A piece of a larger text would keep that whole text in memory.
    if (known.size < mostKnown) known.add(Buffer.from(text, 'latin1').toString('latin1'));
    return text as IsoDate;
  } catch {
    return null;
  }
}

/** Today in Coordinated Universal Time. */
export function todayUtc(): IsoDate {
  return Temporal.Now.plainDateISO('UTC').toString() as IsoDate;
}
