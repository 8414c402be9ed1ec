import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exactShare } from '../../src/domain/ownership/share.ts';
import {
  entityLine,
  headquartersLine,
  listingLine,
  ownershipLine,
  sourceNamed,
} from '../support/graph-lines.ts';
import { type RunningApp, runApp } from '../support/running-app.ts';

const perCent = (share: number) => exactShare(share * 10_000_000);

let app: RunningApp;
beforeAll(async () => {
  app = await runApp({
    lines: [
      ...['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l', 'm', 'n'].map((key) =>
        entityLine(key),
      ),
      // a > b > c > d, a > d besides; e holds b and is held by d: a ring. f was sold in 2020.
      ownershipLine('a', 'b', { share: perCent(60) }),
      ownershipLine('b', 'c', { share: perCent(70) }),
      ownershipLine('c', 'd', { share: perCent(80) }),
      ownershipLine('a', 'd', { share: perCent(20) }),
      ownershipLine('d', 'e', { share: perCent(90) }),
      ownershipLine('e', 'b', { share: perCent(40) }),
      ownershipLine('c', 'f', { share: perCent(12.3456789), to: '2020-01-01' }),
      headquartersLine('a', 'CN', { to: '2024-01-01' }),
      headquartersLine('a', 'SG', { from: '2024-01-01' }),
      listingLine('a', 'ENTITY_LIST', { from: '2025-01-01', source: sourceNamed('The list') }),
      listingLine('a', 'UVL'),
      listingLine('g', 'SDN'),
      ownershipLine('g', 'h', { share: perCent(75) }),
      // i has 40 % of k, and 60 % of j, which has 30 % of k: 58 % in all.
      ownershipLine('i', 'k', { share: perCent(40) }),
      ownershipLine('i', 'j', { share: perCent(60) }),
      ownershipLine('j', 'k', { share: perCent(30) }),
      // l: a band that touches 50 of a listed owner. Of n two registers say different things; n has a small part of m.
      ownershipLine('a', 'l', {
        share: {
          minimum: 250_000_000,
          maximum: 500_000_000,
          minimumOpen: true,
          maximumOpen: false,
        },
      }),
      ownershipLine('g', 'l', { share: perCent(10) }),
      ownershipLine('n', 'm', { share: perCent(5) }),
      ownershipLine('k', 'n', { share: perCent(20), source: sourceNamed('One register') }),
      ownershipLine('k', 'n', { share: perCent(30), source: sourceNamed('Another register') }),
    ],
  });
});
afterAll(() => app.close());

interface Drawing {
  readonly nodes: readonly { readonly key: string }[];
  readonly edges: readonly Readonly<Record<'owner' | 'owned', { readonly key: string }>>[];
  readonly truncated: boolean;
}

async function drawing(key: string, size: string) {
  const { data, errors } = await app.ask(
    `{ entity(by: {key: "${key}"}) { ownershipGraph(${size}) { nodes { key } edges { owner { key } owned { key } } truncated } } }`,
  );
  expect(errors).toEqual([]);
  const { entity } = data as {
    readonly entity: { readonly ownershipGraph: Drawing };
  };
  const { ownershipGraph } = entity;
  return {
    nodes: ownershipGraph.nodes.map((node) => node.key).join(' '),
    edges: ownershipGraph.edges
      .map(({ owner, owned }) => `${owner.key}>${owned.key}`)
      .sort()
      .join(' '),
    truncated: ownershipGraph.truncated,
  };
}

describe('a drawing', () => {
  it('goes up to the owners, and has every interest between those drawn', async () => {
    expect(await drawing('c', 'direction: UP, depth: 1')).toEqual({
      nodes: 'c b',
      edges: 'b>c',
      truncated: true,
    });
    expect(await drawing('c', 'direction: UP, depth: 2')).toEqual({
      nodes: 'c b a e',
      edges: 'a>b b>c e>b',
      truncated: true,
    });
    expect(await drawing('c', 'direction: UP, depth: 5')).toEqual({
      nodes: 'c b a e d',
      edges: 'a>b a>d b>c c>d d>e e>b',
      truncated: false,
    });
  });

  it('goes down to what is held on the date, and no further', async () => {
    expect(await drawing('c', 'direction: DOWN, depth: 1')).toEqual({
      nodes: 'c d',
      edges: 'c>d',
      truncated: true,
    });
    expect(await drawing('c', 'direction: DOWN, depth: 1, asOf: "2019-12-31"')).toMatchObject({
      nodes: 'c d f',
    });
    expect(await drawing('f', 'direction: DOWN')).toEqual({
      nodes: 'f',
      edges: '',
      truncated: false,
    });
  });

  it('goes both ways, each for itself', async () => {
    expect(await drawing('d', 'direction: BOTH, depth: 1')).toEqual({
      nodes: 'd c a e',
      edges: 'a>d c>d d>e',
      truncated: true,
    });
  });

  it('keeps the nearest where there is not room for all, and says so', async () => {
    expect(await drawing('c', 'direction: UP, depth: 20, maxNodes: 3')).toEqual({
      nodes: 'c b a',
      edges: 'a>b b>c',
      truncated: true,
    });
  });
});

