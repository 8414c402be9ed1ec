import { parseIsoDate } from '../calendar.ts';
import { dayAfter } from '../domain/date.ts';

/**
 * The first day that a date of a source can mean: `2019` is 2019-01-01. What is no date stays as it is, to be refused
 * by name.
 */
export function firstDayOf(text: string): string {
  const [, year, month, day] = parts(text);
  if (year === undefined) return text;
  return `${year}-${month ?? '01'}-${day ?? '01'}`;
}

/** From which day on what ended then certainly no longer holds: `2019` is 2020-01-01, and a day is that day. */
export function endDayOf(text: string): string {
  const [, year, month, day] = parts(text);
  if (year === undefined) return text;
  if (day !== undefined) return `${year}-${month}-${day}`;
  const last = `${year}-${month ?? '12'}-31`;
  // A month of fewer days ends before its 31st.
  const lastDay = ['31', '30', '29', '28'].map((end) => parseIsoDate(`${last.slice(0, 8)}${end}`));
  const found = lastDay.find((each) => each !== null);
  return found === undefined || found === null ? text : dayAfter(found);
}

function parts(text: string): readonly (string | undefined)[] {
  return /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:$|[T ].*$))?)?$/u.exec(text.trim()) ?? [];
}
