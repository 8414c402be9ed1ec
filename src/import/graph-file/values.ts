import { z } from 'zod';
import type { IsoDate } from '../../domain/date.ts';
import type { Source } from '../../domain/source.ts';
import { parseIsoDate } from '../../calendar.ts';
import { LARGEST_FIGURE, SMALLEST_FIGURE, isPossibleFigure } from '../../figure-range.ts';
import { countryCodes, isCountryCode } from '../../iso-countries.ts';
import { shown } from '../../shown.ts';

/** Keys and names stand in the stores' indexes, whose entries have a greatest size. */
const longestKey = 300;
const longestName = 1_000;

/** Control characters are invisible in every list and table; unpaired surrogates are not text at all. */
// eslint-disable-next-line no-control-regex
const unprintable = /[\u0000-\u001f\u007f]/;

// Of each line of a large file a dozen values are checked: a predicate costs nothing where it holds, and what is to be said
// where it does not is worked out only then.

/** Text that is not empty and that every store and screen keeps as it is. */
export const text = z.string().refine(isText, { error: ({ input }) => textFault(input) });

function isText(value: string): boolean {
  return textProblem(value) === null;
}

function textFault(input: unknown): string | undefined {
  return textProblem(String(input)) ?? undefined;
}

function textProblem(value: string): string | null {
  if (value.trim() === '') return 'must not be empty: give the text or leave the member out';
  if (!value.isWellFormed()) return 'has half of a surrogate pair: write the whole character';
  if (value.includes('\u0000')) return 'has a NUL character: remove it';
  return null;
}

/** Printable ASCII that neither begins nor ends with space, as nearly all keys and names are: nothing is wrong with it. */
const plain = /^[!-~](?:[ -~]*[!-~])?$/;

/** One line of text, for what is shown in lists: no control characters, no surrounding space. */
function shortText(longest: number) {
  return z
    .string()
    .refine((value) => plain.test(value) || isText(value), {
      error: ({ input }) => textFault(input),
    })
    .refine((value) => value === value.trim(), 'begins or ends with space: remove it')
    .refine((value) => !unprintable.test(value), 'has a control character: remove it')
    .refine((value) => value.length <= longest, {
      error: ({ input }) =>
        `has ${String(input).length} characters, and at most ${longest} are kept: shorten it`,
    });
}

export const key = shortText(longestKey);
export const name = shortText(longestName);

const known: ReadonlySet<string> = new Set(countryCodes);

export const country = z.string().refine((value) => known.has(value), {
  error: ({ input }) => {
    const capitals = String(input).toUpperCase();
    const hint = isCountryCode(capitals) ? `: write ${capitals}` : '';
    return `must be a country code of ISO 3166-1 alpha-2 such as SG, not ${shown(input)}${hint}`;
  },
});

export const date = z
  .string()
  .refine((value) => parseIsoDate(value) !== null, {
    // A period with such an end is not looked at any further.
    abort: true,
    error: ({ input }) => `must be a calendar date such as 2025-01-13, not ${shown(input)}`,
  })
  .pipe(z.custom<IsoDate>());

/** A figure that cannot be below nothing. Adding zero makes 0 of -0, which stores would keep apart. */
export const figure = z
  .number()
  .nonnegative({ error: (issue) => `must be 0 or more, not ${shown(issue.input)}` })
  .superRefine(canBeComputedWith)
  .transform((value) => value + 0);

export const positiveFigure = z
  .number()
  .positive({ error: (issue) => `must be more than 0, not ${shown(issue.input)}` })
  .superRefine(canBeComputedWith);

function canBeComputedWith(value: number, context: z.core.$RefinementCtx): void {
  if (value < 0 || isPossibleFigure(value)) return;
  context.addIssue({
    code: 'custom',
    message: `must be 0 or from ${SMALLEST_FIGURE} to ${LARGEST_FIGURE}, not ${shown(value)}`,
  });
}

/** A count of things. Past this, whole numbers are no longer told apart. */
export const count = z.number().superRefine((value, context) => {
  if (Number.isSafeInteger(value) && value > 0) return;
  context.addIssue({
    code: 'custom',
    message: `must be a whole number from 1 to ${Number.MAX_SAFE_INTEGER}, not ${shown(value)}`,
  });
});

export const percent = z.number().superRefine((value, context) => {
  if (value >= 0 && value <= 100) return;
  context.addIssue({ code: 'custom', message: `must be per cent, 0 to 100, not ${shown(value)}` });
});

/** What a line may leave out is null in its value; null may be written too. */
export function optional<T extends z.ZodType>(schema: T) {
  return schema.nullable().default(null);
}

/** A list that a line may leave out. */
export function list<T extends z.ZodType>(schema: T) {
  return z
    .array(schema)
    .nullish()
    .transform((value) => value ?? []);
}

const webAddress = /^https?:\/\/[^\s/]/i;

/** An address that a page may link to: one of another scheme could make the page do something. */
const url = text.refine((value) => webAddress.test(value) && URL.canParse(value), {
  error: ({ input }) =>
    `must be an address that begins with https:// or http://, not ${shown(input)}`,
});

export const source = optional(
  z
    .strictObject({
      name: key,
      url: optional(url),
      statedOn: optional(date),
      retrievedOn: optional(date),
      statementId: optional(key),
      words: optional(text),
    })
    .transform((value): Source => {
      const { name: of, url: at, statedOn, retrievedOn, statementId, words } = value;
      const source = { name: of, url: at, statedOn, retrievedOn };
      if (statementId === null) return words === null ? source : { ...source, words };
      return words === null ? { ...source, statementId } : { ...source, statementId, words };
    }),
);

export const period = { from: optional(date), to: optional(date) };

interface Period {
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
}

/** Whether a period has a day in it. */
export function endsAfterItBegins({ from, to }: Period): boolean {
  return from === null || to === null || from < to;
}

/** What is to be said of a period without one. */
export const emptyPeriod = {
  path: ['to'],
  error: ({ input }: { readonly input?: unknown }): string => {
    const { from, to } = periodOf(input);
    return `must be after from (${from}), not ${to}: it is the first day on which the fact no longer holds`;
  },
};

/** Only what has a period is looked at for one. */
function periodOf(input: unknown): Period {
  return input as Period;
}
