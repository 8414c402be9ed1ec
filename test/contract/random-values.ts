import fc from 'fast-check';
import type { IsoDate } from '../../src/domain/date.ts';

/** Few keys, so that graphs have cycles and shared owners; awkward ones, so that no store trips over a quote. */
const keys = ['a', 'A', 'a b', 'é', 'ｆ', '😀', "o'k", '"', '\\', '%_', '$x', '株'];
const plain = [
  'Nova',
  'N.O.',
  'NO',
  'NÓVA',
  'nova-chip',
  'Chip',
  'Группа',
  '华为',
  'AND',
  'x',
  "d'Or",
  '4.5',
];
const alike = ['Novas', 'Nvoa', 'Semiconductor', 'Semicnoductr', 'Gruppa'];
const words = plain.concat(alike);
const dates: readonly IsoDate[] = ['1900-01-01', '2020-02-29', '2025-01-13', '2030-12-31'];

export const key = fc.constantFrom(...keys);
export const name = fc
  .array(fc.constantFrom(...words), { minLength: 1, maxLength: 3 })
  .map((all) => all.join(' '));
export const date = fc.option(fc.constantFrom(...dates));
export const country = fc.option(fc.constantFrom('US', 'CN', 'HK', 'SG'));
export const amount = fc.option(
  fc.double({ min: 0, max: 1e27, noNaN: true }).map((value) => value + 0),
);
export const quantity = fc.option(fc.integer({ min: 1, max: 2 ** 31 }));
export const truth = fc.option(fc.boolean());
export const source = fc.option(
  fc.record(
    {
      name: fc.constantFrom('Register', 'Ré"port'),
      url: fc.option(fc.constant('https://example.org/?a=1&b=%20')),
      statedOn: date,
      retrievedOn: date,
      statementId: fc.constantFrom('RR-D-1', "o'17"),
      words: fc.constantFrom('IS_DIRECTLY_CONSOLIDATED_BY', 'two\nlines'),
    },
    { requiredKeys: ['name', 'url', 'statedOn', 'retrievedOn'] },
  ),
);
export const period = { from: date, to: date };
export const share = fc.option(
  fc.record({
    minimum: fc.integer({ min: 0, max: 5e8 }),
    maximum: fc.integer({ min: 5e8, max: 1e9 }),
    minimumOpen: fc.boolean(),
    maximumOpen: fc.boolean(),
  }),
);
