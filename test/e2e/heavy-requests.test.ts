import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CountingStore, countingStore } from '../support/counting-store.ts';
import { entityLine, ownershipLine } from '../support/graph-lines.ts';
import { type Answer, type RunningApp, runApp } from '../support/running-app.ts';

let app: RunningApp;
let counted: CountingStore;
beforeAll(async () => {
  app = await runApp({
    wrap: (store) => {
      counted = countingStore(store);
      return counted.store;
    },
  });
});
afterAll(() => app.close());

/** A question in which nearly everything is unknown, so that much has to be tried. */
const unknown = { item: { chipSpecification: {} }, destination: 'SG', endUser: { location: 'SG' } };
const many = `query ($inputs: [DeterminationInput!]!) { determinations(inputs: $inputs) {
  ... on Determination { id parties { entity { holdings { totalCount } } } } ... on InputProblem { code } } }`;

const withParties = (count: number) => ({
  ...unknown,
  item: { eccn: '5A991' },
  otherParties: Array.from({ length: count - 1 }, () => ({ location: 'SG' })),
});

const aliased = (count: number): string =>
  `query ($input: DeterminationInput!) { ${Array.from({ length: count }, (_, index) => `a${index}: determination(input: $input) { id }`).join(' ')} }`;

/** Asks for little again and again until the heavy request is answered: how often that was answered in the meantime. */
async function answeredBeside(heavy: Promise<Answer>): Promise<number> {
  const heard = { isDone: false, answered: 0 };
  const done = heavy.then(({ errors }) => {
    heard.isDone = true;
    expect(errors).toEqual([]);
  });
  while (!heard.isDone) {
    await (await fetch(new URL('/healthz', app.url))).text();
    if (!heard.isDone) heard.answered += 1;
  }
  await done;
  return heard.answered;
}

describe('a request that takes long', () => {
  it('lets others be answered before it is done', async () => {
    const inputs = Array.from({ length: 40 }, (_, index) => ({ ...unknown, quantity: index + 1 }));
    expect(await answeredBeside(app.ask(many, { inputs }))).toBeGreaterThan(0);
  });

  it('lets others be answered in the midst of one question of many parties', async () => {
    const countries =
      'DE MY SA IN SG BR MX ZA KE EG JP KR AU NZ CA FR ES PT IT CH AT PL CZ SE NO FI DK NL BE IE AE QA KW OM TR GE AM AZ KZ UZ MN VN TH PH ID LK BD NP CL';
    const otherParties = countries.split(' ').map((location) => ({ location }));
    const heavy = app.ask(many, { inputs: [{ ...unknown, otherParties }] });
    expect(await answeredBeside(heavy)).toBeGreaterThan(0);
  });

  it('still asks the store once for what its answers lead to', async () => {
    counted.reset();
    const questions = ['dragon-sg', 'acme'].map((key) => ({
      ...unknown,
      endUser: { entity: { key } },
    }));
    const { errors } = await app.ask(many, { inputs: questions });
    expect(errors).toEqual([]);
    expect([...counted.asked()].sort()).toEqual(['closure', 'holdings', 'receipts']);
    counted.reset();
    const twice = await app.ask(
      `query ($one: DeterminationInput!, $other: DeterminationInput!) {
         one: determination(input: $one) { parties { entity { holdings { totalCount } } } }
         other: determination(input: $other) { parties { entity { holdings { totalCount } } } } }`,
      { one: questions[0], other: questions[1] },
    );
    expect(twice.errors).toEqual([]);
    expect([...counted.asked()].sort()).toEqual(['closure', 'holdings', 'receipts']);
  });
});

describe('effective owners in a large loop', () => {
  const size = 150;
  const key = (at: number): string => `ring${(at + size) % size}`;
  const band = {
    minimum: 500_000_000,
    maximum: 750_000_000,
    minimumOpen: true,
    maximumOpen: false,
  };
  const places = Array.from({ length: size }, (_, at) => at);
  const ring = [
    entityLine('outsider'),
    ...places.map((at) => entityLine(key(at))),
    ...places.map((at) => ownershipLine(key(at - 1), key(at), { share: band })),
    ...places.map((at) =>
      ownershipLine('outsider', key(at), { share: { ...band, minimum: 100_000_000 } }),
    ),
  ];

  it('let others be answered before they are found', async () => {
    const own = await runApp({ lines: ring });
    try {
      const order: string[] = [];
      const heavy = own
        .ask('{ entity(by: { key: "ring5" }) { effectiveOwners(first: 1) { totalCount } } }')
        .then(({ data }) => {
          expect(data).toEqual({ entity: { effectiveOwners: { totalCount: size } } });
          order.push('heavy');
        });
      const light = (async () => {
        for (let turn = 0; turn < 5; turn += 1) {
          await own.ask('{ service { version } }');
          order.push('light');
        }
      })();
      await Promise.all([heavy, light]);
      expect(order.at(-1)).toBe('heavy');
      expect(order).toHaveLength(6);
    } finally {
      await own.close();
    }
  });
});

describe('the limit on parties', () => {
  it('counts the parties of all questions of a request', async () => {
    const { errors } = await app.ask(aliased(41), { input: withParties(50) });
    expect(errors.map(({ extensions }) => extensions['code'])).toEqual(['BATCH_TOO_LARGE']);
    expect(errors[0]?.message).toMatch(/more than 2000 parties.*another/);
  });

  it('lets as many through as it names', async () => {
    const { errors } = await app.ask(aliased(40), { input: withParties(50) });
    expect(errors).toEqual([]);
  });

  it('counts those of questions that are asked again by their ids', async () => {
    const asked = await app.ask(aliased(1), { input: withParties(50) });
    const { a0 } = asked.data as { readonly a0: { readonly id: string } };
    const { errors } = await app.ask('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', {
      ids: Array.from({ length: 41 }, () => a0.id),
    });
    expect(errors[0]?.extensions['code']).toBe('BATCH_TOO_LARGE');
  });
});

describe('the id of a question', () => {
  it('leads back to the answer however long the question is', async () => {
    const name = 'ß'.repeat(1_000);
    const input = {
      ...withParties(20),
      endUser: { location: 'SG', name },
      otherParties: Array.from({ length: 20 }, () => ({ location: 'SG', name })),
    };
    const asked = await app.ask(aliased(1), { input });
    expect(asked.errors).toEqual([]);
    const { a0 } = asked.data as { readonly a0: { readonly id: string } };
    const again = await app.ask('query ($id: ID!) { node(id: $id) { id } }', { id: a0.id });
    expect(again.data).toEqual({ node: { id: a0.id } });
  });

  it('is not given where the question is too long to be led back to', async () => {
    const { errors } = await app.ask(aliased(1), {
      input: { ...unknown, endUser: { location: 'SG', name: 'n'.repeat(70_000) } },
    });
    expect(errors[0]?.extensions['code']).toBe('BAD_USER_INPUT');
    expect(errors[0]?.message).toMatch(/65536.*[Ss]horten/);
  });
});
