const calendarDate = /^\d{4}-\d{2}-\d{2}$/;
const countries = /^[A-Z]{2}( [A-Z]{2})*$/;
/** Codes of the law and values of enumerations, such as `3A090.a`, `D:5` and `CASE_BY_CASE`. */
const code = /^[0-9A-Z][\w.:()]*$/;
const strangers = ['BR', 'TH', 'CN', 'DE'];

const opposites: Readonly<Record<string, string>> = {
  REQUIRED: 'UNDECIDED',
  UNDECIDED: 'REQUIRED',
  POSSIBLE: 'BARRED',
  BARRED: 'POSSIBLE',
  AVAILABLE: 'UNAVAILABLE',
  CONDITIONAL: 'AVAILABLE',
  UNAVAILABLE: 'REVIEW',
  REVIEW: 'UNAVAILABLE',
  PRESUMPTION_OF_APPROVAL: 'CASE_BY_CASE',
  CASE_BY_CASE: 'PRESUMPTION_OF_DENIAL',
  PRESUMPTION_OF_DENIAL: 'POLICY_OF_DENIAL',
  POLICY_OF_DENIAL: 'PRESUMPTION_OF_DENIAL',
  UNSPECIFIED: 'CASE_BY_CASE',
  YES: 'NO',
  NO: 'YES',
  UNKNOWN: 'NO',
};

/** The numbers next to a number: one more and one less of a count, a hundredth more and less of a measure. */
export function otherNumbers(value: number): readonly number[] {
  if (value === 0) return [1];
  const isCount = Number.isInteger(value) && value < 1e15;
  return isCount ? [value + 1, value - 1] : [value * 1.01, value * 0.99];
}

/** The day after and the day before; empty where the text is no date. */
export function otherDays(text: string): readonly string[] {
  if (!calendarDate.test(text)) return [];
  const day = Date.parse(text);
  const milliseconds = 86_400_000;
  return [day + milliseconds, day - milliseconds].map((time) =>
    new Date(time).toISOString().slice(0, 10),
  );
}

/** A list of countries without each of them, and with one that it does not have; empty where it is none. */
export function otherLists(text: string): readonly string[] {
  if (!countries.test(text)) return [];
  const members = text.split(' ');
  const stranger = strangers.find((country) => !members.includes(country)) ?? '';
  if (members.length === 1) return [stranger];
  return [
    ...members.map((country) => members.filter((other) => other !== country).join(' ')),
    `${text} ${stranger}`,
  ];
}

/** Another value of the same kind as a code or a value of an enumeration; null for prose. */
export function otherValue(text: string): string | null {
  if (!code.test(text)) return null;
  return opposites[text] ?? `${text}X`;
}
