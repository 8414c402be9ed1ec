import { z } from 'zod';

const scalar = z.union([z.string(), z.number(), z.boolean()], {
  error: 'must be a text, a number, true or false',
});

const column = z.string().refine((name) => name.trim() !== '', { error: 'names no column' });

/** Where a value comes from; one of the first three. */
const cellMembers = {
  column: column.optional(),
  columns: z.array(column).nonempty().optional(),
  value: scalar.optional(),
  /** Between the texts of several columns. */
  separator: z.string().optional(),
  /** Before the text. */
  prefix: z.string().optional(),
  /** In small letters, so that keys made of names do not depend on case. */
  lower: z.boolean().optional(),
  /** What each text of the table means; null: nothing. Any other text is refused. */
  values: z.record(z.string(), scalar.nullable()).optional(),
  /** Where the cell is empty. */
  default: scalar.optional(),
} as const;

interface Origin {
  readonly column?: string | undefined;
  readonly columns?: readonly string[] | undefined;
  readonly value?: unknown;
}

/** Refuses a cell that says of no place, or of several, where its value comes from. */
function hasOneOrigin(cell: Origin, context: z.core.$RefinementCtx): void {
  const origins = [cell.column, cell.columns, cell.value].filter((each) => each !== undefined);
  if (origins.length === 1) return;
  context.addIssue({
    code: 'custom',
    message: 'must have exactly one of column, columns and value',
  });
}

/** A text alone names a column; a number, true or false is that value. */
function expanded(written: unknown): unknown {
  if (typeof written === 'string') return { column: written };
  return typeof written === 'number' || typeof written === 'boolean' ? { value: written } : written;
}

/** One value of a row. */
const cell = z.preprocess(expanded, z.strictObject(cellMembers).superRefine(hasOneOrigin));

/** A day; `inclusive` where the table gives the last day on which the fact holds, and not the first on which it does not. */
const endCell = z.preprocess(
  expanded,
  z.strictObject({ ...cellMembers, inclusive: z.boolean().optional() }).superRefine(hasOneOrigin),
);

const splitCell = z.preprocess(
  expanded,
  z.strictObject({ ...cellMembers, split: z.string().min(1).optional() }).superRefine(hasOneOrigin),
);

/** Values of one or more cells, each of which may hold several. */
const cellList = z.preprocess(
  (written) => (Array.isArray(written) ? written : [written]),
  z.array(splitCell),
);

const identifierCells = z.array(z.strictObject({ scheme: cell, value: cell }));

const bound = z.number().min(0).max(100).optional();
const band = z.strictObject({
  exact: bound,
  minimum: bound,
  maximum: bound,
  exclusiveMinimum: z.boolean().optional(),
  exclusiveMaximum: z.boolean().optional(),
});

/** A share: `text` in any form that is read, `exact` as a number, or its bounds. */
const shareCells = z.preprocess(
  (written) => (typeof written === 'string' ? { text: written } : written),
  z
    .strictObject({
      text: cell.optional(),
      exact: cell.optional(),
      minimum: cell.optional(),
      maximum: cell.optional(),
      exclusiveMinimum: z.boolean().optional(),
      exclusiveMaximum: z.boolean().optional(),
      unit: z.enum(['PERCENT', 'FRACTION']).optional(),
      /** What texts of `text` mean, in per cent; null: a share that is not known. */
      bands: z.record(z.string(), band.nullable()).optional(),
    })
    .superRefine(({ text, exact, minimum, maximum, bands }, context) => {
      const forms = [text, exact, minimum ?? maximum].filter((each) => each !== undefined);
      if (forms.length !== 1) {
        context.addIssue({
          code: 'custom',
          message: 'must have one of text, exact, or bounds (minimum, maximum or both)',
        });
      }
      if (bands !== undefined && text === undefined) {
        context.addIssue({ code: 'custom', path: ['bands'], message: 'are of text: give text' });
      }
    }),
);

/** The publisher's words: one value, or the named columns with their names. */
const words = z.preprocess(
  (written) => (Array.isArray(written) ? { named: written } : expanded(written)),
  z.union([z.strictObject({ named: z.array(column).nonempty() }), cell]),
);

export const sourceCells = z.strictObject({
  name: cell,
  url: cell.optional(),
  statedOn: cell.optional(),
  retrievedOn: cell.optional(),
  statementId: cell.optional(),
  words: words.optional(),
});

export type Cell = z.output<typeof cell>;
export type EndCell = z.output<typeof endCell>;
export type CellList = z.output<typeof cellList>;
export type IdentifierCells = z.output<typeof identifierCells>;
export type ShareCells = z.output<typeof shareCells>;
export type SourceCells = z.output<typeof sourceCells>;

/** A member of a line: what it holds, and where its value comes from. */
export type MemberCells =
  | { readonly as: 'text' | 'day' | 'country' | 'number'; readonly cell: Cell }
  | { readonly as: 'end'; readonly cell: EndCell }
  | { readonly as: 'list'; readonly cells: CellList }
  | { readonly as: 'identifiers'; readonly cells: IdentifierCells }
  | { readonly as: 'share'; readonly cells: ShareCells };

function simple(as: 'text' | 'day' | 'country' | 'number') {
  return cell.transform((read): MemberCells => ({ as, cell: read }));
}

/** What a member of a mapped line may be. */
export const members = {
  text: simple('text'),
  day: simple('day'),
  country: simple('country'),
  number: simple('number'),
  end: endCell.transform((read): MemberCells => ({ as: 'end', cell: read })),
  list: cellList.transform((cells): MemberCells => ({ as: 'list', cells })),
  identifiers: identifierCells.transform((cells): MemberCells => ({ as: 'identifiers', cells })),
  share: shareCells.transform((cells): MemberCells => ({ as: 'share', cells })),
} as const;
