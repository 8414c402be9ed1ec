import type { Mapping } from './mapping.ts';

/** A column that a mapping reads, and the place in the mapping that names it, such as `lines[1].owner`. */
export interface MappedColumn {
  readonly place: string;
  readonly column: string;
}

/** Members of a mapping that name columns. */
const naming = new Set(['column', 'columns', 'named']);
/** Members that are texts of tables, or of this project, and so name none. */
const texts = new Set(['bands', 'values', 'is', 'isNot', 'dates']);
/** Members that a mapping as it is read has, and one as it is written has not. */
const inner = new Set([...naming, 'cell', 'cells']);

/** Every column that the mapping reads. */
export function mappedColumns(mapping: Mapping): readonly MappedColumn[] {
  return columnsIn(mapping, '');
}

function columnsIn(value: unknown, place: string): readonly MappedColumn[] {
  if (Array.isArray(value)) {
    return value.flatMap((each: unknown, at) => columnsIn(each, `${place}[${at}]`));
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, member]: [string, unknown]) => {
    if (texts.has(name)) return [];
    if (naming.has(name)) {
      const columns: readonly unknown[] = Array.isArray(member) ? member : [member];
      return columns.flatMap((column) => (typeof column === 'string' ? [{ place, column }] : []));
    }
    return columnsIn(member, inner.has(name) ? place : place === '' ? name : `${place}.${name}`);
  });
}
