import { readdirSync } from 'node:fs';
import type { Plan } from 'neo4j-driver';
import { describe, expect, test } from 'vitest';
import { readCypher } from '../../src/adapters/neo4j/cypher-file.ts';
import {
  chipLine,
  clusterLine,
  entityLine,
  headquartersLine,
  installationLine,
  ownershipLine,
  transferLine,
} from '../support/graph-lines.ts';
import { inNeo4j, neo4jIsMissing, openEmptyNeo4j } from '../support/neo4j.ts';
import { putAll, withGraph } from './store-under-test.ts';

const queries = readdirSync(new URL('../../src/adapters/neo4j/cypher/', import.meta.url)).map(
  (file) => file.replace(/\.cypher$/, ''),
);

function numbered(prefix: string, count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => `${prefix}${index}`);
}

/** The first column of each row of a query that an analyst might type. */
async function ask(text: string): Promise<readonly unknown[]> {
  return inNeo4j(async (driver) => {
    const { records } = await driver.executeQuery(text);
    return records.map((record): unknown => record.get(0));
  });
}

describe.skipIf(neo4jIsMissing())('the graph in the real Neo4j', () => {
  test('can be explored: shares in per cent, dates as dates, makers and transfers as relationships', () =>
    withGraph(
      openEmptyNeo4j,
      [
        // The chip stands before its vendor, as it may in a file.
        chipLine('h100', { vendor: 'maker' }),
        clusterLine('east', { operator: 'a', country: 'SG' }),
        ...['a', 'b', 'maker'].map((key) => entityLine(key)),
        headquartersLine('a', 'SG', { from: '2020-01-01' }),
        ownershipLine('b', 'a', {
          from: '2021-03-01',
          share: {
            minimum: 255_000_000,
            maximum: 500_000_000,
            minimumOpen: true,
            maximumOpen: false,
          },
        }),
        installationLine('east', 'h100', { quantity: 8 }),
        transferLine('t', { from: 'b', to: 'a', chip: 'h100', quantity: 3 }),
      ],
      async () => {
        expect(
          await ask(
            "MATCH (:Entity {key: 'a'})-[interest:OWNED_BY]->(:Entity {key: 'b'}) WHERE interest.from < date('2022-01-01') AND interest.maximumShare = 50 RETURN interest.minimumShare",
          ),
        ).toEqual([25.5]);
        expect(
          await ask(
            "MATCH (:Entity {key: 'maker'})<-[:MADE_BY]-(:Chip)<-[contained:CONTAINS]-(:Cluster)-[:OPERATED_BY]->(:Entity {key: 'a'})-[:HEADQUARTERED_IN]->(:Country {code: 'SG'}) RETURN contained.quantity IS :: INTEGER",
          ),
        ).toEqual([true]);
        expect(
          await ask(
            "MATCH (:Entity {key: 'b'})-[:SENT]->(transfer:Transfer)-[:RECEIVED_BY]->(:Entity {key: 'a'}) MATCH (transfer)-[:OF]->(:Chip) RETURN transfer.quantity",
          ),
        ).toEqual([3]);
      },
    ));

  test('follows a transfer, a maker and an identifier that were corrected', () =>
    withGraph(
      openEmptyNeo4j,
      [
        ...['a', 'b'].map((key) => entityLine(key)),
        entityLine('c', { identifiers: [{ scheme: 'LEI', value: 'OLD' }] }),
        chipLine('h100', { vendor: 'a' }),
        transferLine('t', { from: 'a', to: 'b', chip: 'h100' }),
      ],
      async (store) => {
        await putAll(store, [
          entityLine('c', { identifiers: [{ scheme: 'LEI', value: 'NEW' }] }),
          chipLine('h100', { vendor: 'b' }),
          transferLine('t', { from: 'b', to: 'c', chip: 'h100' }),
        ]);
        expect(await ask('MATCH (:Chip)-[:MADE_BY]->(maker) RETURN maker.key')).toEqual(['b']);
        expect(
          await ask(
            "MATCH (from)-[:SENT]->(:Transfer)-[:RECEIVED_BY]->(to) RETURN from.key + ' > ' + to.key",
          ),
        ).toEqual(['b > c']);
        expect((await store.closure([{ lei: 'OLD' }, { lei: 'NEW' }])).keys).toEqual([null, 'c']);
      },
    ));

  test('that somebody has changed by hand is refused, and not answered from', () =>
    withGraph(openEmptyNeo4j, [entityLine('a')], async (store) => {
      await ask("MATCH (entity:Entity {key: 'a'}) SET entity.kind = 'FIRM'");
      await expect(store.closure([{ key: 'a' }])).rejects.toThrow(
        'In Neo4j the property kind of "a" must be one of COMPANY, PERSON',
      );
    }));

  test.each(["'2020-01-01'", "datetime('2020-01-01T00:00:00Z')", "date('+12020-01-01')"])(
    'with a date that was made %s is refused',
    (value) =>
      withGraph(openEmptyNeo4j, [entityLine('a'), headquartersLine('a', 'SG')], async (store) => {
        await ask(`MATCH (entity:Entity {key: 'a'}) SET entity.from = ${value}`);
        const refusal =
          'In Neo4j the property from of "a" must be a date of the years 0000 to 9999';
        await expect(store.closure([{ key: 'a' }])).rejects.toThrow(refusal);
        await expect(store.scanEntities(() => {})).rejects.toThrow(refusal);
        await ask("MATCH (entity:Entity {key: 'a'}) REMOVE entity.from");
        await ask(`MATCH ()-[fact:HEADQUARTERED_IN]->() SET fact.to = ${value}`);
        await expect(store.closure([{ key: 'a' }])).rejects.toThrow(
          'In Neo4j the property to of "a" must be a date',
        );
      }),
  );

  test('keeps no list without items, and reads one that an earlier version has kept', () =>
    withGraph(openEmptyNeo4j, [entityLine('a')], async (store) => {
      const { entities } = await store.closure([{ key: 'a' }]);
      expect(await ask("MATCH (entity:Entity {key: 'a'}) RETURN entity.aliases")).toEqual([null]);
      await ask(
        "MATCH (entity:Entity {key: 'a'}) SET entity.aliases = [], entity.identifierSchemes = [], entity.identifierValues = [], entity.otherNames = []",
      );
      expect((await store.closure([{ key: 'a' }])).entities).toEqual(entities);
    }));

  test('of a thousand subsidiaries under an owner of 3,000 owners is walked once, not a thousand times', () => {
    const [below, above] = [numbered('below', 1_000), numbered('above', 3_000)];
    return withGraph(
      openEmptyNeo4j,
      [
        ...['hub', ...below, ...above].map((key) => entityLine(key)),
        ...below.map((key) => ownershipLine('hub', key)),
        ...above.map((key) => ownershipLine(key, 'hub')),
      ],
      async (store) => {
        const answer = await store.closure(below.map((key) => ({ key })));
        expect(answer.entities.size).toBe(4_001);
        expect(answer.interests).toHaveLength(4_000);
        const operators = await profile('closure', { keys: below, leis: [] });
        // A thousand walks over 3,000 owners would be three million rows.
        expect(Math.max(...operators.map(({ rows }) => rows))).toBeLessThan(20_000);
      },
    );
  });
});

