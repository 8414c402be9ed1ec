import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { entityTable, interestTable, transferTable } from '../../src/export/csv.ts';
import type { ExportGraph } from '../../src/export/export-graph.ts';
import { noItems } from '../../src/export/export-graph.ts';
import { assembleClosure, assembleReceipts } from '../../src/ports/assemble.ts';
import { entityLine, ownershipLine, transferLine } from '../support/graph-lines.ts';
import { smallGraph } from '../support/small-graph.ts';
import { hostileGraph, hostileNames } from './hostile-graph.ts';

function rowsOf(table: Iterable<string>): readonly Readonly<Record<string, string>>[] {
  return parse([...table].join(''), { columns: true });
}

const small: ExportGraph = { ...assembleClosure(smallGraph), items: noItems, transfers: [] };

describe('CSV tables', () => {
  test('end their lines with CR LF, and no line is longer or shorter than the first', () => {
    const text = [...entityTable(small)].join('');
    expect(text.split('\r\n').at(-1)).toBe('');
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(rowsOf([text])).toHaveLength(small.entities.size);
  });

  test('hold each name as it is, but for what a spreadsheet would run', () => {
    const names = rowsOf(entityTable(hostileGraph)).map(({ name }) => name);
    const told = hostileNames.map((name) => (/^[=+]/.test(name) ? `'${name}` : name));
    expect(names).toHaveLength(told.length);
    expect(new Set(names)).toEqual(new Set(told));
    const [first] = rowsOf(entityTable(hostileGraph));
    expect(first).toMatchObject({
      headquarters: 'CN',
      lists: 'ENTITY_LIST',
      ownerStatements: 'WITHHELD',
      identifiers: 'GB-COH:=0',
    });
  });

  test('give shares in per cent, and nothing where none is stated', () => {
    const share = {
      minimum: 250_000_000,
      maximum: 500_000_000,
      minimumOpen: true,
      maximumOpen: false,
    };
    const closure = assembleClosure([
      entityLine('a'),
      entityLine('b'),
      ownershipLine('a', 'b', { share, from: '2020-01-01' }),
      ownershipLine('b', 'a'),
    ]);
    const rows = rowsOf(interestTable({ ...closure, items: noItems, transfers: [] }));
    expect(rows).toEqual([
      expect.objectContaining({
        owner: 'a',
        ownerName: 'Company a',
        owned: 'b',
        minimumShare: '25',
        maximumShare: '50',
        exclusiveMinimum: 'true',
        exclusiveMaximum: 'false',
        from: '2020-01-01',
      }),
      expect.objectContaining({ owner: 'b', minimumShare: '', exclusiveMinimum: '' }),
    ]);
  });

  test('list the transfers', () => {
    const sent = transferLine('t', { from: 'a', to: 'b', chip: 'h100', quantity: 1_700 });
    const { transfers } = assembleReceipts([sent]);
    const [row] = rowsOf(transferTable({ ...small, transfers }));
    expect(row).toMatchObject({ key: 't', from: 'a', to: 'b', chip: 'h100', quantity: '1700' });
  });
});
