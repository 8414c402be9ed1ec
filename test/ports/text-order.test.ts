import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareAsJson, compareText, orderText } from '../../src/ports/text-order.ts';

const anyText = fc.string({
  unit: fc.constantFrom('a', 'b', 'é', '\ue000', 'ｆ', '\ufffe', '\uffff', '𐀀', '😀', '\u{10ffff}'),
});

test('text is in the order of its UTF-8 bytes', () => {
  fc.assert(
    fc.property(anyText, anyText, (left, right) => {
      const bytes = Buffer.compare(Buffer.from(left), Buffer.from(right));
      expect(Math.sign(compareText(left, right))).toBe(bytes);
    }),
  );
});

test('text for a store that orders by UTF-16 unit in one place and by UTF-8 byte in another has one order', () => {
  fc.assert(
    fc.property(anyText, anyText, (left, right) => {
      const order = compareText(left, right);
      const [a, b] = [orderText(left), orderText(right)];
      expect(Math.sign(Buffer.compare(Buffer.from(a), Buffer.from(b)))).toBe(Math.sign(order));
      expect(a < b).toBe(order < 0);
      expect(a === b).toBe(order === 0);
    }),
  );
});

test('texts that stand in JSON are in the order of that JSON, or it is left open', () => {
  const text = fc.string({
    unit: fc.constantFrom(
      'a',
      'b',
      ' ',
      '!',
      '"',
      '#',
      '\\',
      ']',
      '\n',
      '\u007f',
      'é',
      'ｆ',
      '😀',
      '\ud800',
    ),
    maxLength: 4,
  });
  fc.assert(
    fc.property(text, text, (left, right) => {
      const order = compareAsJson(left, right);
      const [a, b] = [JSON.stringify(left), JSON.stringify(right)];
      const isOpen = order === null && /[ !"\\\n\ud800-\udfff]/.test(left + right);
      expect(isOpen || Math.sign(order ?? Number.NaN) === Math.sign(compareText(a, b))).toBe(true);
    }),
  );
});
