import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson } from '../../src/ports/canonical-json.ts';

/** Member by member, in code unit order. */
function slowly(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(slowly).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value).sort(([one], [other]) =>
    one < other ? -1 : one > other ? 1 : 0,
  );
  return `{${members.map(([name, each]) => `${JSON.stringify(name)}:${slowly(each)}`).join(',')}}`;
}

const name = fc.oneof(
  fc.constantFrom('b', 'a', 'B', '10', '9', '', '__proto__', 'toJSON', 'é', '\u{1f600}', '\uffff'),
  fc.string({ unit: 'binary' }),
);
const { value: anyValue } = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.jsonValue(),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.array(fc.tuple(name, tie('value')), { maxLength: 6 }).map((pairs) => {
      // So that a member called __proto__ is one like the others.
      const made: Record<string, unknown> = {};
      for (const [key, value] of pairs) {
        Object.defineProperty(made, key, {
          value,
          enumerable: true,
          configurable: true,
          writable: true,
        });
      }
      return made;
    }),
  ),
}));

test('members stand in code unit order, whatever they are called and however deep', () => {
  fc.assert(
    fc.property(anyValue, (value) => {
      expect(canonicalJson(value)).toBe(slowly(value));
    }),
    { numRuns: 2_000 },
  );
});

test('a value is left as it was', () => {
  const value = { b: [{ d: 1, c: null }], a: 'x' };
  expect(canonicalJson(value)).toBe('{"a":"x","b":[{"c":null,"d":1}]}');
  expect(Object.keys(value)).toEqual(['b', 'a']);
});
