import { z } from 'zod';
import { parseIsoDate } from '../../calendar.ts';
import { members, sourceCells } from './cell-schema.ts';
import { datePattern } from './date-pattern.ts';

/** A row is meant where the cell has text; with `is` or `isNot`, where it has one of these texts, or none of them. */
const condition = z.preprocess(
  (written) => (typeof written === 'string' ? { column: written } : written),
  z
    .strictObject({
      column: z.string().min(1),
      is: z.array(z.string()).optional(),
      isNot: z.array(z.string()).optional(),
    })
    .refine(({ is, isNot }) => is === undefined || isNot === undefined, {
      error: 'must have one of is and isNot',
    }),
);
const conditions = z.preprocess(
  (written) => (written === undefined || Array.isArray(written) ? written : [written]),
  z.array(condition).optional(),
);

const { text, day, end, country, number, list, identifiers, share } = members;
const period = { from: day.optional(), to: end.optional() };
const shared = { when: conditions, source: sourceCells.optional() };
const datedCountry = { entity: text, country: country, ...period, ...shared };

/** The types of line that a table can give, with the names of their members in the graph file. */
const entity = z.strictObject({
  type: z.literal('entity'),
  /** Leaves alone what another row, or the graph, says of the entity. */
  ifAbsent: z.boolean().optional(),
  key: text,
  name: text,
  kind: text.optional(),
  aliases: list.optional(),
  identifiers: identifiers.optional(),
  jurisdiction: country.optional(),
  ...period,
  ...shared,
});
const headquarters = z.strictObject({ type: z.literal('headquarters'), ...datedCountry });
const location = z.strictObject({ type: z.literal('location'), ...datedCountry });
const ownership = z.strictObject({
  type: z.literal('ownership'),
  owner: text,
  owned: text,
  interest: text.optional(),
  share: share.optional(),
  ...period,
  ...shared,
});
const ownerStatement = z.strictObject({
  type: z.literal('ownerStatement'),
  entity: text,
  statement: text,
  ...period,
  ...shared,
});
const listing = z.strictObject({
  type: z.literal('listing'),
  entity: text,
  list: text,
  programs: list.optional(),
  licenseRequirement: text.optional(),
  reviewPolicy: text.optional(),
  ...period,
  ...shared,
});
const authorization = z.strictObject({
  type: z.literal('authorization'),
  entity: text,
  kind: text,
  country: country.optional(),
  limitTpp: number.optional(),
  ...period,
  ...shared,
});
const transfer = z.strictObject({
  type: z.literal('transfer'),
  key: text,
  from: text,
  to: text,
  chip: text.optional(),
  model: text.optional(),
  quantity: number.optional(),
  date: day,
  fromCountry: country.optional(),
  toCountry: country.optional(),
  license: text.optional(),
  exception: text.optional(),
  ...shared,
});
const cluster = z.strictObject({
  type: z.literal('cluster'),
  key: text,
  name: text,
  operator: text.optional(),
  country: country.optional(),
  ...period,
  ...shared,
});
const installation = z.strictObject({
  type: z.literal('installation'),
  cluster: text,
  chip: text,
  quantity: number.optional(),
  ...period,
  ...shared,
});

export const mappedLines = [
  entity,
  headquarters,
  location,
  ownership,
  ownerStatement,
  listing,
  authorization,
  transfer,
  cluster,
  installation,
] as const;

const encoding = z.string().refine(isEncoding, {
  error: 'must be an encoding such as utf-8, windows-1252 or utf-16le',
});

function isEncoding(label: string): boolean {
  try {
    return new TextDecoder(label).encoding !== '';
  } catch {
    return false;
  }
}

/** How the rows of a table become lines of the graph file: docs/import.md has every member. */
export const mapping = z.strictObject({
  delimiter: z.enum([',', ';', '\t', '|']).default(','),
  encoding: encoding.default('utf-8'),
  /** What stands before the decimals of quantities and figures; the other of the two may group thousands. */
  decimal: z.enum(['.', ',']).default('.'),
  dates: z.array(datePattern).nonempty().optional(),
  /** The day that the table was issued. */
  dated: z
    .string()
    .refine((text) => parseIsoDate(text) !== null, {
      error: 'must be a calendar date such as 2026-09-11',
    })
    .optional(),
  complete: z.boolean().optional(),
  when: conditions,
  source: sourceCells,
  lines: z
    .array(
      z.discriminatedUnion('type', [...mappedLines], {
        error: (issue) =>
          issue.code === 'invalid_union'
            ? `must have a type, one of ${mappedLines.map(({ shape }) => shape.type.value).join(', ')}`
            : undefined,
      }),
    )
    .nonempty(),
});

export type Mapping = z.output<typeof mapping>;
export type MappedLine = Mapping['lines'][number];
export type Condition = z.output<typeof condition>;
