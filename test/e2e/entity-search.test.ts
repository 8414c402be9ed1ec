import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { entityLine, headquartersLine } from '../support/graph-lines.ts';
import { type RunningApp, runApp } from '../support/running-app.ts';

const many = 1_001;

let app: RunningApp;
beforeAll(async () => {
  app = await runApp({
    lines: [
      ...(
        [
          ['dutch', 'Delft Semiconductor', 'NL'],
          ['chinese', 'Wuhan Semiconductor', 'CN'],
          ['indian', 'Pune Semiconductor', 'IN'],
        ] as const
      ).flatMap(([key, name, country]) => [
        entityLine(key, { name, jurisdiction: country }),
        headquartersLine(key, country),
      ]),
      ...Array.from({ length: many }, (_, at) => entityLine(`many-${at}`, { name: 'Crowd' })),
    ],
  });
});
afterAll(() => app.close());

const found = 'totalCount edges { node { key } }';

describe('a search for entities', () => {
  it('forgives a misspelt word', async () => {
    const { data } = await app.ask(`{ entities(search: "delft semicondcutor") { ${found} } }`);
    expect(data).toEqual({ entities: { totalCount: 1, edges: [{ node: { key: 'dutch' } }] } });
  });

  it('keeps to a tier on a date, page by page', async () => {
    // What is headquartered and registered where nothing more is on record has its own tier only where no owner is open.
    const tiers = await app.ask(
      '{ entities(search: "semiconductor") { edges { node { key tier(asOf: "2025-06-01") { tier } } } } }',
    );
    const nodes = JSON.stringify(tiers.data).matchAll(/"key":"(\w+)","tier":\{"tier":"(\w+)"/g);
    const byTier = Map.groupBy([...nodes], ([, , tier]) => tier);
    expect(byTier.size).toBeGreaterThan(0);
    for (const tier of ['ONE', 'TWO', 'THREE', 'UNDETERMINED']) {
      const expected = (byTier.get(tier) ?? []).map(([, key]) => ({ node: { key } }));
      const filter = `filter: { tier: ${tier}, tierOn: "2025-06-01" }`;
      const { data } = await app.ask(
        `{ entities(search: "semiconductor", ${filter}) { ${found} } }`,
      );
      expect(data).toEqual({ entities: { totalCount: expected.length, edges: expected } });
    }
  });

  it('says how to ask for less where there are too many to work out the tiers of', async () => {
    const { errors } = await app.ask(
      '{ entities(search: "crowd", filter: { tier: ONE }) { totalCount } }',
    );
    expect(errors?.[0]?.message).toContain('1001 are found');
  });
});
