import { z } from 'zod';
import { parseIsoDate } from '../../calendar.ts';
import { firstDayOf } from '../partial-date.ts';

const parts: Readonly<Record<string, string>> = {
  YYYY: String.raw`(?<year>\d{4})`,
  MM: String.raw`(?<month>\d{2})`,
  DD: String.raw`(?<day>\d{2})`,
  M: String.raw`(?<month>\d{1,2})`,
  D: String.raw`(?<day>\d{1,2})`,
};

/** How a table writes dates, such as `DD.MM.YYYY`, `M/D/YYYY` or `YYYY`: as what matches one. */
export const datePattern = z.string().transform((text, context): RegExp => {
  const found = [...text.matchAll(/YYYY|MM|DD|M|D/g)].map(([part]) => part.slice(0, 1)).sort();
  if (!['Y', 'MY', 'DMY'].includes(found.join(''))) {
    context.addIssue({
      code: 'custom',
      message: `must be made of YYYY, MM or M, and DD or D, each at most once and a year at least, not ${JSON.stringify(text)}`,
    });
    return z.NEVER;
  }
  const pattern = text
    .split(/(YYYY|MM|DD|M|D)/)
    .map((part) => parts[part] ?? part.replace(/[.*+?^${}()|[\]\\/-]/g, String.raw`\$&`))
    .join('');
  return new RegExp(`^${pattern}$`);
});

/** Each day, month or year of the calendar that a pattern reads the text as, as ISO 8601 writes it: `2019-02-01`, `2019-02`, `2019`. */
export function readingsOf(text: string, patterns: readonly RegExp[]): ReadonlySet<string> {
  return new Set(
    patterns.flatMap((pattern) => {
      const found = pattern.exec(text)?.groups;
      if (found === undefined) return [];
      const { year = '', month, day } = found;
      const iso = [year, ...[month, day].flatMap((part) => part?.padStart(2, '0') ?? [])].join('-');
      return parseIsoDate(firstDayOf(iso)) === null ? [] : [iso];
    }),
  );
}
