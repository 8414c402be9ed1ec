import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  entityLine,
  headquartersLine,
  ownerStatementLine,
  sourceNamed,
} from '../support/graph-lines.ts';
import { type RunningApp, runApp } from '../support/running-app.ts';

const lines = [
  entityLine('young', { from: '2023-04-01', source: sourceNamed('A register') }),
  headquartersLine('young', 'MY'),
  ownerStatementLine('young', 'TOP'),
  entityLine('old', { from: '2022-09-30' }),
  headquartersLine('old', 'MY'),
  ownerStatementLine('old', 'TOP'),
];

const query = `query ($input: DeterminationInput!) { determination(input: $input) {
  redFlags { number title reason facts { name value sources { name } } citations { reference } }
  classification { eccn status }
} }`;

let app: RunningApp;
beforeAll(async () => {
  app = await runApp({ lines });
});
afterAll(() => app.close());

async function ask(more: Readonly<Record<string, unknown>>): Promise<unknown> {
  const input = { item: { eccn: '3A090.a' }, destination: 'MY', asOf: '2025-06-01', ...more };
  const { data, errors } = await app.ask(query, { input });
  expect(errors).toEqual([]);
  return data?.['determination'];
}

describe('a red flag', () => {
  it('is raised by when the graph says that a customer was founded, with its source', async () => {
    expect(await ask({ endUser: { entity: { key: 'young' } } })).toMatchObject({
      redFlags: [
        {
          number: null,
          title: 'A customer that bought no advanced circuits before October 2022',
          facts: [{ name: 'endUser.from', value: '2023-04-01', sources: [{ name: 'A register' }] }],
          citations: [{ reference: 'BIS guidance of 13 May 2025, diversion' }],
        },
      ],
    });
    expect(await ask({ endUser: { entity: { key: 'old' } } })).toMatchObject({ redFlags: [] });
  });

  it('is raised by what an exporter has seen', async () => {
    const attestations = { observations: ['EARLIER_LICENSE_IN_DOUBT', 'NO_BUSINESS_CASE'] };
    expect(await ask({ endUser: { entity: { key: 'old' } }, attestations })).toMatchObject({
      redFlags: [{ number: 22 }, { number: null, title: 'No business case for the circuits' }],
    });
  });
});

it('memory is classified by the figures that a request states', async () => {
  const memorySpecification = { bandwidthGBps: 819, areaMm2: 110 };
  const endUser = { entity: { key: 'old' } };
  expect(await ask({ item: { memorySpecification }, endUser })).toMatchObject({
    classification: { eccn: '3A090.c', status: 'CONTROLLED' },
  });
  const { errors } = await app.ask(query, {
    input: {
      item: { memorySpecification: { ...memorySpecification, areaMm2: -1 } },
      destination: 'MY',
      endUser,
    },
  });
  expect(errors[0]?.message).toContain('areaMm2 is -1');
});
