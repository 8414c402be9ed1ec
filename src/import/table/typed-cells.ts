import { dayAfter } from '../../domain/date.ts';
import { parseIsoDate } from '../../calendar.ts';
import { countryCodeOf } from '../../iso-countries.ts';
import { endDayOf, firstDayOf } from '../partial-date.ts';
import { shareOfText } from '../share-text.ts';
import type { WrittenShare } from '../share-text.ts';
import type { Cell, CellList, EndCell, IdentifierCells, ShareCells } from './cell-schema.ts';
import { readingsOf } from './date-pattern.ts';
import type { Mapping } from './mapping.ts';
import { BadCell, cellValue, textOf, valueOf } from './table-row.ts';
import type { TableRow } from './table-row.ts';

/** How a table writes numbers and dates. */
export type Notation = Pick<Mapping, 'decimal' | 'dates'>;

const isoDate = /^\d{4}(?:-\d{2}(?:-\d{2}(?:[T ].*)?)?)?$/u;

function dateText(text: string, { dates }: Notation): string {
  if (dates === undefined && isoDate.test(text)) return text;
  const [reading, other] = readingsOf(text, dates ?? []);
  if (other !== undefined)
    throw new BadCell('is a date that two forms of the mapping read otherwise', text);
  if (reading !== undefined) return reading;
  throw new BadCell('is no date as the mapping says that they are written', text);
}

/** The first day that the cell can mean. */
export function dayOf(cell: Cell, row: TableRow, notation: Notation): string | null {
  const text = textOf(cell, row);
  return text === null ? null : firstDayOf(dateText(text, notation));
}

/** The first day on which what ended there certainly no longer holds. */
export function endOf(cell: EndCell, row: TableRow, notation: Notation): string | null {
  const text = textOf(cell, row);
  if (text === null) return null;
  const written = dateText(text, notation);
  const end = endDayOf(written);
  const day = parseIsoDate(end);
  // A year or a month has its last day in it already.
  return cell.inclusive === true && written.length > 'YYYY-MM'.length && day !== null
    ? dayAfter(day)
    : end;
}

/** A number, in which the sign that is not the decimal one may group thousands. */
export function numberOf(cell: Cell, row: TableRow, { decimal }: Notation): number | null {
  const value = cellValue(cell, row);
  if (value === null || typeof value === 'number') return value;
  const text = String(value);
  const group = decimal === ',' ? '.' : ',';
  const plain = new RegExp(`^\\d+(?:[${decimal}]\\d+)?(?:[eE][+-]?\\d+)?$`, 'u');
  const grouped = new RegExp(`^\\d{1,3}(?:[${group}' ]\\d{3})+(?:[${decimal}]\\d+)?$`, 'u');
  if (!plain.test(text) && !grouped.test(text)) throw new BadCell('is no number', text);
  return Number(text.replaceAll(group, '').replaceAll(/[' ]/gu, '').replace(decimal, '.'));
}

/** A country of ISO 3166-1 by its code of two or three letters or its English name. */
export function countryOf(cell: Cell, row: TableRow): string | null {
  const text = textOf(cell, row);
  if (text === null) return null;
  const country = countryCodeOf(text);
  if (country === null) throw new BadCell('is no country of ISO 3166-1 by code or name', text);
  return country;
}

export function listOf(cells: CellList, row: TableRow): readonly string[] {
  const all = cells.flatMap((cell) => {
    if (cell.split === undefined || cell.column === undefined) return textOf(cell, row) ?? [];
    const parts = row.text(cell.column).split(cell.split);
    return parts
      .map((part) => part.trim())
      .filter((part) => part !== '')
      .flatMap((part) => valueOf(part, cell) ?? [])
      .map(String);
  });
  return [...new Set(all)];
}

/** Those identifiers of which the cells have both parts. */
export function identifiersOf(
  cells: IdentifierCells,
  row: TableRow,
): readonly { readonly scheme: string; readonly value: string }[] {
  return cells.flatMap((cell) => {
    const [scheme, value] = [textOf(cell.scheme, row), textOf(cell.value, row)];
    return scheme === null || value === null ? [] : [{ scheme, value }];
  });
}

/** The share in the cells; null where they are empty. A comma among digits is a decimal one: no share has thousands. */
export function shareOf(cells: ShareCells, row: TableRow): WrittenShare | null {
  const { unit = 'PERCENT', bands, exclusiveMinimum, exclusiveMaximum } = cells;
  const read = (text: string): WrittenShare => {
    const share = shareOfText(text.replaceAll(/(\d),(\d)/gu, '$1.$2'), unit);
    if (share === null) throw new BadCell('is no share', text);
    return share;
  };
  const figure = (cell: Cell | undefined): number | undefined => {
    const text = cell === undefined ? null : textOf(cell, row);
    if (text === null) return undefined;
    const { exact } = read(text);
    if (typeof exact === 'number') return exact;
    throw new BadCell('is no number of a share', text);
  };
  if (cells.text !== undefined) {
    const text = textOf(cells.text, row);
    if (text === null) return null;
    if (bands === undefined || !Object.hasOwn(bands, text)) return read(text);
    const band = bands[text] ?? null;
    return band === null ? null : definedOf(band);
  }
  const [exact, minimum, maximum] = [cells.exact, cells.minimum, cells.maximum].map(figure);
  const share = definedOf({
    exact,
    minimum,
    maximum,
    ...(minimum !== undefined && { exclusiveMinimum }),
    ...(maximum !== undefined && { exclusiveMaximum }),
  });
  return Object.keys(share).length === 0 ? null : share;
}

function definedOf(share: Readonly<Record<string, number | boolean | undefined>>): WrittenShare {
  return Object.fromEntries(
    Object.entries(share).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
