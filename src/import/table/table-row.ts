import { oneLine } from '../input/one-line.ts';
import type { Cell } from './cell-schema.ts';
import type { Condition } from './mapping.ts';

/** The cells of a row by their columns, in one line each and without surrounding space. */
export interface TableRow {
  readonly text: (column: string) => string;
  /** As the table has it, for the refusal file. */
  readonly record: Readonly<Record<string, string>>;
}

/** A cell that holds no value of its kind. `reason` is the same for all such cells of a column. */
export class BadCell extends Error {
  readonly reason: string;
  readonly detail: string | null;

  constructor(reason: string, detail: string | null) {
    super(reason);
    this.reason = reason;
    this.detail = detail;
  }
}

export function tableRow(header: readonly string[], fields: readonly string[]): TableRow {
  const record = Object.fromEntries(header.map((name, at) => [name, fields[at] ?? '']));
  return { record, text: (column) => oneLine(record[column] ?? '') };
}

export type CellValue = string | number | boolean | null;

/** The value of a cell; null where it is empty. */
export function cellValue(cell: Cell, row: TableRow): CellValue {
  if (cell.value !== undefined) return cell.value;
  const columns = cell.columns ?? [cell.column ?? ''];
  const texts = columns.map((column) => row.text(column)).filter((text) => text !== '');
  if (texts.length === 0) return cell.default ?? null;
  return valueOf(texts.join(cell.separator ?? ' '), cell);
}

/** What a text in a cell means. */
export function valueOf(text: string, { prefix = '', lower, values, column }: Cell): CellValue {
  if (values !== undefined) {
    if (Object.hasOwn(values, text)) return values[text] ?? null;
    throw new BadCell(
      `is none of the values that the mapping has for ${column ?? 'these columns'}`,
      text,
    );
  }
  return `${prefix}${lower === true ? text.toLowerCase() : text}`;
}

/** The value as text; null where the cell is empty. */
export function textOf(cell: Cell, row: TableRow): string | null {
  const value = cellValue(cell, row);
  return value === null ? null : String(value);
}

/** The first condition that the row does not meet, in words; null where it meets all. */
export function unmet(conditions: readonly Condition[] | undefined, row: TableRow): string | null {
  for (const { column, is, isNot } of conditions ?? []) {
    const text = row.text(column);
    if (is !== undefined && !is.includes(text)) return `another ${column} than is meant`;
    if (isNot?.includes(text) === true) return `a ${column} that is not meant`;
    if (is === undefined && isNot === undefined && text === '') return `no ${column}`;
  }
  return null;
}
