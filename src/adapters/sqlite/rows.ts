import type { SQLOutputValue } from 'node:sqlite';

/** A row of an answer, by column. */
export type Row = Readonly<Record<string, SQLOutputValue>>;

/** A column that the schema says is text. */
export function textOf(row: Row, column: string): string {
  const value = row[column];
  if (typeof value === 'string') return value;
  throw new Error(`The graph file's column ${column} must be text, not ${typeof value}.`);
}

/** A column that the schema says is a whole number. */
export function numberOf(row: Row, column: string): number {
  const value = row[column];
  if (typeof value === 'number') return value;
  throw new Error(`The graph file's column ${column} must be a number, not ${typeof value}.`);
}

/** A column that the statement makes a JSON list of whole numbers. */
export function numbersOf(row: Row, column: string): readonly number[] {
  const value: unknown = JSON.parse(textOf(row, column));
  if (Array.isArray(value) && value.every((item) => typeof item === 'number')) return value;
  throw new Error(`The graph file's column ${column} must be a list of numbers.`);
}
