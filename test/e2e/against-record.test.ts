import { afterAll, beforeAll, expect, it } from 'vitest';
import { type RunningApp, runApp } from '../support/running-app.ts';

let app: RunningApp;
beforeAll(async () => {
  app = await runApp();
});
afterAll(() => app.close());

interface Determined {
  readonly codified: {
    readonly outcome: string;
    readonly summary: string;
    readonly findings: readonly {
      readonly step: string;
      readonly statement: string;
      readonly facts: readonly { readonly sources: readonly unknown[] }[];
    }[];
  };
}

async function determine(endUser: Readonly<Record<string, unknown>>) {
  const { data, errors } = await app.ask(
    `query ($input: DeterminationInput!) { determination(input: $input) {
      codified { outcome summary findings { step statement facts { sources { name } } } } } }`,
    {
      input: {
        item: { chip: { key: 'h9' } },
        destination: 'SG',
        endUser: { entity: { key: 'dragon-sg' }, ...endUser },
        asOf: '2025-06-01',
      },
    },
  );
  expect(errors).toEqual([]);
  const answer = data?.['determination'] as Determined | undefined;
  if (answer === undefined) throw new Error('Nothing was determined.');
  return answer.codified;
}

it('an ultimate parent that is stated against the record is followed, and the answer says so', async () => {
  const recorded = await determine({});
  const same = await determine({ ultimateParentHeadquarters: 'CN' });
  const other = await determine({ ultimateParentHeadquarters: 'US' });
  const against = (answer: typeof other) =>
    answer.findings.filter(({ step }) => step === 'request against the record');

  expect([against(recorded), against(same)]).toEqual([[], []]);
  expect(same.summary).toBe(recorded.summary);
  expect(against(other).map(({ statement }) => statement)).toEqual([
    'The request states US as the headquarters of the ultimate parent and the graph CN; the request is followed.',
  ]);
  expect(against(other)[0]?.facts[0]?.sources).not.toEqual([]);
  expect(other.summary).toContain(
    'As codified on 2025-06-01 and following the request against the record of the end user Dragon',
  );
});
