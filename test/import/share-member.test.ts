import { describe, expect, test } from 'vitest';
import { parseLine } from '../../src/import/graph-file/parse.ts';

/** The interval that a share is read as, or the reasons why it is refused. */
function readShare(share: unknown): unknown {
  const parsed = parseLine(JSON.stringify({ type: 'ownership', owner: 'o', owned: 'a', share }));
  if (parsed.kind === 'refused') {
    return parsed.problems.map(({ member, message }) => `${member}: ${message}`);
  }
  if (parsed.line.type !== 'ownership' || parsed.line.value.share === null) return null;
  const { minimum, maximum, minimumOpen, maximumOpen } = parsed.line.value.share;
  return `${minimumOpen ? '(' : '['}${minimum}, ${maximum}${maximumOpen ? ')' : ']'}`;
}

describe('a share', () => {
  test.each([
    [{ exact: 25 }, '[250000000, 250000000]'],
    [{ exact: 0 }, '[0, 0]'],
    [{ exact: 33.33333333 }, '(333333333, 333333334)'],
    [{ minimum: 25, maximum: 50, exclusiveMinimum: true }, '(250000000, 500000000]'],
    [{ minimum: 25, maximum: 50, exclusiveMaximum: true }, '[250000000, 500000000)'],
    [{ minimum: 25 }, '[250000000, 1000000000]'],
    [{ maximum: 25, exclusiveMaximum: true }, '[0, 250000000)'],
    [{ minimum: 10, maximum: 10 }, '[100000000, 100000000]'],
    [{ minimum: 33.33333333, maximum: 66.66666666 }, '(333333333, 666666667)'],
    [{ minimum: 33.333333331, maximum: 33.333333332 }, '(333333333, 333333334)'],
    [{ exact: null, minimum: 75, maximum: 100 }, '[750000000, 1000000000]'],
    [null, null],
  ])('%j lies in %s', (share, expected) => {
    expect(readShare(share)).toBe(expected);
  });

  test.each([
    [{}, 'share: says nothing: give exact, or minimum or maximum'],
    [{ exact: 25, minimum: 20 }, 'share.exact: stands beside bounds'],
    [{ exact: 25, exclusiveMaximum: false }, 'share.exact: stands beside bounds'],
    [{ minimum: 50, maximum: 25 }, 'share.minimum: 50 is more than the maximum 25'],
    [{ minimum: 25, maximum: 25, exclusiveMinimum: true }, 'share: leaves no share'],
    [{ minimum: 100, exclusiveMinimum: true }, 'share: leaves no share'],
    [{ maximum: 0, exclusiveMaximum: true }, 'share: leaves no share'],
    [{ maximum: 10, exclusiveMinimum: true }, 'share.exclusiveMinimum: has no minimum'],
    [{ minimum: 10, exclusiveMaximum: true }, 'share.exclusiveMaximum: has no maximum'],
    [{ exact: -1 }, 'share.exact: must be per cent, 0 to 100, not -1'],
    [{ exact: 100.0000001 }, 'share.exact: must be per cent, 0 to 100'],
    [{ exact: '25' }, 'share.exact: must be a number, not "25"'],
    [{ exactly: 25 }, 'share.exactly: is unknown here'],
    [25, 'share: must be an object such as {"exact": 25}, not 25'],
  ])('%j is refused: %s', (share, reason) => {
    expect(readShare(share)).toContainEqual(expect.stringContaining(reason));
  });
});
