import type { IsoDate } from '../../domain/date.ts';
import type { RuleSets } from '../../domain/determination/rule-set.ts';
import { parseIsoDate } from '../../calendar.ts';
import type { GraphLine } from '../../ports/graph-line.ts';

/** What the answer to a question may turn on as days pass. */
interface Turning {
  /** The question as JSON: an overlay in it can have days of its own. */
  readonly question: string;
  readonly lines: readonly GraphLine[];
  readonly ruleSets: RuleSets;
}

/**
 * The first day after one on which an answer can be another one though graph and law stay: a day that a fact that was read
 * or the question names, the first of a rule set, and the first of a quarter, by which amounts are counted and limited.
 * A test holds the law to it.
 */
export function nextDayAfter(day: IsoDate, { question, lines, ruleSets }: Turning): IsoDate {
  let next = nextQuarter(day);
  const consider = (date: IsoDate): void => {
    if (day < date && date < next) next = date;
  };
  for (const { inForceFrom } of ruleSets.headings) consider(inForceFrom);
  for (const date of datesIn(question)) consider(date);
  for (const line of lines) for (const date of datesIn(JSON.stringify(line.value))) consider(date);
  return next;
}

function datesIn(json: string): readonly IsoDate[] {
  return [...json.matchAll(/"(\d{4}-\d{2}-\d{2})"/g)].flatMap(
    ([, text = '']) => parseIsoDate(text) ?? [],
  );
}

const monthsOfQuarter = 3;
const monthsOfYear = 12;

function nextQuarter(day: IsoDate): IsoDate {
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
  const first = Math.ceil(month / monthsOfQuarter) * monthsOfQuarter + 1;
  const text =
    first > monthsOfYear
      ? `${String(year + 1).padStart(4, '0')}-01-01`
      : `${day.slice(0, 4)}-${String(first).padStart(2, '0')}-01`;
  // The last day that there is, where there is no further quarter.
  return parseIsoDate(text) ?? '9999-12-31';
}
