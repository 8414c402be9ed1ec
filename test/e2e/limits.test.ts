import { getIntrospectionQuery } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { defaultLimits } from '../../src/graphql/limits.ts';
import { type RunningApp, runApp } from '../support/running-app.ts';

let app: RunningApp;
beforeAll(async () => {
  app = await runApp();
});
afterAll(() => app.close());

const nested = (levels: number, innermost: string): string =>
  Array.from({ length: levels }).reduce<string>(
    (inner) => `owners { edges { node { owner { ${inner} } } } }`,
    innermost,
  );

/** Requests that would be too much, each with the code of the limit that stops it. */
const attacks: readonly (readonly [string, string, Readonly<Record<string, unknown>>, string])[] = [
  [
    'a long query',
    `{ ${'a: __typename '.repeat(defaultLimits.tokens)} }`,
    {},
    'TOKEN_LIMIT_EXCEEDED',
  ],
  [
    'a deep query',
    `{ entity(by: {key: "acme"}) { ${nested(6, 'name')} } }`,
    {},
    'DEPTH_LIMIT_EXCEEDED',
  ],
  [
    'a deep query in fragments',
    `{ entity(by: {key: "acme"}) { ...a } }
     fragment a on Entity { ${nested(3, '...b')} } fragment b on Entity { ${nested(3, 'name')} }`,
    {},
    'DEPTH_LIMIT_EXCEEDED',
  ],
  [
    'many aliases',
    `{ ${Array.from({ length: defaultLimits.aliases + 1 }, (_, index) => `a${index}: service { version }`).join(' ')} }`,
    {},
    'ALIAS_LIMIT_EXCEEDED',
  ],
  [
    'pages of pages',
    '{ entities(first: 1000) { edges { node { owners(first: 1000) { edges { node { owner { name } } } } } } } }',
    {},
    'COST_LIMIT_EXCEEDED',
  ],
  [
    'pages of pages whose size is a variable',
    'query ($n: Int) { entities(first: $n) { edges { node { owners(first: $n) { edges { node { owner { name } } } } } } } }',
    { n: 1000 },
    'COST_LIMIT_EXCEEDED',
  ],
  [
    'pages of pages whose size is null',
    `query ($n: Int) { entities(first: 1000) { edges { node { owners(first: $n) { edges { node { owner {
       owners(first: null) { edges { node { owner { owners { totalCount } name } } } } } } } } } } } }`,
    { n: null },
    'COST_LIMIT_EXCEEDED',
  ],
  [
    'drawings of many',
    '{ entities(first: 1000) { edges { node { ownershipGraph { nodes { name } } } } } }',
    {},
    'COST_LIMIT_EXCEEDED',
  ],
];

describe('a limit', () => {
  it.each(attacks)(
    'stops %s before anything is executed, and says what to do',
    async (_, query, variables, code) => {
      const { status, data, errors } = await app.ask(query, variables);
      expect(errors[0]?.extensions['code']).toBe(code);
      expect(errors[0]?.message).toMatch(/split|Ask for|Use /);
      expect({ status, data }).toEqual({ status: 400, data: undefined });
    },
  );

  it.each(attacks)(
    'stops %s with status 200 for a client that knows plain JSON alone',
    async (_, query, variables, code) => {
      const response = await fetch(app.url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'application/json' },
        body: JSON.stringify({ query, variables }),
      });
      expect(response.status).toBe(200);
      const body: unknown = await response.json();
      expect(body).toMatchObject({ errors: [{ extensions: { code } }] });
      expect(body).not.toHaveProperty('data');
    },
  );

  it('stops fragments that spread themselves', async () => {
    const { status, errors } = await app.ask(
      '{ entity(by: {key: "acme"}) { ...a } } fragment a on Entity { ...a }',
    );
    expect(status).toBe(400);
    expect(errors[0]?.extensions['code']).toBe('GRAPHQL_VALIDATION_FAILED');
  });

  it('stops fragments that double one another', async () => {
    const fragments = Array.from(
      { length: 40 },
      (_, level) => `fragment f${level} on Entity { ...f${level + 1} ...f${level + 1} }`,
    );
    const { status } = await app.ask(
      `{ entity(by: {key: "acme"}) { ...f0 } } ${fragments.join(' ')} fragment f40 on Entity { name }`,
    );
    expect(status).toBe(400);
  });

  it('stops a request of too many bytes', async () => {
    const response = await fetch(app.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        query: '{ __typename }',
        variables: { x: 'x'.repeat(defaultLimits.bodyBytes) },
      }),
    });
    expect(response.status).toBe(413);
    expect(await response.json()).toMatchObject({
      errors: [{ extensions: { code: 'BODY_TOO_LARGE' } }],
    });
  });

  it('lets the introspection of a client through', async () => {
    const { errors, data } = await app.ask(
      getIntrospectionQuery({ inputValueDeprecation: true, oneOf: true }),
    );
    expect(errors).toEqual([]);
    expect(data).toHaveProperty('__schema.types');
  });

  it('lets 1,000 questions through with every member of their rulings', async () => {
    const { errors } = await app.ask(
      `query ($inputs: [DeterminationInput!]!) { determinations(inputs: $inputs) { ... on Determination {
         id asOf graphVersion ruleSet { id title } classification { eccn status findings { step statement facts { name value sources { name } } citations { reference title url } } }
         codified { ...ruling } enforced { ...ruling } missingFacts { fact question couldLeadTo } redFlags { number title reason }
         parties { role name location { code } headquarters { code } tier { tier location headquarters ultimateParent } ultimateParents { entity { name } basis } }
       } } }
       fragment ruling on Ruling { outcome reviewPolicy countsTowardAllocation summary exceptions { code availability reason conditions citations { reference } } findings { step statement facts { name value sources { name } } citations { reference title url } } }`,
      {
        inputs: Array.from({ length: 1_000 }, () => ({
          item: { eccn: '3A090.a' },
          destination: 'XX',
          endUser: { location: 'SG' },
        })),
      },
    );
    expect(errors).toEqual([]);
  });
});