describe('an entity', () => {
  it('hands the date of an answer down to what is inside it', async () => {
    const { data } = await app.ask(`{
      earlier: entity(by: {key: "b"}) { owners(asOf: "2023-06-01") { edges { node { owner { key headquarters { code } now: headquarters(asOf: "2025-06-01") { code } } } } } }
      today: entity(by: {key: "b"}) { owners { edges { node { owner { headquarters { code } } } } } }
    }`);
    expect(data).toMatchObject({
      earlier: {
        owners: {
          edges: [{ node: { owner: { headquarters: { code: 'CN' }, now: { code: 'SG' } } } }, {}],
        },
      },
      today: { owners: { edges: [{ node: { owner: { headquarters: { code: 'SG' } } } }, {}] } },
    });
  });

  it('has shares in per cent, to the last digit on record', async () => {
    const { data } = await app.ask(
      '{ entity(by: {key: "f"}) { owners(asOf: "2019-01-01") { edges { node { share { minimum maximum exclusiveMinimum } shareStated } } } } }',
    );
    expect(data).toMatchObject({
      entity: {
        owners: {
          edges: [
            {
              node: {
                share: { minimum: 12.3456789, maximum: 12.3456789, exclusiveMinimum: false },
                shareStated: true,
              },
            },
          ],
        },
      },
    });
  });

  it('has the share that each owner holds through every path together', async () => {
    const fields = 'edges { node { owner { key } share { minimum maximum } distance } } totalCount';
    const { data, errors } = await app.ask(
      `{ entity(by: {key: "k"}) {
           all: effectiveOwners { ${fields} }
           most: effectiveOwners(atLeast: 30.1) { ${fields} }
           exact: effectiveOwners(atLeast: 30) { ${fields} }
           page: effectiveOwners(first: 1) { edges { cursor } pageInfo { hasNextPage endCursor } } } }`,
    );
    expect(errors).toEqual([]);
    const i = { owner: { key: 'i' }, share: { minimum: 58, maximum: 58 }, distance: 1 };
    const j = { owner: { key: 'j' }, share: { minimum: 30, maximum: 30 }, distance: 1 };
    expect(data).toMatchObject({
      entity: {
        all: { edges: [{ node: i }, { node: j }], totalCount: 2 },
        most: { edges: [{ node: i }], totalCount: 1 },
        exact: { totalCount: 2 },
        page: { edges: [{}], pageInfo: { hasNextPage: true } },
      },
    });
  });

  it('shows its own listings on the date they are in force', async () => {
    const fields = 'list basis certainty citations { reference } sources { name }';
    const { data } = await app.ask(
      `{ entity(by: {key: "a"}) { before: restrictions(asOf: "2024-12-31") { ${fields} } since: restrictions(asOf: "2025-01-01") { ${fields} } } }`,
    );
    const uvl = { list: 'UVL', basis: 'LISTED', certainty: 'YES', citations: [], sources: [] };
    expect(data).toEqual({
      entity: {
        before: [uvl],
        since: [
          {
            list: 'ENTITY_LIST',
            basis: 'LISTED',
            certainty: 'YES',
            citations: [{ reference: '15 CFR 744.11' }],
            sources: [{ name: 'The list' }],
          },
          uvl,
        ],
      },
    });
  });

  it('has, while the Affiliates Rule is in force, what listed owners above it make of it', async () => {
    const fields =
      'list basis certainty aggregateShare { minimum maximum } proof { owner { key } owned { key } }';
    const { data } = await app.ask(
      `{ entity(by: {key: "c"}) {
           before: restrictions(asOf: "2025-09-28") { ${fields} }
           during: restrictions(asOf: "2025-09-29") { ${fields} }
           stayed: restrictions(asOf: "2025-11-10") { ${fields} } } }`,
    );
    expect(data).toEqual({
      entity: {
        before: [],
        during: [
          {
            list: 'ENTITY_LIST',
            basis: 'AFFILIATE',
            certainty: 'YES',
            aggregateShare: { minimum: 70, maximum: 70 },
            proof: [
              { owner: { key: 'b' }, owned: { key: 'c' } },
              { owner: { key: 'a' }, owned: { key: 'b' } },
            ],
          },
        ],
        stayed: [],
      },
    });
  });

  it('leaves open whether a list comes down of which the rule takes some programs only', async () => {
    const { data } = await app.ask(
      '{ entity(by: {key: "h"}) { restrictions(asOf: "2025-10-01") { list certainty } } }',
    );
    expect(data).toEqual({ entity: { restrictions: [{ list: 'SDN', certainty: 'UNKNOWN' }] } });
  });

  it('names the interest that would decide an open restriction, and the owners whose requirement could come down', async () => {
    const { data } = await app.ask(
      `{ entity(by: {key: "l"}) { restrictions(asOf: "2025-10-01") { list certainty
           deciding { owner { key } } listedOwners { key } } } }`,
    );
    expect(data).toEqual({
      entity: {
        restrictions: [
          {
            list: 'ENTITY_LIST',
            certainty: 'UNKNOWN',
            deciding: [{ owner: { key: 'a' } }],
            listedOwners: [{ key: 'a' }],
          },
          {
            list: 'SDN',
            certainty: 'UNKNOWN',
            deciding: [{ owner: { key: 'a' } }],
            listedOwners: [{ key: 'g' }],
          },
        ],
      },
    });
  });

  it('tells of sources that disagree anywhere above an entity, also off the chain of control', async () => {
    const { data } = await app.ask(
      `{ entity(by: {key: "m"}) { conflicts { entity { key } sources { name } } } }`,
    );
    expect(data).toEqual({
      entity: {
        conflicts: [
          {
            entity: { key: 'n' },
            sources: [{ name: 'Another register' }, { name: 'One register' }],
          },
        ],
      },
    });
  });

  it('has a history of what changed its parents, tier and restrictions, to the day', async () => {
    const { data, errors } = await app.ask(
      `{ entity(by: {key: "c"}) { ownershipHistory(from: "2023-12-01", to: "2025-12-01") {
           complete lookedUpTo
           changes { date changed causes { kind entity { key } ruleSet { id } }
             before { restrictions { list basis } } after { restrictions { list basis } } } } } }`,
    );
    expect(errors).toEqual([]);
    const affiliate = [{ list: 'ENTITY_LIST', basis: 'AFFILIATE' }];
    expect(data).toEqual({
      entity: {
        ownershipHistory: {
          complete: true,
          lookedUpTo: '2025-12-01',
          changes: [
            {
              date: '2025-09-29',
              changed: ['RESTRICTIONS'],
              causes: [
                { kind: 'RULE_SET', entity: null, ruleSet: { id: '2025-09-29-affiliates-rule' } },
              ],
              before: { restrictions: [] },
              after: { restrictions: affiliate },
            },
            {
              date: '2025-11-10',
              changed: ['RESTRICTIONS'],
              causes: [
                {
                  kind: 'RULE_SET',
                  entity: null,
                  ruleSet: { id: '2025-11-10-affiliates-rule-stayed' },
                },
              ],
              before: { restrictions: affiliate },
              after: { restrictions: [] },
            },
          ],
        },
      },
    });
  });

  it('has an undetermined tier before the first rules, in a history that is older and by itself', async () => {
    const standing =
      'tier { tier decidedBy { of } location headquarters ultimateParent citations { reference } }';
    const undetermined = {
      tier: 'UNDETERMINED',
      decidedBy: null,
      location: 'UNDETERMINED',
      headquarters: 'UNDETERMINED',
      ultimateParent: 'UNDETERMINED',
      citations: [],
    };
    const { data, errors } = await app.ask(
      `{ entity(by: {key: "b"}) { before: tier(asOf: "2022-10-06") { tier } first: tier(asOf: "2022-10-07") { tier }
           headquarters(asOf: "2022-10-06") { tier } }
         a: entity(by: {key: "a"}) { before: tier(asOf: "2022-10-06") { tier } first: tier(asOf: "2022-10-07") { tier }
           headquarters(asOf: "2022-10-06") { tier } ownershipHistory(to: "2022-10-08") { changes { date changed before { ${standing} } after { tier { tier } } } } } }`,
    );
    expect(errors).toEqual([]);
    expect(data).toEqual({
      entity: {
        before: { tier: 'UNDETERMINED' },
        first: { tier: 'UNDETERMINED' },
        headquarters: null,
      },
      a: {
        before: { tier: 'UNDETERMINED' },
        first: { tier: 'THREE' },
        headquarters: { tier: 'UNDETERMINED' },
        ownershipHistory: {
          changes: [
            {
              date: '2022-10-07',
              changed: ['TIER'],
              before: { tier: undetermined },
              after: { tier: { tier: 'THREE' } },
            },
          ],
        },
      },
    });
  });

  it('has a history without ends where none are named', async () => {
    const { data } = await app.ask(
      '{ entity(by: {key: "f"}) { ownershipHistory { complete lookedUpTo changes { date changed causes { statement } } } } }',
    );
    expect(data).toMatchObject({
      entity: { ownershipHistory: { complete: true, lookedUpTo: '9999-12-31' } },
    });
  });

  it('refuses a history that ends before it begins', async () => {
    const { errors } = await app.ask(
      '{ entity(by: {key: "c"}) { ownershipHistory(from: "2025-01-02", to: "2025-01-01") { complete } } }',
    );
    expect(errors.map(({ extensions }) => extensions['code'])).toEqual(['BAD_USER_INPUT']);
    expect(errors[0]?.message).toContain('Ask for a period that begins before it ends');
  });
});
