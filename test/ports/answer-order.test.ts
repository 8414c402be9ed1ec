import fc from 'fast-check';
import { expect, test } from 'vitest';
import { interestsInOrder, nodesInOrder } from '../../src/ports/answer-order.ts';
import type { Interest } from '../../src/domain/ownership/closure.ts';
import { exactShare } from '../../src/domain/ownership/share.ts';
import { lineIdentity } from '../../src/ports/line-identity.ts';
import { compareText } from '../../src/ports/text-order.ts';

/** Keys that begin alike, with characters that JSON escapes and ones above U+FFFF. */
const key = fc.string({ unit: fc.constantFrom('a', 'b', '"', '\\', '\n', '￿', '𐀀'), maxLength: 3 });
const interest = fc
  .tuple(key, key, fc.constantFrom('SHAREHOLDING' as const, 'VOTING_RIGHTS' as const))
  .map(([owner, owned, kind]): Interest => {
    const nothingElse = { share: exactShare(1), source: null, from: null, to: null };
    return { owner, owned, kind, ...nothingElse };
  });

function identity(value: Interest): string {
  return lineIdentity({ type: 'ownership', value });
}

test('interests stand in the order of their identities, in whatever order they come', () => {
  fc.assert(
    fc.property(fc.array(interest), (interests) => {
      expect(interestsInOrder(interests).map(identity)).toEqual(
        interests.map(identity).toSorted(compareText),
      );
    }),
    { numRuns: 1_000 },
  );
});

test('interests that come in the order of their parties are put in order where one owner has several in one entity', () => {
  fc.assert(
    fc.property(fc.array(interest, { maxLength: 30 }), (all) => {
      const interests = all.toSorted(
        (one, other) => compareText(one.owner, other.owner) || compareText(one.owned, other.owned),
      );
      expect(interestsInOrder(interests).map(identity)).toEqual(
        interests.map(identity).toSorted(compareText),
      );
    }),
    { numRuns: 1_000 },
  );
});

test('entities stand in the order of their keys', () => {
  fc.assert(
    fc.property(fc.array(key), (keys) => {
      const nodes = keys.map((one) => ({ key: one }));
      expect(nodesInOrder(nodes).map((node) => node.key)).toEqual(keys.toSorted(compareText));
    }),
  );
});
