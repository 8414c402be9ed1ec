import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { entityLine, headquartersLine, ownershipLine } from '../support/graph-lines.ts';
import { exactShare } from '../../src/domain/ownership/share.ts';
import { type RunningApp, runApp } from '../support/running-app.ts';
import { smallGraph } from '../support/small-graph.ts';

const all = exactShare(1_000_000_000);

let app: RunningApp;
beforeAll(async () => {
  app = await runApp({
    lines: [
      ...smallGraph,
      entityLine('sold', { jurisdiction: 'SG' }),
      headquartersLine('sold', 'SG'),
      // Changes that nothing depends on, on the same day.
      ownershipLine('sold', 'silent', { share: all, from: '2025-06-10' }),
      ownershipLine('acme', 'sold', { share: all, to: '2025-06-10' }),
      ownershipLine('dragon', 'sold', { share: all, from: '2025-06-10' }),
    ],
  });
});
afterAll(() => app.close());

const query = `query ($input: DeterminationInput!, $dates: [Date!]!, $overlays: [OverlayInput!], $timeLimitMs: Int) {
  compareDeterminations(input: $input, dates: $dates, overlays: $overlays, timeLimitMs: $timeLimitMs) {
    determinations { asOf hypothesis { changes } codified { outcome } }
    differences { before { asOf } after { asOf } changed causes { kind statement ruleSet { id } } }
    truncated
  }
}`;
const question = {
  item: { chip: { key: 'h9' } },
  destination: 'SG',
  endUser: { entity: { key: 'sold' } },
};
const compare = async (variables: Readonly<Record<string, unknown>>) => {
  const { data, errors } = await app.ask(query, { input: question, ...variables });
  expect(errors).toEqual([]);
  return data?.['compareDeterminations'];
};

describe('compareDeterminations', () => {
  it('names the interests that made the difference between two dates, and no others', async () => {
    expect(await compare({ dates: ['2025-06-20', '2025-06-01'] })).toMatchObject({
      determinations: [{ asOf: '2025-06-01' }, { asOf: '2025-06-20' }],
      differences: [
        {
          before: { asOf: '2025-06-01' },
          after: { asOf: '2025-06-20' },
          changed: expect.arrayContaining(['TIER', 'ULTIMATE_PARENTS']),
          causes: [
            {
              kind: 'FACT',
              statement: 'On 2025-06-10 the interest (SHAREHOLDING, 100 %) of acme in sold ends.',
            },
            {
              kind: 'FACT',
              statement:
                'On 2025-06-10 the interest (SHAREHOLDING, 100 %) of dragon in sold begins.',
            },
          ],
        },
      ],
      truncated: false,
    });
  });

  it('names the rules that took effect', async () => {
    const found = await compare({
      input: { ...question, endUser: { entity: { key: 'dragon-sg' } } },
      dates: ['2025-09-28', '2025-09-29'],
    });
    expect(found).toMatchObject({
      differences: [
        {
          changed: expect.arrayContaining(['RESTRICTIONS']),
          causes: [{ kind: 'RULE_SET', ruleSet: { id: '2025-09-29-affiliates-rule' } }],
        },
      ],
    });
  });

  it('says nothing where nothing differs', async () => {
    expect(await compare({ dates: ['2025-06-01', '2025-06-02'] })).toMatchObject({
      differences: [],
      truncated: false,
    });
  });

  it('compares overlays with the question as it stands, and tells their changes apart', async () => {
    const overlay = {
      changes: [
        { setHeadquarters: { entity: { key: 'dragon' }, country: 'SG' } },
        { setHeadquarters: { entity: { key: 'silent' }, country: 'US' } },
      ],
    };
    expect(await compare({ dates: ['2025-06-20'], overlays: [overlay, {}] })).toMatchObject({
      determinations: [
        { hypothesis: null },
        { hypothesis: { changes: [expect.any(String), expect.any(String)] } },
        { hypothesis: null },
      ],
      differences: [
        {
          changed: expect.arrayContaining(['TIER']),
          causes: [
            {
              kind: 'OVERLAY',
              statement: 'Dragon Group (dragon) is run from Singapore (SG); on record: China (CN).',
            },
          ],
        },
      ],
    });
  });

  it('gives the answers and says that causes are left out where time runs out', async () => {
    const found = (await compare({ dates: ['2022-11-01', '2026-08-01'], timeLimitMs: 1 })) as {
      readonly determinations: readonly unknown[];
      readonly truncated: boolean;
    };
    expect(found.determinations).toHaveLength(2);
    expect(found.truncated).toBe(true);
  });

  it.each([
    [{ dates: [] }, 'dates has 0 members'],
    [{ dates: Array.from({ length: 21 }, () => '2025-06-01') }, 'dates has 21 members'],
    [{ dates: ['2025-06-01'], timeLimitMs: 0 }, 'timeLimitMs is 0'],
    [
      { dates: ['2025-06-01'], overlays: Array.from({ length: 11 }, () => ({})) },
      'overlays has 11',
    ],
    [{ dates: ['2025-06-31'] }, 'is not a day of the calendar'],
  ])('refuses %j', async (variables, message) => {
    const { errors } = await app.ask(query, { input: question, ...variables });
    expect(errors.map((error) => error.message)).toEqual([expect.stringContaining(message)]);
  });
});
