import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { GraphLine } from '../../src/ports/graph-line.ts';
import {
  entityLine,
  headquartersLine,
  listingLine,
  ownershipLine,
} from '../support/graph-lines.ts';
import { exactShare } from '../../src/domain/ownership/share.ts';
import { type RunningApp, runApp } from '../support/running-app.ts';

const query = `query ($from: StandpointInput!, $to: StandpointInput!, $filter: ChangeFilter, $first: Int, $after: String) {
  changedBetween(from: $from, to: $to, filter: $filter, first: $first, after: $after) {
    totalCount
    pageInfo { hasNextPage endCursor }
    edges { node { before { key tier { tier } } after { key tier { tier } hypothesis { changes } } changed causes { kind statement ruleSet { id } } } }
  }
}`;

interface Changed {
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly edges: readonly {
    readonly node: {
      readonly before: { readonly key: string; readonly tier: { readonly tier: string } };
      readonly after: { readonly key: string; readonly tier: { readonly tier: string } };
      readonly changed: readonly string[];
      readonly causes: readonly { readonly kind: string; readonly statement: string }[];
    };
  }[];
}

const changed = async (app: RunningApp, variables: Readonly<Record<string, unknown>>) => {
  const { data, errors } = await app.ask(query, variables);
  expect(errors).toEqual([]);
  return data?.['changedBetween'] as Changed;
};

let app: RunningApp;
beforeAll(async () => {
  app = await runApp();
});
afterAll(() => app.close());

describe('changedBetween', () => {
  it('finds the company whose Chinese owner leaves, with the interest that ended', async () => {
    const answer = await changed(app, {
      from: { asOf: '2029-12-31' },
      to: { asOf: '2030-01-01' },
    });
    expect(answer).toMatchObject({
      totalCount: 1,
      edges: [
        {
          node: {
            before: { key: 'dragon-sg', tier: { tier: 'THREE' } },
            after: { key: 'dragon-sg' },
            changed: expect.arrayContaining(['ULTIMATE_PARENTS', 'TIER']),
            causes: [
              {
                kind: 'FACT',
                statement:
                  'On 2030-01-01 the interest (SHAREHOLDING, 70 %) of dragon in dragon-sg ends.',
              },
            ],
          },
        },
      ],
    });
  });

  it('finds whom a rule reaches that takes effect, and whom an overlay does', async () => {
    const rule = await changed(app, {
      from: { asOf: '2025-09-28' },
      to: { asOf: '2025-09-29' },
      filter: { changed: ['RESTRICTIONS'] },
    });
    expect(rule.edges.map(({ node }) => node.after.key)).toContain('dragon-sg');
    expect(rule.edges[0]?.node.causes).toMatchObject([
      { kind: 'RULE_SET', ruleSet: { id: '2025-09-29-affiliates-rule' } },
    ]);
    const overlay = { ruleSetsOff: ['2025-09-29-affiliates-rule'] };
    const off = await changed(app, {
      from: { asOf: '2025-09-29' },
      to: { asOf: '2025-09-29', overlay },
      filter: { changed: ['RESTRICTIONS'] },
    });
    expect(off.edges.map(({ node }) => node.after.key)).toEqual(
      rule.edges.map(({ node }) => node.after.key),
    );
    expect(off.edges[0]?.node.causes).toMatchObject([{ kind: 'OVERLAY' }]);
  });

  it('tells what an overlay of facts changes in the whole graph, page by page', async () => {
    const overlay = {
      changes: [
        { setHeadquarters: { entity: { key: 'dragon' }, country: 'SG' } },
        { setLocation: { entity: { key: 'silent' }, country: 'CN' } },
      ],
    };
    const asked = { from: { asOf: '2025-06-01' }, to: { asOf: '2025-06-01', overlay } };
    const whole = await changed(app, asked);
    const first = await changed(app, { ...asked, first: 1 });
    const second = await changed(app, { ...asked, first: 1, after: first.pageInfo.endCursor });
    expect(whole.totalCount).toBeGreaterThan(2);
    expect([...first.edges, ...second.edges]).toEqual(whole.edges.slice(0, 2));
    const silent = whole.edges.find(({ node }) => node.after.key === 'silent')?.node;
    expect(silent?.causes).toEqual([
      {
        kind: 'OVERLAY',
        statement: 'Silent Company (silent) is in China (CN); on record: none.',
        ruleSet: null,
      },
    ]);
  });

  it('finds nothing between a standpoint and itself', async () => {
    const point = { asOf: '2025-06-01' };
    expect(await changed(app, { from: point, to: { ...point, overlay: {} } })).toMatchObject({
      totalCount: 0,
    });
  });

  it('finds what asking for each entity on both dates finds', () =>
    fc.assert(
      fc.asyncProperty(randomLines, async (lines) => {
        const own = await runApp({ lines });
        try {
          const answer = await changed(own, {
            from: { asOf: '2025-10-01' },
            to: { asOf: '2025-12-01' },
            first: 100,
          });
          const found = Object.fromEntries(
            answer.edges.map(({ node }) => [node.after.key, [...node.changed].sort()]),
          );
          expect(found).toEqual(await oneByOne(own));
          for (const { node } of answer.edges) expect(node.causes).not.toEqual([]);
        } finally {
          await own.close();
        }
      }),
      { numRuns: 15 },
    ));
});

