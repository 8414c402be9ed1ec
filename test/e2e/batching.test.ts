import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exactShare } from '../../src/domain/ownership/share.ts';
import { type CountingStore, countingStore } from '../support/counting-store.ts';
import { chipLine, entityLine, headquartersLine, ownershipLine } from '../support/graph-lines.ts';
import { type RunningApp, runApp } from '../support/running-app.ts';

const parties = 500;
const keys = Array.from({ length: parties }, (_, index) => `unit-${index}`);

const lines = [
  chipLine('h9', {
    performance: [{ operation: 'FP16', bits: 16, teraOps: 989.5 }],
    designedForDataCenter: true,
  }),
  ...keys.flatMap((key, index) => [
    entityLine(key),
    headquartersLine(key, index % 2 === 0 ? 'SG' : 'DE'),
    entityLine(`parent-${index}`),
    headquartersLine(`parent-${index}`, 'JP'),
    ownershipLine(`parent-${index}`, key, { share: exactShare(800_000_000) }),
  ]),
];

const question = (key: string) => ({
  item: { chip: { key: 'h9' } },
  destination: 'SG',
  endUser: { entity: { key } },
});

const fields = `
  ... on Determination {
    id graphVersion codified { outcome }
    parties { entity { name headquarters { name } } ultimateParents { entity { name headquarters { code } } } }
  }
  ... on InputProblem { message }
`;

let app: RunningApp;
let counted: CountingStore;

beforeAll(async () => {
  app = await runApp({
    lines,
    wrap: (store) => {
      counted = countingStore(store);
      return counted.store;
    },
  });
});
afterAll(() => app.close());

async function callsOf(query: string, variables: Readonly<Record<string, unknown>>) {
  counted.reset();
  const answer = await app.ask(query, variables);
  expect(answer.errors).toEqual([]);
  return { answer, asked: [...counted.asked()].sort() };
}

describe('what a request asks the store', () => {
  it('is one closure, one reading of items and one of transfers for a determination', async () => {
    const { asked } = await callsOf(
      `query ($input: DeterminationInput!) { determination(input: $input) { ${fields.split('... on InputProblem')[0]} } }`,
      { input: question('unit-7') },
    );
    expect(asked).toEqual(['closure', 'items', 'receipts']);
  });

  it('is no more for 500 determinations for 500 parties', async () => {
    const { answer, asked } = await callsOf(
      `query ($inputs: [DeterminationInput!]!) { determinations(inputs: $inputs) { __typename ${fields} } }`,
      { inputs: keys.map(question) },
    );
    expect(asked).toEqual(['closure', 'items', 'receipts']);
    const results = answer.data?.['determinations'];
    expect(results).toHaveLength(parties);
    expect(results).toEqual(
      keys.map((key) =>
        expect.objectContaining({
          __typename: 'Determination',
          parties: [
            expect.objectContaining({
              entity: expect.objectContaining({ name: `Company ${key}` }),
            }),
          ],
        }),
      ),
    );
  });

  it('is no more for 500 parties with an authorization whose limits count clusters on record', async () => {
    const attestations = { authorizations: ['NVEU', 'UVEU'] };
    const { asked } = await callsOf(
      `query ($inputs: [DeterminationInput!]!) { determinations(inputs: $inputs) { __typename ${fields} } }`,
      { inputs: keys.map((key) => ({ ...question(key), attestations })) },
    );
    expect(asked).toEqual(['closure', 'items', 'receipts']);
  });

  it('is no more for determinations asked one by one under aliases', async () => {
    const names = keys.slice(0, 20);
    const { asked } = await callsOf(
      `{ ${names.map((key, index) => `a${index}: determination(input: {item: {chip: {key: "h9"}}, destination: "SG", endUser: {entity: {key: "${key}"}}}) { id }`).join(' ')} }`,
      {},
    );
    expect(asked).toEqual(['closure', 'items', 'receipts']);
  });

  it('is the transfers alone too where an amount is attested, with which they are compared', async () => {
    const { asked } = await callsOf(
      '{ determination(input: {item: {eccn: "3A090.a"}, destination: "SG", endUser: {location: "SG"}, attestations: {countryTppLicensed: 0}}) { graphVersion } }',
      {},
    );
    expect(asked).toEqual(['receipts']);
  });

  it('is the transfers alone for a party and an item that are described on the spot, of which an amount is counted', async () => {
    const { asked } = await callsOf(
      '{ determination(input: {item: {eccn: "3A090.a"}, destination: "SG", endUser: {location: "SG"}}) { graphVersion } }',
      {},
    );
    expect(asked).toEqual(['receipts']);
  });

  it('is the version alone for an item that no amount is counted of', async () => {
    const { asked } = await callsOf(
      '{ determination(input: {item: {eccn: "3A090.b"}, destination: "SG", endUser: {location: "SG"}}) { graphVersion } }',
      {},
    );
    expect(asked).toEqual(['version']);
  });

  it('is one search and one closure for a list of entities with their ultimate parents', async () => {
    const { answer, asked } = await callsOf(
      '{ entities(first: 300) { totalCount edges { node { name ultimateParents { entity { name headquarters { code } } chain { owner { name } owned { name } } } } } } }',
      {},
    );
    expect(asked).toEqual(['closure', 'findEntities']);
    expect(answer.data?.['entities']).toMatchObject({ totalCount: 2 * parties });
  });

  it('is one reading of holdings and one closure for what many hold and who controls that', async () => {
    const { asked } = await callsOf(
      '{ entities(search: "parent", first: 200) { edges { node { holdings { edges { node { owned { name ultimateParents { entity { key } } } } } } } } } }',
      {},
    );
    expect(asked).toEqual(['closure', 'closure', 'findEntities', 'holdings']);
  });

  it('is one reading of holdings a level for a drawing', async () => {
    const { asked } = await callsOf(
      '{ entity(by: {key: "parent-1"}) { ownershipGraph(direction: DOWN, depth: 1) { nodes { name } truncated } } }',
      {},
    );
    expect(asked).toEqual(['closure', 'holdings', 'holdings']);
  });

  it('is no closure more for owners, and owners of owners', async () => {
    const { asked } = await callsOf(
      '{ entity(by: {key: "unit-1"}) { owners { edges { node { owner { owners { totalCount } headquarters { code } tier { tier } restrictions { list } } } } } } }',
      {},
    );
    expect(asked).toEqual(['closure']);
  });
});
