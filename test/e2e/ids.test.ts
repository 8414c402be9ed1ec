import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { putAll } from '../contract/store-under-test.ts';
import { entityLine } from '../support/graph-lines.ts';
import { type RunningApp, runApp } from '../support/running-app.ts';
import { acmeLei } from '../support/small-graph.ts';

let app: RunningApp;
beforeAll(async () => {
  app = await runApp();
});
afterAll(() => app.close());

const question = 'query ($input: DeterminationInput!) { determination(input: $input) { id } }';
const replay =
  'query ($id: ID!) { node(id: $id) { id __typename ... on Determination { asOf graphVersion codified { outcome } } } }';

function determinationId(data: unknown): string {
  const { determination } = data as { readonly determination: { readonly id: string } };
  return determination.id;
}

async function idOf(input: Readonly<Record<string, unknown>>): Promise<string> {
  const { data, errors } = await app.ask(question, { input });
  expect(errors).toEqual([]);
  return determinationId(data);
}

const good = {
  item: { chip: { key: 'h9' } },
  destination: 'GB',
  endUser: { entity: { key: 'acme' } },
};

describe('an id', () => {
  it('of an entity, a chip, a model and a country leads back to it', async () => {
    const { data } = await app.ask(
      '{ a: entity(by: {key: "acme"}) { id } b: chip(by: {key: "h9"}) { id } c: model(by: {key: "frontier"}) { id } d: country(code: "HK") { id } }',
    );
    const ids = Object.values(data ?? {}).map((node) => (node as { readonly id: string }).id);
    const again = await app.ask('query ($ids: [ID!]!) { nodes(ids: $ids) { id __typename } }', {
      ids: [...ids, 'nothing'],
    });
    expect(again.data?.['nodes']).toEqual([
      ...['Entity', 'Chip', 'Model', 'Country'].map((__typename, index) => ({
        id: ids[index],
        __typename,
      })),
      null,
    ]);
    const named = await app.ask('query ($id: ID!) { entity(by: {id: $id}) { key } }', {
      id: ids[0],
    });
    expect(named.data).toEqual({ entity: { key: 'acme' } });
  });

  it('of a determination is the same for the same question however it is asked', async () => {
    const { data } = await app.ask(
      '{ entity(by: {key: "acme"}) { id } chip(by: {key: "h9"}) { id } }',
    );
    const { entity, chip } = data as Record<'entity' | 'chip', { readonly id: string }>;
    const id = await idOf(good);
    const others = [
      { ...good, endUser: { entity: { lei: acmeLei } } },
      { ...good, endUser: { entity: { id: entity.id } } },
      { ...good, item: { chip: { id: chip.id } } },
      { ...good, item: { chip: { name: ' hopper NINE ' } } },
      { ...good, quantity: 1, from: 'US', activity: 'EXPORT', asOf: '2025-06-01' },
      { ...good, otherParties: [], attestations: {}, quantity: null },
      { ...good, attestations: { authorizations: [], iaasTraining: null } },
    ];
    for (const other of others) expect(await idOf(other)).toBe(id);
  });

  it('of a determination is another one for another question', async () => {
    const specification = {
      chipSpecification: { totalProcessingPerformance: 2_000, dieAreaMm2: 500 },
    };
    const different = [
      good,
      { ...good, quantity: 2 },
      { ...good, asOf: '2025-06-02' },
      { ...good, endUser: { entity: { key: 'acme-uk' } } },
      { ...good, endUser: { entity: { key: 'acme' }, location: 'DE' } },
      { ...good, attestations: { iaasTraining: false } },
      { ...good, otherParties: [{ location: 'GB' }] },
      { ...good, item: specification },
      {
        ...good,
        item: { chipSpecification: { ...specification.chipSpecification, nonPlanar: null } },
      },
    ];
    const ids = new Set<string>();
    for (const input of different) ids.add(await idOf(input));
    expect(ids.size).toBe(different.length);
  });

  it.each([
    good,
    { ...good, item: { model: { key: 'frontier' } } },
    {
      ...good,
      item: { chipSpecification: { totalProcessingPerformance: 2_000, nonPlanar: null } },
    },
    {
      ...good,
      item: {
        modelSpecification: {
          trainingOperations: 2e26,
          derivedFrom: { baseOperations: 1e26, additionalOperations: 1e26 },
          syntheticData: [
            {
              generator: 'g',
              shareOfOperations: 20,
              dataPublished: false,
              generatorPublished: true,
            },
          ],
        },
      },
    },
    {
      ...good,
      endUser: { location: 'SG', name: 'Somebody' },
      otherParties: [{ entity: { key: 'dragon' }, role: 'PURCHASER' }],
    },
  ])('of the determination of %j leads back to it', async (input) => {
    const id = await idOf(input);
    const { data, errors } = await app.ask(replay, { id });
    expect(errors).toEqual([]);
    expect(data?.['node']).toMatchObject({ id, __typename: 'Determination', asOf: '2025-06-01' });
  });

  it('of a determination that somebody made up leads to nothing', async () => {
    const id = await idOf(good);
    const key = Buffer.from(id, 'base64url').toString();
    const [hash, packed] = key.replace('Determination:', '').split('.');
    const made = [
      `Determination:${hash}`,
      `Determination:${hash}.`,
      `Determination:${hash}.AAAA`,
      `Determination:${hash?.replace(/^./, (first) => (first === 'A' ? 'B' : 'A'))}.${packed}`,
      'Determination:',
    ].map((text) => Buffer.from(text).toString('base64url'));
    const { data, errors } = await app.ask('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', {
      ids: made,
    });
    expect({ data, errors }).toEqual({ data: { nodes: made.map(() => null) }, errors: [] });
  });

  it('of a determination leads to nothing once a fact has changed', async () => {
    const changing = await runApp();
    try {
      const { data } = await changing.ask(question, { input: good });
      const id = determinationId(data);
      expect((await changing.ask(replay, { id })).data?.['node']).toMatchObject({ id });
      await putAll(changing.store, [entityLine('newcomer')]);
      expect(await changing.ask(replay, { id })).toMatchObject({
        data: { node: null },
        errors: [],
      });
    } finally {
      await changing.close();
    }
  });
});
