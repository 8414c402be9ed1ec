import type { IsoDate } from '../../domain/date.ts';
import type { Entry, WrittenLine } from '../importer.ts';
import type { MemberCells, SourceCells } from './cell-schema.ts';
import type { MappedLine, Mapping } from './mapping.ts';
import { BadCell, tableRow, textOf, unmet } from './table-row.ts';
import type { TableRow } from './table-row.ts';
import {
  countryOf,
  dayOf,
  endOf,
  identifiersOf,
  listOf,
  numberOf,
  shareOf,
} from './typed-cells.ts';
import type { Notation } from './typed-cells.ts';

/** Makes the entries of a row: a line for each that the mapping has and the row is meant for. */
export type LineMaker = (fields: readonly string[], at: number) => readonly Entry[];

export function lineMaker(
  mapping: Mapping,
  header: readonly string[],
  retrievedOn: IsoDate | null,
): LineMaker {
  return (fields, at) => {
    const row = tableRow(header, fields);
    const unmeant = unmet(mapping.when, row);
    if (unmeant !== null) return [{ kind: 'leftOut', at, reason: `rows with ${unmeant}` }];
    return mapping.lines.map((line): Entry => {
      const without = unmet(line.when, row);
      if (without !== null) {
        return { kind: 'leftOut', at, reason: `${line.type} lines of rows with ${without}` };
      }
      try {
        const source = sourceOf(line.source ?? mapping.source, row, mapping, retrievedOn);
        const written = { ...membersOf(line, row, mapping), source };
        const ifAbsent = line.type === 'entity' && line.ifAbsent === true;
        return { kind: 'line', at, line: written, ...(ifAbsent && { ifAbsent }) };
      } catch (error) {
        if (!(error instanceof BadMember)) throw error;
        const { cause, member } = error;
        const reason = `${line.type} ${member}: ${cause.reason}`;
        return { kind: 'refused', at, reason, detail: cause.detail, record: row.record };
      }
    });
  };
}

/** A member whose cell is bad. */
class BadMember extends Error {
  readonly member: string;
  override readonly cause: BadCell;

  constructor(member: string, cause: BadCell) {
    super(member);
    this.member = member;
    this.cause = cause;
  }
}

/** Reads one member; a fault of its cell is then known by its name. */
function named<T>(name: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw error instanceof BadCell ? new BadMember(name, error) : error;
  }
}

/** Members as a graph file writes them; those whose cells are empty are null. */
function membersOf(line: MappedLine, row: TableRow, notation: Notation): WrittenLine {
  const { type, when: _when, source: _source, ...rest } = line;
  const read = Object.entries(rest).flatMap(([name, cells]) =>
    typeof cells === 'object' ? [[name, named(name, () => valueOf(cells, row, notation))]] : [],
  );
  return { type, ...Object.fromEntries(read) };
}

function valueOf(member: MemberCells, row: TableRow, notation: Notation): unknown {
  switch (member.as) {
    case 'text':
      return textOf(member.cell, row);
    case 'day':
      return dayOf(member.cell, row, notation);
    case 'end':
      return endOf(member.cell, row, notation);
    case 'country':
      return countryOf(member.cell, row);
    case 'number':
      return numberOf(member.cell, row, notation);
    case 'list':
      return listOf(member.cells, row);
    case 'identifiers':
      return identifiersOf(member.cells, row);
    case 'share':
      return shareOf(member.cells, row);
  }
}

function sourceOf(
  cells: SourceCells,
  row: TableRow,
  notation: Notation,
  retrievedOn: IsoDate | null,
): unknown {
  const text = (name: 'url' | 'statementId'): string | null => {
    const cell = cells[name];
    return cell === undefined ? null : named(`source ${name}`, () => textOf(cell, row));
  };
  const day = (name: 'statedOn' | 'retrievedOn'): string | null => {
    const cell = cells[name];
    return cell === undefined ? null : named(`source ${name}`, () => dayOf(cell, row, notation));
  };
  return {
    name: named('source name', () => textOf(cells.name, row)),
    url: text('url'),
    statedOn: day('statedOn'),
    retrievedOn: day('retrievedOn') ?? retrievedOn,
    statementId: text('statementId'),
    words: wordsOf(cells.words, row),
  };
}

function wordsOf(words: SourceCells['words'], row: TableRow): string | null {
  if (words === undefined) return null;
  if (!('named' in words)) return named('source words', () => textOf(words, row));
  const said = words.named.flatMap((column) => {
    const text = row.text(column);
    return text === '' ? [] : [`${column}: ${text}`];
  });
  return said.length === 0 ? null : said.join('; ');
}
