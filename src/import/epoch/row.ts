import type { Entry } from '../importer.ts';
import { oneLine } from '../input/one-line.ts';

/** A row of a table of Epoch AI. Columns are read by their names; some tables have them in older words. */
export interface EpochRow {
  readonly at: number;
  /** The text under the first of these columns that has any; null where none has. */
  readonly text: (...columns: readonly string[]) => string | null;
  readonly record: Readonly<Record<string, string>>;
  readonly refused: (reason: string, detail: string | null) => Entry;
}

export function epochRow(
  header: readonly string[],
  fields: readonly string[],
  at: number,
): EpochRow {
  const record = Object.fromEntries(header.map((name, place) => [name, fields[place] ?? '']));
  return {
    at,
    record,
    text: (...columns) => {
      const found = columns.find((column) => (record[column] ?? '').trim() !== '');
      return found === undefined ? null : (record[found] ?? '').trim();
    },
    refused: (reason, detail) => ({ kind: 'refused', at, reason, detail, record }),
  };
}

/** The key of something that Epoch AI calls by this name. */
export function epochKey(
  kind: 'chip' | 'cluster' | 'model' | 'organization',
  name: string,
): string {
  return `epoch:${kind}:${oneLine(name).toLowerCase()}`;
}

/** A number; null where the cell is empty, undefined where it holds something else. */
export function numberOf(text: string | null): number | null | undefined {
  if (text === null) return null;
  const number = Number(text.replaceAll(',', ''));
  return Number.isFinite(number) && number >= 0 ? number : undefined;
}

/** The parts of a cell with several values. */
export function partsOf(text: string | null): readonly string[] {
  return (text ?? '')
    .split(',')
    .map(oneLine)
    .filter((part) => part !== '');
}

/** An organization, of which the tables say no more than its name. */
export function organizationEntry(name: string, at: number): Entry {
  const source = { name: 'Epoch AI', url: 'https://epoch.ai/data' };
  const key = epochKey('organization', name);
  return { kind: 'line', at, line: { type: 'entity', key, name: oneLine(name), source } };
}
