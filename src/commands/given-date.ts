import { parseIsoDate } from '../calendar.ts';
import type { IsoDate } from '../domain/date.ts';
import { Misuse } from './terminal.ts';

/** The date that an option has. */
export function givenDate(option: string, text: string): IsoDate {
  const date = parseIsoDate(text);
  if (date !== null) return date;
  throw new Misuse(
    `${option} must be a calendar date such as 2026-09-11, not ${JSON.stringify(text)}.`,
  );
}
