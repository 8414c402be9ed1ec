import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningApp, runApp } from '../support/running-app.ts';

let app: RunningApp;
beforeAll(async () => {
  app = await runApp();
});
afterAll(() => app.close());

/** The code and the text of the answer to a body that is sent as it is. */
async function post(body: string): Promise<{ readonly code: unknown; readonly text: string }> {
  const response = await fetch(app.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  });
  const text = await response.text();
  const { errors } = JSON.parse(text) as {
    readonly errors: readonly { readonly extensions: Readonly<Record<string, unknown>> }[];
  };
  return { code: errors[0]?.extensions['code'], text };
}

const question = {
  item: { eccn: '3A090.a' },
  destination: 'SG',
  endUser: { location: 'SG' },
};
const determine = `query ($input: DeterminationInput!) { determination(input: $input) {
  id classification { totalProcessingPerformance performanceDensity trainingOperations } } }`;

describe('an error message', () => {
  it('repeats at most a few hundred characters of what was sent', async () => {
    const long = 'x'.repeat(100_000);
    const manyUnknown = Object.fromEntries(
      Array.from({ length: 40 }, (_, index) => [`unknown${index}`, 1]),
    );
    const replies = await Promise.all([
      post(JSON.stringify({ query: determine, variables: { input: { long, ...manyUnknown } } })),
      post(JSON.stringify({ query: `{ entities(first: "${long}") { totalCount } }` })),
      post(JSON.stringify({ query: `{ ${long} }` })),
      post(JSON.stringify({ query: '{ __typename }', operationName: long })),
    ]);
    for (const reply of replies) {
      expect(reply.text).toMatch(/…/);
      expect(reply.text.length).toBeLessThan(50_000);
    }
  });

  it('still says what to do where the middle of it was left out', async () => {
    const { errors } = await app.ask('query ($n: Int) { entities(first: $n) { totalCount } }', {
      n: 'x'.repeat(100_000),
    });
    expect(errors[0]?.message).toMatch(/whole number/);
  });

  it.each([1e30, 1.5, '5', 0, -1])(
    'says of the quantity %j which quantities there are',
    async (quantity) => {
      const { errors } = await app.ask(determine, { input: { ...question, quantity } });
      expect(errors[0]?.message).toMatch(/whole number from 1 to 2147483647\.$/);
    },
  );

  it('says so where more values are wrong than are listed', async () => {
    const { status, errors } = await app.ask(determine, {
      input: Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`unknown${index}`, 1])),
    });
    expect(status).toBe(400);
    expect(errors.map(({ extensions }) => extensions['code'])).not.toContain(
      'INTERNAL_SERVER_ERROR',
    );
  });

  it('shows a value that nests without end by its kind', async () => {
    const depth = 200_000;
    const reply = await post(
      `{"query": "query ($date: Date!) { ruleSet(asOf: $date) { id } }", "variables": {"date": ${'['.repeat(depth)}${']'.repeat(depth)}}}`,
    );
    expect(reply.code).toBe('BAD_USER_INPUT');
    expect(reply.text).toMatch(/a list is not a day/);
  });

  it('names the quotation marks that a country or a date lacks', async () => {
    const { errors } = await app.ask('{ country(code: SG) { name } }');
    expect(errors[0]?.message).toMatch(/"SG" with its quotation marks/);
  });

  it('of an operation that cannot be found says where its name goes', async () => {
    const reply = await post('{"query": "query A { __typename } query B { __typename }"}');
    expect(reply.code).toBe('OPERATION_RESOLUTION_FAILURE');
    expect(reply.text).toMatch(/operationName/);
  });

  it('of a directive whose variable is null says so', async () => {
    const { status, errors } = await app.ask(
      'query ($with: Boolean = true) { service @include(if: $with) { version } }',
      { with: null },
    );
    expect(status).toBe(400);
    expect(errors[0]?.extensions['code']).toBe('BAD_USER_INPUT');
    expect(errors[0]?.message).toMatch(/"if".*Give it a value/);
  });
});

/** Figures that a float holds and that no product or quotient of two of them does. */
const absurd: readonly (readonly [string, Readonly<Record<string, unknown>>])[] = [
  [
    'teraOps',
    { chipSpecification: { performance: [{ operation: 'FP16', bits: 16, teraOps: 1e308 }] } },
  ],
  ['dieAreaMm2', { chipSpecification: { totalProcessingPerformance: 5_000, dieAreaMm2: 1e-300 } }],
  ['totalProcessingPerformance', { chipSpecification: { totalProcessingPerformance: 1e300 } }],
  [
    'baseOperations',
    {
      modelSpecification: {
        derivedFrom: { baseOperations: 1.7e308, additionalOperations: 1.7e308 },
      },
    },
  ],
];

describe('a figure', () => {
  it.each(absurd)(
    'that no %s can be is refused before anything is computed with it',
    async (member, item) => {
      const { errors } = await app.ask(determine, { input: { ...question, item } });
      expect(errors[0]?.extensions['code']).toBe('BAD_USER_INPUT');
      expect(errors[0]?.message).toMatch(new RegExp(`^${member} is .*Give`));
    },
  );
});

describe('a cursor', () => {
  it('of another list is refused, and not taken for a place in this one', async () => {
    const page = await app.ask('{ entities(first: 1) { pageInfo { endCursor } } }');
    const { entities } = page.data as {
      readonly entities: { readonly pageInfo: { readonly endCursor: string } };
    };
    const { errors } = await app.ask(
      'query ($after: String) { chips(first: 1, after: $after) { totalCount } }',
      { after: entities.pageInfo.endCursor },
    );
    expect(errors[0]?.extensions['code']).toBe('BAD_CURSOR');
  });
});
