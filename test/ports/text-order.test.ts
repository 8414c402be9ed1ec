import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareText } from '../../src/ports/text-order.ts';

test('text is in the order of its UTF-8 bytes', () => {
  const anyText = fc.string({ unit: fc.constantFrom('a', 'b', 'é', '\ue000', 'ｆ', '😀', '𐀀') });
  fc.assert(
    fc.property(anyText, anyText, (left, right) => {
      const bytes = Buffer.compare(Buffer.from(left), Buffer.from(right));
      expect(Math.sign(compareText(left, right))).toBe(bytes);
    }),
  );
});
