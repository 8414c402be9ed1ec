/**
 * The order of keys in every answer: by code point, which is the order of UTF-8 bytes and of the stores' own indexes.
 * JavaScript's `<` orders by UTF-16 unit, which puts an emoji before a full-width letter.
 */
export function compareText(left: string, right: string): number {
  const length = Math.min(left.length, right.length);
  for (let index = 0; index < length; index += 1) {
    const leftUnit = left.charCodeAt(index);
    const rightUnit = right.charCodeAt(index);
    if (leftUnit !== rightUnit) return codePointRank(leftUnit) - codePointRank(rightUnit);
  }
  return left.length - right.length;
}

const firstSurrogate = 0xd800;
const afterSurrogates = 0xe000;

/** Surrogates stand for code points above all that have a unit of their own. */
function codePointRank(unit: number): number {
  const isSurrogate = unit >= firstSurrogate && unit < afterSurrogates;
  return isSurrogate ? unit + 0x1_0000 : unit;
}
