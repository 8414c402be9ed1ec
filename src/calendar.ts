import { Temporal } from 'temporal-polyfill';
import type { IsoDate } from './domain/date.ts';

const fullDate = /^\d{4}-\d{2}-\d{2}$/;

/** The text as a calendar date (RFC 3339 full-date), or null where there is no such day. */
export function parseIsoDate(text: string): IsoDate | null {
  if (!fullDate.test(text)) return null;
  try {
    Temporal.PlainDate.from(text, { overflow: 'reject' });
    return text as IsoDate;
  } catch {
    return null;
  }
}

/** Today in Coordinated Universal Time. */
export function todayUtc(): IsoDate {
  return Temporal.Now.plainDateISO('UTC').toString() as IsoDate;
}
