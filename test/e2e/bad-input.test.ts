import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningApp, runApp } from '../support/running-app.ts';

let app: RunningApp;
beforeAll(async () => {
  app = await runApp();
});
afterAll(() => app.close());

const good = {
  item: { chip: { key: 'h9' } },
  destination: 'SG',
  endUser: { entity: { key: 'dragon-sg' } },
};

const one = 'query ($input: DeterminationInput!) { determination(input: $input) { id } }';
const many = `query ($inputs: [DeterminationInput!]!) {
  determinations(inputs: $inputs) {
    __typename
    ... on InputProblem { message code path }
    ... on Determination { codified { outcome } }
  }
}`;

/** Everything that can be wrong with a question: the member, its value, the code, where it is, and a word of the advice. */
const wrong: readonly (readonly [
  string,
  Readonly<Record<string, unknown>>,
  string,
  readonly string[],
  RegExp,
])[] = [
  [
    'an unknown key',
    { endUser: { entity: { key: 'drgon' } } },
    'NOT_FOUND',
    ['endUser', 'entity', 'key'],
    /drgon.*entities\(search/,
  ],
  [
    'an unknown LEI',
    { endUser: { entity: { lei: '529900T8BM49AURSDO55' } } },
    'NOT_FOUND',
    ['endUser', 'entity', 'lei'],
    /Check the spelling/,
  ],
  [
    'a LEI with a wrong digit',
    { endUser: { entity: { lei: '529900T8BM49AURSDO56' } } },
    'BAD_USER_INPUT',
    ['endUser', 'entity', 'lei'],
    /mistyped/,
  ],
  [
    'an id that is none',
    { endUser: { entity: { id: 'xyz' } } },
    'BAD_USER_INPUT',
    ['endUser', 'entity', 'id'],
    /by its key/,
  ],
  [
    'the id of a chip for a party',
    { endUser: { entity: { id: 'Q2hpcDpoOQ' } } },
    'BAD_USER_INPUT',
    ['endUser', 'entity', 'id'],
    /not the id of an entity/,
  ],
  [
    'an unknown chip',
    { item: { chip: { name: 'H100000' } } },
    'NOT_FOUND',
    ['item', 'chip', 'name'],
    /chips\(filter/,
  ],
  [
    'an unknown model',
    { item: { model: { key: 'gpt' } } },
    'NOT_FOUND',
    ['item', 'model', 'key'],
    /models\(filter/,
  ],
  [
    'an unknown other party',
    { otherParties: [{ location: 'SG' }, { entity: { key: 'nobody' } }] },
    'NOT_FOUND',
    ['otherParties', '1', 'entity', 'key'],
    /nobody/,
  ],
  ['a date in 1800', { asOf: '1800-01-01' }, 'NO_RULES_IN_FORCE', ['asOf'], /2022-10-07/],
  [
    'the day before the first rules',
    { asOf: '2022-10-06' },
    'NO_RULES_IN_FORCE',
    ['asOf'],
    /2022-10-07/,
  ],
  ['a quantity of 0', { quantity: 0 }, 'BAD_USER_INPUT', ['quantity'], /from 1 to 2147483647\.$/],
  ['a quantity of -1', { quantity: -1 }, 'BAD_USER_INPUT', ['quantity'], /from 1 to 2147483647\.$/],
  [
    'a party with neither entity nor location',
    { endUser: { name: 'Somebody' } },
    'BAD_USER_INPUT',
    ['endUser'],
    /Give entity, or location/,
  ],
  ['an empty classification', { item: { eccn: ' ' } }, 'BAD_USER_INPUT', ['item', 'eccn'], /3A090/],
  [
    'a classification that is none',
    { item: { eccn: 'banana' } },
    'BAD_USER_INPUT',
    ['item', 'eccn'],
    /"banana" is not a classification\. .*3A090\.a.*EAR99.*chipSpecification/,
  ],
  [
    'a classification with a sign too many',
    { item: { eccn: '3A090.a!' } },
    'BAD_USER_INPUT',
    ['item', 'eccn'],
    /not a classification/,
  ],
  [
    'performance given twice',
    {
      item: {
        chipSpecification: {
          performance: [{ operation: 'FP16', bits: 16, teraOps: 1 }],
          totalProcessingPerformance: 16,
        },
      },
    },
    'BAD_USER_INPUT',
    ['item', 'chipSpecification', 'totalProcessingPerformance'],
    /Give one of them/,
  ],
  [
    'a negative die',
    { item: { chipSpecification: { dieAreaMm2: -1 } } },
    'BAD_USER_INPUT',
    ['item', 'chipSpecification', 'dieAreaMm2'],
    /0 or more/,
  ],
  [
    'an operation of no bits',
    { item: { chipSpecification: { performance: [{ operation: 'FP16', bits: 0, teraOps: 1 }] } } },
    'BAD_USER_INPUT',
    ['item', 'chipSpecification', 'performance', '0', 'bits'],
    /bit length/,
  ],
  [
    'negative operations',
    { item: { modelSpecification: { trainingOperations: -1e26 } } },
    'BAD_USER_INPUT',
    ['item', 'modelSpecification', 'trainingOperations'],
    /0 or more/,
  ],
  [
    'a crowd of other parties',
    { otherParties: Array.from({ length: 51 }, () => ({ location: 'SG' })) },
    'BAD_USER_INPUT',
    ['otherParties'],
    /at most 50/,
  ],
  [
    'a negative total',
    { attestations: { countryTppLicensed: -5 } },
    'BAD_USER_INPUT',
    ['attestations', 'countryTppLicensed'],
    /0 or more/,
  ],
];

/** Values that no scalar takes. Alone they end the request before anything is executed. */
const unreadable: typeof wrong = [
  ['a malformed date', { asOf: '1 June 2025' }, 'BAD_USER_INPUT', ['asOf'], /YYYY-MM-DD/],
  [
    'a day that does not exist',
    { asOf: '2025-02-30' },
    'BAD_USER_INPUT',
    ['asOf'],
    /not a day of the calendar/,
  ],
  [
    'a country that does not exist',
    { destination: 'XX' },
    'BAD_USER_INPUT',
    ['destination'],
    /two letters in capitals/,
  ],
  [
    'a country in small letters',
    { endUser: { location: 'sg' } },
    'BAD_USER_INPUT',
    ['endUser', 'location'],
    /"SG"/,
  ],
  [
    'the kingdom that is GB',
    { endUser: { location: 'UK' } },
    'BAD_USER_INPUT',
    ['endUser', 'location'],
    /"GB"/,
  ],
];

describe('a question that cannot be', () => {
  it.each(wrong)('%s is refused with what to do', async (_, change, code, path, advice) => {
    const { status, data, errors } = await app.ask(one, { input: { ...good, ...change } });
    expect(errors).toHaveLength(1);
    expect(errors[0]?.message).toMatch(advice);
    expect(errors[0]?.extensions).toMatchObject({ code, argumentPath: ['input', ...path] });
    expect({ status, data }).toEqual({ status: 200, data: null });
  });

  it.each(unreadable)(
    '%s is refused before anything is executed',
    async (_, change, code, path, advice) => {
      const { status, data, errors } = await app.ask(one, { input: { ...good, ...change } });
      expect(errors[0]?.message).toMatch(advice);
      expect(errors[0]?.extensions).toMatchObject({ code, argumentPath: ['input', ...path] });
      expect({ status, data }).toEqual({ status: 400, data: undefined });
    },
  );

  it.each([...wrong, ...unreadable])(
    '%s spoils only its own answer among several',
    async (_, change, code, path, advice) => {
      const { status, data, errors } = await app.ask(many, {
        inputs: [good, { ...good, ...change }, good],
      });
      expect({ status, errors }).toEqual({ status: 200, errors: [] });
      const answer = { __typename: 'Determination', codified: { outcome: 'LICENSE_REQUIRED' } };
      const message: unknown = expect.stringMatching(advice);
      const problem = { __typename: 'InputProblem', message, code, path: ['inputs', '1', ...path] };
      expect(data?.['determinations']).toEqual([answer, problem, answer]);
    },
  );

  it.each([1e30, 1.5, '4', Number.MAX_SAFE_INTEGER])(
    'a quantity of %s is refused with what to do',
    async (quantity) => {
      const { status, errors } = await app.ask(one, { input: { ...good, quantity } });
      expect(status).toBe(400);
      expect(errors[0]?.extensions['code']).toBe('BAD_USER_INPUT');
      expect(errors[0]?.message).toMatch(/input\.quantity.*whole number/);
    },
  );

  it('two ways to name one party are refused with what to do', async () => {
    const { status, errors } = await app.ask(one, {
      input: { ...good, endUser: { entity: { key: 'acme', lei: '5493001KJTIIGC8Y1R12' } } },
    });
    expect(status).toBe(400);
    expect(errors[0]?.message).toMatch(/leave the others out/);
  });

  it('an empty batch is refused', async () => {
    const { errors } = await app.ask(many, { inputs: [] });
    expect(errors[0]?.extensions['code']).toBe('BATCH_EMPTY');
  });

  it('1,000 questions are answered and 1,001 refused', async () => {
    const batch = Array.from({ length: 1_001 }, () => good);
    const answered = await app.ask(many, { inputs: batch.slice(1) });
    expect(answered.data?.['determinations']).toHaveLength(1_000);
    const { errors } = await app.ask(many, { inputs: batch });
    expect(errors[0]?.extensions['code']).toBe('BATCH_TOO_LARGE');
    expect(errors[0]?.message).toMatch(/at most 1000/);
    const crowd = { ...good, otherParties: [{ location: 'SG' }, { location: 'SG' }] };
    const crowded = await app.ask(many, { inputs: batch.slice(1).map(() => crowd) });
    expect(crowded.errors[0]?.extensions['code']).toBe('BATCH_TOO_LARGE');
  });
});

describe('another argument that cannot be', () => {
  it.each([
    ['{ entities(first: 0) { totalCount } }', 'BAD_USER_INPUT', /1 to 1000/],
    ['{ entities(first: 1001) { totalCount } }', 'BAD_USER_INPUT', /1 to 1000/],
    ['{ chips(first: -3) { totalCount } }', 'BAD_USER_INPUT', /1 to 1000/],
    [
      `{ entities(search: "${'long '.repeat(50)}") { totalCount } }`,
      'BAD_USER_INPUT',
      /at most 200/,
    ],
    [
      `{ chips(filter: {search: "${'x'.repeat(201)}"}) { totalCount } }`,
      'BAD_USER_INPUT',
      /at most 200/,
    ],
    ['{ entities(after: "nonsense") { totalCount } }', 'BAD_CURSOR', /endCursor/],
    [
      '{ entities(search: "acme", after: "ZW50aXRpZXM6eA") { totalCount } }',
      'BAD_CURSOR',
      /cursor/,
    ],
    [
      '{ entity(by: {key: "venture"}) { owners(after: "b3duZXJzOng") { totalCount } } }',
      'BAD_CURSOR',
      /endCursor/,
    ],
    ['{ entity(by: {lei: "5493001KJTIIGC8Y1R13"}) { name } }', 'BAD_USER_INPUT', /mistyped/],
    ['{ chips(filter: {vendor: {key: "nobody"}}) { totalCount } }', 'NOT_FOUND', /nobody/],
    ['{ ruleSet(asOf: "1800-01-01") { id } }', 'NO_RULES_IN_FORCE', /2022-10-07/],
    ['{ country(code: "SG") { groups(asOf: "1800-01-01") } }', 'NO_RULES_IN_FORCE', /2022-10-07/],
    [
      '{ countries(filter: {tier: TWO}, asOf: "1800-01-01") { code } }',
      'NO_RULES_IN_FORCE',
      /2022-10-07/,
    ],
    [
      '{ entity(by: {key: "acme"}) { ownershipGraph(depth: 21) { truncated } } }',
      'BAD_USER_INPUT',
      /1 to 20/,
    ],
    [
      '{ entity(by: {key: "acme"}) { ownershipGraph(maxNodes: 0) { truncated } } }',
      'BAD_USER_INPUT',
      /1 to 5000/,
    ],
  ])('%s is refused with a code and what to do', async (query, code, advice) => {
    const { errors } = await app.ask(query);
    expect(errors).toHaveLength(1);
    expect(errors[0]?.extensions['code']).toBe(code);
    expect(errors[0]?.message).toMatch(advice);
  });

  it.each([
    '{ country(code: "XX") { name } }',
    '{ countries(filter: {codes: ["NL", "nl"]}) { name } }',
    '{ ruleSet(asOf: "2025-13-01") { id } }',
  ])('%s is refused before anything is executed', async (query) => {
    const { status, errors } = await app.ask(query);
    expect(status).toBe(400);
    expect(errors[0]?.extensions['code']).toBe('BAD_USER_INPUT');
  });

  it('a value inside a fragment or of a variable that is not used does no harm', async () => {
    const { errors } = await app.ask(
      'query ($code: CountryCode!) { country(code: $code) { ...named } } fragment named on Country { name tier(asOf: "2025-06-01") }',
      { code: 'SG' },
    );
    expect(errors).toEqual([]);
  });

  it('a null where there must be a value is refused', async () => {
    const { status, errors } = await app.ask(
      'query ($code: CountryCode = "SG") { country(code: $code) { name } }',
      { code: null },
    );
    expect(status).toBe(400);
    expect(errors[0]?.extensions['code']).toBe('BAD_USER_INPUT');
    expect(errors[0]?.message).toMatch(/must not be null.*leave the variable out/);
  });

  it('a bad date inside a fragment is refused', async () => {
    const { status, errors } = await app.ask(
      '{ country(code: "SG") { ...dated } } fragment dated on Country { tier(asOf: "yesterday") }',
    );
    expect(status).toBe(400);
    expect(errors[0]?.message).toMatch(/^tier\.asOf: "yesterday"/);
  });
});

describe('something that the graph does not have', () => {
  it.each([
    '{ found: entity(by: {key: "nobody"}) { name } }',
    '{ found: entity(by: {lei: "529900T8BM49AURSDO55"}) { name } }',
    '{ found: chip(by: {name: "nothing"}) { name } }',
    '{ found: model(by: {key: "nothing"}) { name } }',
    '{ found: node(id: "RW50aXR5Om5vYm9keQ") { id } }',
    '{ found: node(id: "Q291bnRyeTpYWA") { id } }',
    '{ found: node(id: "not an id") { id } }',
  ])('%s is null and no error', async (query) => {
    expect(await app.ask(query)).toMatchObject({ status: 200, data: { found: null }, errors: [] });
  });
});
