import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exactShare } from '../../src/domain/ownership/share.ts';
import {
  chipLine,
  clusterLine,
  entityLine,
  headquartersLine,
  installationLine,
  modelLine,
  ownerStatementLine,
  ownershipLine,
  sourceNamed,
  trainingLine,
} from '../support/graph-lines.ts';
import { type RunningApp, runApp } from '../support/running-app.ts';

const lines = [
  entityLine('young', { from: '2023-04-01', source: sourceNamed('A register') }),
  headquartersLine('young', 'MY'),
  ownerStatementLine('young', 'TOP'),
  entityLine('old', { from: '2022-09-30' }),
  headquartersLine('old', 'MY'),
  ownerStatementLine('old', 'TOP'),
  ...['cloud', 'indian-lab', 'british-lab', 'lab-cloud'].flatMap((key) => [
    entityLine(key),
    headquartersLine(key, key === 'british-lab' ? 'GB' : 'IN'),
    ...(key === 'lab-cloud' ? [] : [ownerStatementLine(key, 'TOP')]),
  ]),
  ownershipLine('indian-lab', 'lab-cloud', { share: exactShare(1_000_000_000) }),
  chipLine('h9', {
    performance: [{ operation: 'FP16', bits: 16, teraOps: 989.5 }],
    designedForDataCenter: true,
  }),
  ...(
    [
      ['rented', 'cloud'],
      ['own', 'lab-cloud'],
    ] as const
  ).flatMap(([key, operator]) => [
    clusterLine(key, { operator, country: 'US', source: sourceNamed('A paper') }),
    installationLine(key, 'h9', { quantity: 10 }),
  ]),
  ...(
    [
      ['indian', 'indian-lab', 'rented'],
      ['british', 'british-lab', 'rented'],
      ['at-home', 'indian-lab', 'own'],
      ['small', 'indian-lab', 'rented'],
    ] as const
  ).flatMap(([key, developer, cluster]) => [
    modelLine(key, {
      developer,
      publishedWeights: 'NO',
      trainingOperations:
        key === 'small' ? { minimum: 1e24, maximum: 1e24 } : { minimum: 2e26, maximum: 2e26 },
    }),
    trainingLine(key, { cluster }, { from: '2025-02-01' }),
  ]),
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

/** Weights of a model of the graph that stay in the United States. */
async function askOfWeights(model: string, entity: string, more = {}): Promise<unknown> {
  const item = { model: { key: model } };
  return ask({ item, endUser: { entity: { key: entity } }, destination: 'US', ...more });
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

  describe('28', () => {
    it('is raised where an outsider had a controlled model trained on the cluster of another group', async () => {
      expect(await askOfWeights('indian', 'indian-lab')).toMatchObject({
        redFlags: [
          {
            number: 28,
            facts: [
              {
                name: 'item.trainedOn',
                value: 'Cluster rented, operated by Company cloud',
                sources: [{ name: 'A paper' }],
              },
              { name: 'endUser.headquarters', value: 'IN' },
              { name: 'endUser.ultimateParentHeadquarters', value: 'IN' },
            ],
          },
        ],
      });
    });

    it.each([
      ['by a company of the developer’s own group', 'at-home', 'indian-lab', {}],
      ['for a developer of supplement 5(a)', 'british', 'british-lab', {}],
      ['below 10^26', 'small', 'indian-lab', {}],
      ['for somebody who takes no part', 'indian', 'old', {}],
      ['before it was trained', 'indian', 'indian-lab', { asOf: '2025-01-31' }],
      [
        'where it is attested not to be so',
        'indian',
        'indian-lab',
        { attestations: { iaasTraining: false } },
      ],
    ])('is not raised %s', async (_why, model, entity, more) => {
      expect(await askOfWeights(model, entity, more)).toMatchObject({ redFlags: [] });
    });
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
