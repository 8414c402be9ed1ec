import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { duplicateMember } from '../../src/import/graph-file/duplicate-member.ts';

describe('a member given twice', () => {
  test.each([
    ['{"a":1,"a":2}', 'a'],
    ['{"a":1,"b":{"c":1,"c":1}}', 'c'],
    ['{"a":[{"b":1},{"b":1,"b":2}]}', 'b'],
    ['{"a":1,"\\u0061":2}', 'a'],
    ['{"a\\"b":1 , "a\\"b" :2}', 'a"b'],
    ['{"":1,"":2}', ''],
    ['{"__proto__":1,"__proto__":2}', '__proto__'],
  ])('is found in %s', (json, name) => {
    expect(duplicateMember(json)).toBe(name);
  });

  test.each([
    '{"a":{"a":{"a":1}},"b":"a"}',
    '{"a":"x\\",\\"a\\":","b":["a","a"]}',
    '[{"a":1},{"a":1}]',
    '{"a":"a","b":"a"}',
    '"a"',
  ])('is not seen in %s', (json) => {
    expect(duplicateMember(json)).toBe(null);
  });

  test('is in nothing that JSON.stringify wrote', () => {
    fc.assert(
      fc.property(fc.json(), (json) => {
        expect(duplicateMember(json)).toBe(null);
      }),
    );
  });

  test('is found wherever it is put', () => {
    fc.assert(
      fc.property(fc.json(), fc.json(), fc.string(), (first, second, name) => {
        const member = JSON.stringify(name);
        const json = `{"outer":[${first},{${member}:${first},${member}:${second}}]}`;
        expect(duplicateMember(json)).toBe(name);
      }),
    );
  });

  test('is found in JSON that is nested 100,000 deep', () => {
    const deep = `${'['.repeat(100_000)}{"a":1,"a":2}${']'.repeat(100_000)}`;
    expect(duplicateMember(deep)).toBe('a');
  });
});
