import { Model, defaultModel } from '@alephdata/followthemoney';
import { describe, expect, test } from 'vitest';
import { noItems } from '../../src/export/export-graph.ts';
import type { ExportGraph } from '../../src/export/export-graph.ts';
import { followTheMoney } from '../../src/export/follow-the-money/follow-the-money.ts';
import { assembleClosure } from '../../src/ports/assemble.ts';
import { entityLine, ownershipLine } from '../support/graph-lines.ts';
import { smallGraph } from '../support/small-graph.ts';
import { hostileGraph, hostileNames } from './hostile-graph.ts';

interface Written {
  readonly id: string;
  readonly schema: string;
  readonly datasets: readonly string[];
  readonly properties: Readonly<Record<string, readonly string[]>>;
}

/** Every line says that it is of this service's dataset. */
function withoutDataset({ datasets, ...rest }: Written): Omit<Written, 'datasets'> {
  expect(datasets).toEqual(['headwater']);
  return rest;
}

const model = new Model(defaultModel);
const small: ExportGraph = { ...assembleClosure(smallGraph), items: noItems, transfers: [] };

function written(graph: ExportGraph): readonly Written[] {
  return [...followTheMoney(graph)].map((line): Written => JSON.parse(line));
}

/** The library's model is older than the schema Control, whose members are those of its announcement. */
const controlMembers = [
  'controller',
  'controlled',
  'controlType',
  'legalBasis',
  'role',
  'status',
  'summary',
  'startDate',
  'endDate',
  'date',
  'publisher',
  'sourceUrl',
  'retrievedAt',
  'recordId',
  'description',
];

describe('FollowTheMoney', () => {
  test.each([
    ['a small graph', small],
    ['hostile names', hostileGraph],
  ])('has only schemata and properties that its model has: %s', (_, graph) => {
    const [control, known] = [
      written(graph).filter(({ schema }) => schema === 'Control'),
      written(graph).filter(({ schema }) => schema !== 'Control'),
    ];
    for (const { properties } of control) {
      expect(controlMembers).toEqual(expect.arrayContaining(Object.keys(properties)));
    }
    for (const entity of known) {
      const schema = model.getSchema(entity.schema);
      for (const name of Object.keys(entity.properties)) {
        expect(schema.hasProperty(schema.getProperty(name))).toBe(true);
      }
      for (const name of schema.required) expect(entity.properties).toHaveProperty(name);
      const properties = Object.fromEntries(
        Object.entries(entity.properties).map(([name, values]) => [name, [...values]]),
      );
      expect(() => model.getEntity({ ...entity, properties })).not.toThrow();
    }
  });

  test('joins what it writes: both ends of a fact are there, and an asset is one', () => {
    const all = written(small);
    const schemaOf = new Map(all.map(({ id, schema }) => [id, schema]));
    for (const { schema, properties } of all.filter(({ schema }) => schema === 'Ownership')) {
      expect(schema).toBe('Ownership');
      expect(schemaOf.get(properties['owner']?.[0] ?? '')).toBeDefined();
      const asset = model.getSchema(schemaOf.get(properties['asset']?.[0] ?? '') ?? '');
      expect(asset.isA('Asset')).toBe(true);
    }
  });

  test('gives ids that are no other entity’s', () => {
    const ids = written(hostileGraph).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toHaveLength(2 * hostileNames.length);
  });

  test('writes shares, listings and countries in its own way', () => {
    const share = {
      minimum: 250_000_000,
      maximum: 500_000_000,
      minimumOpen: true,
      maximumOpen: false,
    };
    const closure = assembleClosure([
      entityLine('a', { kind: 'STATE', jurisdiction: 'CN' }),
      entityLine('b', { identifiers: [{ scheme: 'LEI', value: '529900T8BM49AURSDO55' }] }),
      ownershipLine('a', 'b', { share, from: '2020-01-01' }),
      ownershipLine('a', 'b', { kind: 'BOARD_APPOINTMENT' }),
    ]);
    expect(written({ ...closure, items: noItems, transfers: [] }).map(withoutDataset)).toEqual([
      {
        id: 'a',
        schema: 'PublicBody',
        properties: { name: ['Company a'], classification: ['State'], jurisdiction: ['cn'] },
      },
      {
        id: 'b',
        schema: 'Company',
        properties: { name: ['Company b'], leiCode: ['529900T8BM49AURSDO55'] },
      },
      expect.objectContaining({
        schema: 'Control',
        properties: { controller: ['a'], controlled: ['b'], controlType: ['appointment'] },
      }),
      expect.objectContaining({
        schema: 'Ownership',
        properties: {
          owner: ['a'],
          asset: ['b'],
          percentage: ['>25-50'],
          startDate: ['2020-01-01'],
        },
      }),
    ]);
  });
});
