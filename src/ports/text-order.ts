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

const quote = 0x22;
const backslash = 0x5c;

/**
 * The same order for two texts that each stand in JSON, in quotes. Null where the first difference is one that JSON may
 * escape, which is not looked into here.
 */
export function compareAsJson(left: string, right: string): number | null {
  const length = Math.min(left.length, right.length);
  let index = 0;
  while (index < length && left.charCodeAt(index) === right.charCodeAt(index)) index += 1;
  const leftUnit = unitInJson(left, index);
  const rightUnit = unitInJson(right, index);
  return leftUnit === null || rightUnit === null ? null : leftUnit - rightUnit;
}

function unitInJson(text: string, index: number): number | null {
  if (index === text.length) return quote;
  const unit = text.charCodeAt(index);
  const isPlain =
    unit > quote && unit !== backslash && (unit < firstSurrogate || unit >= afterSurrogates);
  return isPlain ? unit : null;
}

const firstSurrogate = 0xd800;
const afterSurrogates = 0xe000;

/** Surrogates stand for code points above all that have a unit of their own. */
function codePointRank(unit: number): number {
  const isSurrogate = unit >= firstSurrogate && unit < afterSurrogates;
  return isSurrogate ? unit + 0x1_0000 : unit;
}

/** Written before what stands for a code point of its own value or above. */
const lastUnit = 0xffff;
const bitsOfUnit = 10;
/** Keeps the characters of ten bits off the control characters. */
const unitOffset = 0x100;

/**
 * A text whose order by UTF-16 unit and by code point alike is that of `compareText`, for a store that compares by the one
 * in an index and by the other elsewhere. A code point above U+FFFE becomes U+FFFF and two characters of ten bits each.
 */
export function orderText(text: string): string {
  // Nearly every key is its own order.
  if (!/[\ud800-\udfff\uffff]/.test(text)) return text;
  let ordered = '';
  for (const character of text) {
    const above = (character.codePointAt(0) ?? 0) - lastUnit;
    ordered +=
      above < 0
        ? character
        : String.fromCharCode(
            lastUnit,
            unitOffset + (above >> bitsOfUnit),
            unitOffset + (above & (2 ** bitsOfUnit - 1)),
          );
  }
  return ordered;
}
