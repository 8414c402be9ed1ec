/** A calendar date, YYYY-MM-DD, already checked. Dates of this form compare as text. */
export type IsoDate = `${number}-${number}-${number}`;

/** When a fact holds: `from` is inclusive, `to` exclusive; null leaves that end open. */
export interface Period {
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
}

/** Whether a dated fact holds on a day. */
export function holdsOn(period: Period, date: IsoDate): boolean {
  return (period.from === null || period.from <= date) && (period.to === null || date < period.to);
}

/** The day after a date; the last day that there is has none but itself. */
export function dayAfter(date: IsoDate): IsoDate {
  if (date === '9999-12-31') return date;
  const day = new Date(`${date}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + 1);
  return day.toISOString().slice(0, 10) as IsoDate;
}

/** The day before a date. */
export function dayBefore(date: IsoDate): IsoDate {
  const day = new Date(`${date}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() - 1);
  return day.toISOString().slice(0, 10) as IsoDate;
}
