import { describe, expect, test } from 'vitest';
import { readCypher } from '../../src/adapters/neo4j/cypher-file.ts';
import { lineRow } from '../../src/adapters/neo4j/line-row.ts';
import { columnsOf, createQuery } from '../../src/adapters/neo4j/new-rows.ts';
import type { GraphLine } from '../../src/ports/graph-line.ts';
import {
  entityLine,
  headquartersLine,
  locationLine,
  ownershipLine,
} from '../support/graph-lines.ts';

const lines: readonly GraphLine[] = [
  entityLine('a', { aliases: ['A'], identifiers: [{ scheme: 'LEI', value: '1' }] }),
  headquartersLine('a', 'SG', { from: '2020-01-01' }),
  locationLine('a', 'SG'),
  ownershipLine('b', 'a'),
];

/** What a query takes from its parameters for each property that it sets. */
function propertiesSet(text: string): readonly string[] {
  return [...text.matchAll(/^\s+(\w+): \$(\w+)\[at\]/gmu)].flatMap(([, name = '', parameter]) =>
    name === parameter ? [name] : [],
  );
}

describe('a query that creates lines', () => {
  test.each(lines)('of type $type sets every property of the line', (line) => {
    const { query, row } = lineRow(line, 'identity', 'hash');
    const text = createQuery(query) ?? '';
    expect([...propertiesSet(text)].sort()).toEqual(Object.keys(row.properties).sort());
    expect(text).toBe(readCypher(`create-${query}`));
  });
});

test('columns have one item for each row, in the order of the rows', () => {
  const rows = [ownershipLine('b', 'a'), ownershipLine('c', 'a', { from: '2020-01-01' })].map(
    (line, at) => lineRow(line, `identity ${at}`, `hash ${at}`).row,
  );
  expect(columnsOf(rows)).toMatchObject({
    identity: ['identity 0', 'identity 1'],
    subject: ['a', 'a'],
    object: ['b', 'c'],
    hash: ['hash 0', 'hash 1'],
    from: [null, rows[1]?.properties['from']],
  });
});
