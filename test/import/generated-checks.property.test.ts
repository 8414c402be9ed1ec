import { readFileSync, readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { generatedSchema } from '../../src/import/graph-file/generated-checks.ts';
import { describeIssue } from '../../src/import/graph-file/line-problem.ts';
import { lineSchemas, lineTypes } from '../../src/import/graph-file/line-schemas.ts';
import '../support/chance.ts';

const seed = new URL('../../graph-seed/', import.meta.url);

/** Lines of the seed, the first of each type and those with most members before the others. */
const lines = readdirSync(seed)
  .filter((name) => name.endsWith('.jsonl'))
  .flatMap((name) => readFileSync(new URL(name, seed), 'utf8').split('\n'))
  .filter((text) => text !== '')
  .map((text): Record<string, unknown> => JSON.parse(text))
  .toSorted((one, other) => Object.keys(other).length - Object.keys(one).length);

const others = [
  {
    type: 'transfer',
    key: 't',
    from: 'a',
    to: 'b',
    chip: 'c',
    quantity: 3,
    date: '2025-01-13',
    license: 7,
    source: { name: 'S', statementId: 'x', words: 'w' },
  },
  { type: 'location', entity: 'a', country: 'SG', from: '2020-01-01', to: '2021-01-01' },
  { type: 'ownerStatement', entity: 'a', statement: 'TOP' },
  { type: 'authorization', entity: 'a', kind: 'UVEU', limitTpp: 1e6 },
  { type: 'derivation', model: 'm', base: 'b' },
  { type: 'syntheticData', model: 'm', generator: 'g' },
  {
    type: 'ownership',
    owner: 'a',
    owned: 'b',
    share: { minimum: 25, exclusiveMaximum: true, maximum: 50 },
  },
];

const values = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    undefined,
    '',
    ' a',
    'a\u0000',
    '\ud800',
    'x'.repeat(1_001),
    'US',
    'us',
    '2025-02-29',
    '2025-01-13',
    -0,
    0,
    1,
    -1,
    1e300,
    Number.NaN,
    true,
    'BRANCH',
    'https://example.org/',
    'javascript:alert(1)',
  ),
  fc.jsonValue({ maxDepth: 2 }),
  fc.record({ exact: fc.double(), minimum: fc.option(fc.integer({ min: -1, max: 101 })) }),
  fc.array(fc.record({ scheme: fc.constantFrom('LEI', 'lei', 'X'), value: fc.string() })),
);

describe('the check by generated code', () => {
  test.each(lineTypes)('of %s says what its schema says', (type) => {
    const [schema, generated] = [lineSchemas[type], generatedSchema(type)];
    const ofType = [...lines, ...others].filter((line) => line['type'] === type).slice(0, 50);
    expect(ofType).not.toEqual([]);
    const members = Object.keys('shape' in schema ? schema.shape : schema.in.shape);
    fc.assert(
      fc.property(
        fc.constantFrom(...ofType),
        fc.dictionary(fc.constantFrom(...members, 'unknown', '__proto__'), values, { maxKeys: 3 }),
        (line, changed) => {
          const { type: _, ...written } = { ...line, ...changed };
          const [one, other] = [schema, generated].map((each) =>
            each.safeParse(written, { error: describeIssue }),
          );
          expect(other?.success).toBe(one?.success);
          expect(other?.data).toStrictEqual(one?.data);
          expect(JSON.stringify(other?.data)).toBe(JSON.stringify(one?.data));
          expect(other?.error?.issues).toStrictEqual(one?.error?.issues);
        },
      ),
      { numRuns: 300 },
    );
  });
});