const key = fc.constantFrom('a', 'b', 'c', 'd');
const day = fc.option(fc.constantFrom('2025-09-15' as const, '2025-11-05' as const));

const randomLines = fc
  .record({
    held: fc.uniqueArray(
      fc.record({ owner: key, owned: key, share: fc.constantFrom(30, 50, 60), from: day }),
      { selector: ({ owner, owned }) => `${owner} ${owned}`, maxLength: 5 },
    ),
    seats: fc.uniqueArray(
      fc.record({ entity: key, country: fc.constantFrom('CN', 'GB'), to: day }),
      {
        selector: ({ entity }) => entity,
      },
    ),
    listed: fc.uniqueArray(fc.record({ entity: key, to: day }), {
      selector: ({ entity }) => entity,
      maxLength: 2,
    }),
  })
  .map(({ held, seats, listed }): readonly GraphLine[] => [
    ...['a', 'b', 'c', 'd'].map((one) => entityLine(one, { jurisdiction: 'SG' })),
    ...held.map(({ owner, owned, share, from }) =>
      ownershipLine(owner, owned, { share: exactShare(share * 10_000_000), from }),
    ),
    ...seats.map(({ entity, country, to }) => headquartersLine(entity, country, { to })),
    ...listed.map(({ entity, to }) => listingLine(entity, 'ENTITY_LIST', { to })),
  ]);

const parts = `ultimateParents(asOf: $asOf) { entity { key } basis certainty joint } tier(asOf: $asOf) { tier }
  restrictions(asOf: $asOf) { list basis certainty aggregateShare { minimum maximum exclusiveMinimum exclusiveMaximum } }`;

async function oneByOne(own: RunningApp): Promise<Readonly<Record<string, readonly string[]>>> {
  const at = async (asOf: string) => {
    const { data } = await own.ask(
      `query ($asOf: Date!) { ${['a', 'b', 'c', 'd'].map((one) => `${one}: entity(by: {key: "${one}"}) { ${parts} }`).join(' ')} }`,
      { asOf },
    );
    return data as Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  };
  const [before, after] = [await at('2025-10-01'), await at('2025-12-01')];
  const names = [
    ['RESTRICTIONS', 'restrictions'],
    ['TIER', 'tier'],
    ['ULTIMATE_PARENTS', 'ultimateParents'],
  ] as const;
  return Object.fromEntries(
    Object.keys(before).flatMap((one) => {
      const aspects = names
        .filter(
          ([, field]) =>
            JSON.stringify(before[one]?.[field]) !== JSON.stringify(after[one]?.[field]),
        )
        .map(([name]) => name);
      return aspects.length === 0 ? [] : [[one, aspects] as const];
    }),
  );
}
