import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { keyRecorder } from '../../../src/domain/whole-graph/key-recorder.ts';
import { keyAt, placeAmong, placeIn } from '../../../src/domain/whole-graph/keys.ts';
import { compareKeys } from '../../../src/domain/ownership/interest-statements.ts';

const anyKeys = fc.array(
  fc.oneof(
    fc.string({ unit: 'binary', maxLength: 6 }),
    fc.constantFrom('', 'a', 'b', 'ab', 'ba', 'ÿ', 'Ā', '𐀀', '\uffff'),
  ),
  { maxLength: 40 },
);

describe('keys in one column', () => {
  test('are numbered as they come, and put in the order of their code units', () => {
    fc.assert(
      fc.property(anyKeys, (given) => {
        const recorder = keyRecorder();
        const different = [...new Set(given)];
        expect(given.map(recorder.placeOf)).toEqual(given.map((key) => different.indexOf(key)));
        const { keys, rank } = recorder.inOrder();
        const sorted = different.toSorted(compareKeys);
        expect(Array.from({ length: keys.length }, (_, at) => keyAt(keys, at))).toEqual(sorted);
        expect([...rank]).toEqual(different.map((key) => sorted.indexOf(key)));
        expect(sorted.map((key) => placeAmong(keys, key))).toEqual(sorted.map((_, at) => at));
      }),
    );
  });

  test('are found where they are, and not where they are not', () => {
    fc.assert(
      fc.property(anyKeys, anyKeys, (given, others) => {
        const recorder = keyRecorder();
        for (const key of given) recorder.placeOf(key);
        const { keys } = recorder.inOrder();
        const sorted = [...new Set(given)].sort(compareKeys);
        for (const key of [...given, ...others]) {
          const place = sorted.indexOf(key);
          expect(placeIn(keys, key)).toBe(place === -1 ? null : place);
        }
      }),
    );
  });

  test('are as many and as long as they come', () => {
    const given = Array.from(
      { length: 3_000 },
      (_, at) => `${'long '.repeat(at % 20 === 0 ? at : 1)}${at}`,
    );
    const recorder = keyRecorder();
    for (const key of given) recorder.placeOf(key);
    expect(given.map(recorder.placeOf)).toEqual(given.map((_, at) => at));
    const { keys, rank } = recorder.inOrder();
    expect(given.map((_, at) => keyAt(keys, rank[at] ?? 0))).toEqual(given);
  });
});
