import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exactShare } from '../../src/domain/ownership/share.ts';
import { chipLine, entityLine, modelLine, ownershipLine } from '../support/graph-lines.ts';
import { type RunningApp, runApp } from '../support/running-app.ts';

const count = 25;
const numbers = Array.from({ length: count }, (_, index) => String(index).padStart(2, '0'));

let app: RunningApp;
beforeAll(async () => {
  app = await runApp({
    lines: [
      entityLine('top', { name: 'Top Holding' }),
      entityLine('mid', { name: 'Middle Company', jurisdiction: 'NL', kind: 'STATE_BODY' }),
      ...numbers.flatMap((number) => [
        entityLine(`owner-${number}`, { name: `Owner ${number}` }),
        ownershipLine(`owner-${number}`, 'mid', { share: exactShare(10_000_000) }),
        entityLine(`held-${number}`, { name: `Held ${number}` }),
        ownershipLine('mid', `held-${number}`, { share: exactShare(600_000_000) }),
        chipLine(`chip-${number}`, { vendor: number < '10' ? 'mid' : null }),
        modelLine(`model-${number}`, { developer: number < '10' ? 'mid' : null }),
      ]),
    ],
  });
});
afterAll(() => app.close());

interface Page {
  readonly edges: readonly {
    readonly cursor: string;
    readonly node: Readonly<Record<string, unknown>>;
  }[];
  readonly pageInfo: Readonly<Record<'hasNextPage' | 'hasPreviousPage', boolean>> &
    Readonly<Record<'startCursor' | 'endCursor', string | null>>;
  readonly totalCount: number;
}

const page = (node: string) =>
  `{ edges { cursor node ${node} } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } totalCount }`;

const lists: readonly (readonly [string, string, number])[] = [
  [
    'entities',
    `query ($first: Int, $after: String) { list: entities(search: "owner", first: $first, after: $after) ${page('{ key }')} }`,
    count,
  ],
  [
    'all entities',
    `query ($first: Int, $after: String) { list: entities(first: $first, after: $after) ${page('{ key }')} }`,
    2 * count + 2,
  ],
  [
    'chips',
    `query ($first: Int, $after: String) { list: chips(first: $first, after: $after) ${page('{ key }')} }`,
    count,
  ],
  [
    'models',
    `query ($first: Int, $after: String) { list: models(first: $first, after: $after) ${page('{ key }')} }`,
    count,
  ],
  [
    'owners',
    `query ($first: Int, $after: String) { entity(by: {key: "mid"}) { list: owners(first: $first, after: $after) ${page('{ owner { key } }')} } }`,
    count,
  ],
  [
    'holdings',
    `query ($first: Int, $after: String) { entity(by: {key: "mid"}) { list: holdings(first: $first, after: $after) ${page('{ owned { key } }')} } }`,
    count,
  ],
];

async function read(query: string, variables: Readonly<Record<string, unknown>>): Promise<Page> {
  const { data, errors } = await app.ask(query, variables);
  expect(errors).toEqual([]);
  const holder = (data?.['entity'] ?? data) as { readonly list: Page };
  return holder.list;
}

describe('a list', () => {
  it.each(lists)('of %s comes whole and in one order, page by page', async (_, query, total) => {
    const whole = await read(query, { first: 1_000 });
    expect(whole.edges).toHaveLength(total);
    const seen: Page['edges'][number][] = [];
    let after: string | null = null;
    for (;;) {
      const next: Page = await read(query, { first: 7, after });
      expect(next.totalCount).toBe(total);
      expect(next.pageInfo.hasPreviousPage).toBe(after !== null);
      expect(next.pageInfo.startCursor).toBe(next.edges[0]?.cursor);
      expect(next.pageInfo.endCursor).toBe(next.edges.at(-1)?.cursor);
      seen.push(...next.edges);
      if (!next.pageInfo.hasNextPage) break;
      after = next.pageInfo.endCursor;
    }
    expect(seen).toEqual(whole.edges);
    expect(new Set(seen.map(({ cursor }) => cursor)).size).toBe(total);
  });

  it.each(lists)('of %s gives 20 where nothing else is asked, null included', async (_, query) => {
    expect((await read(query, {})).edges).toHaveLength(20);
    expect((await read(query, { first: null, after: null })).edges).toHaveLength(20);
  });

  it('is empty, with null cursors, where nothing matches', async () => {
    expect(await read(lists[0]?.[1].replace('"owner"', '"***"') ?? '', {})).toEqual({
      edges: [],
      pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
      totalCount: 0,
    });
  });

  it('keeps what a filter asks for', async () => {
    const { data } = await app.ask(`{
      kinds: entities(filter: {kinds: [STATE_BODY]}) { totalCount }
      registered: entities(filter: {jurisdiction: "NL"}) { edges { node { key } } }
      listed: entities(filter: {list: "ENTITY_LIST"}) { totalCount }
      sold: chips(filter: {vendor: {key: "mid"}}) { totalCount }
      named: chips(filter: {search: "chip-2"}) { totalCount }
      developed: models(filter: {developer: {key: "mid"}, search: "MODEL-0"}) { totalCount }
      groups: countries(filter: {group: "D:5"}) { code }
      search: countries(filter: {search: "nether"}) { code }
      first: countries(filter: {tier: ONE}, asOf: "2025-06-01") { code tier }
      before: countries(filter: {tier: ONE}, asOf: "2024-06-01") { code }
      all: countries { code }
    }`);
    expect(data).toMatchObject({
      kinds: { totalCount: 1 },
      registered: { edges: [{ node: { key: 'mid' } }] },
      listed: { totalCount: 0 },
      sold: { totalCount: 10 },
      named: { totalCount: 5 },
      developed: { totalCount: 10 },
      search: [{ code: 'NL' }],
      before: [],
    });
    expect(data?.['groups']).toContainEqual({ code: 'CN' });
    expect(data?.['groups']).not.toContainEqual({ code: 'MO' });
    expect(data?.['first']).toContainEqual({ code: 'NL', tier: 'ONE' });
    expect(data?.['all']).toHaveLength(249);
  });
});
