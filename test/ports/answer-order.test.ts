import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inAnswerOrder } from '../../src/ports/answer-order.ts';
import type { GraphLine } from '../../src/ports/graph-line.ts';
import { lineIdentity } from '../../src/ports/line-identity.ts';
import { compareText } from '../../src/ports/text-order.ts';
import { entityLine, ownershipLine } from '../support/graph-lines.ts';

/** Keys that begin alike, with characters that JSON escapes and ones above U+FFFF. */
const key = fc.string({ unit: fc.constantFrom('a', 'b', '"', '\\', '\n', '￿', '𐀀'), maxLength: 3 });
const interest = fc
  .tuple(key, key, fc.constantFrom('SHAREHOLDING' as const, 'VOTING_RIGHTS' as const))
  .map(([owner, owned, kind]) => ownershipLine(owner, owned, { kind }));

function identities(lines: readonly GraphLine[]): readonly string[] {
  return lines.map(lineIdentity);
}

test('interests stand in the order of their identities, in whatever order they come', () => {
  fc.assert(
    fc.property(fc.array(interest), (lines) => {
      expect(identities(inAnswerOrder(lines))).toEqual(identities(lines).toSorted(compareText));
    }),
    { numRuns: 1_000 },
  );
});

test('entities stand in the order of their keys', () => {
  fc.assert(
    fc.property(fc.array(key), (keys) => {
      const lines = inAnswerOrder(keys.map((one) => entityLine(one)));
      expect(lines).toEqual(keys.toSorted(compareText).map((one) => entityLine(one)));
    }),
  );
});