describe.skipIf(neo4jIsMissing())('a query', () => {
  test.each(queries)(
    '%s says what a row is, and is planned on its indexes even in an empty graph',
    async (name) => {
      expect(readCypher(name)).toMatch(/^\/\/ /);
      await (await openEmptyNeo4j()).close();
      const plan = await explain(readCypher(name));
      const scans = operatorsOf(plan).filter((operator) =>
        /AllNodesScan|TypeScan|LabelScan/.test(operator),
      );
      // Names of chips and models, and the filter of a list of all entities, look at every node of a small or a whole kind;
      // movements are everything that moved.
      const mayScan = [
        'items',
        'link-makers',
        'list-chips',
        'list-entities',
        'list-models',
        'movements',
        'search-entities',
      ];
      expect(mayScan.includes(name) ? [] : scans).toEqual([]);
    },
  );

  test.each(['closure', 'items'])('of the %s walks breadth first and prunes', async (name) => {
    const walks = operatorsOf(await explain(readCypher(name))).filter((operator) =>
      operator.includes('VarLengthExpand'),
    );
    expect(walks.length).toBeGreaterThan(0);
    for (const walk of walks) expect(walk).toContain('(Pruning,BFS,');
  });
});

/** The plan of a query; its parameters need no values for that. */
async function explain(text: string): Promise<Plan> {
  return inNeo4j(async (driver) => {
    const { summary } = await driver.executeQuery(`EXPLAIN ${text}`);
    if (summary.plan === false) throw new Error('Neo4j gave no plan.');
    return summary.plan;
  });
}

function operatorsOf(plan: Plan): readonly string[] {
  return [plan.operatorType, ...plan.children.flatMap(operatorsOf)];
}

interface Operator {
  readonly rows: number;
}

/** How many rows each step of a query gave. */
async function profile(name: string, parameters: object): Promise<readonly Operator[]> {
  return inNeo4j(async (driver) => {
    const { summary } = await driver.executeQuery(`PROFILE ${readCypher(name)}`, parameters);
    if (summary.profile === false) throw new Error('Neo4j gave no profile.');
    const all = [summary.profile];
    for (const step of all) all.push(...step.children);
    return all;
  });
}
