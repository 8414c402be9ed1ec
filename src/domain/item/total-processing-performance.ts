import { compare, decimal, largest, multiply } from './decimal.ts';
import type { Decimal } from './decimal.ts';
import type { ChipFacts } from './chip-facts.ts';
import { decimalText, listText, numberText } from './number-text.ts';
import { isTensorFloat, tensorFloatBits } from './tensor-float.ts';

/** A total processing performance as one reading of the technical notes gives it. */
export interface PerformanceReading {
  readonly value: Decimal;
  /** For example `with 19 bits for TF32`; null where there is no other reading. */
  readonly words: string | null;
}

/** A total processing performance and, in words, what it was computed from. */
export interface TotalProcessingPerformance {
  /** One, or the lower and the higher where the bit length of TF32 makes a difference. */
  readonly readings: readonly [PerformanceReading, ...PerformanceReading[]];
  readonly derivation: string;
}

interface Figure {
  /** By each of the readings, lower first. */
  readonly values: readonly [Decimal, Decimal];
  readonly text: string;
}

/**
 * The highest, over the figures, of dense tera operations a second times bit length; null where no figure is known. A
 * total that is stated counts as one figure more.
 */
export function totalProcessingPerformance(facts: ChipFacts): TotalProcessingPerformance | null {
  const stated = facts.totalProcessingPerformance;
  const figures = [
    ...facts.performance.map(figureOf),
    ...(stated === null ? [] : [single(decimal(stated), `${numberText(stated)} as stated`)]),
  ];
  const [first, ...others] = figures;
  if (first === undefined) return null;
  const [low, high] = others.reduce<Figure['values']>(
    ([least, most], { values }) => [largest(least, values[0]), largest(most, values[1])],
    first.values,
  );
  const derivation = listText(figures.map(({ text }) => text));
  const [lowBits, highBits] = tensorFloatBits;
  return {
    readings:
      compare(low, high) === 0
        ? [{ value: low, words: null }]
        : [
            { value: low, words: `with ${lowBits} bits for TF32` },
            { value: high, words: `with ${highBits} bits for TF32` },
          ],
    derivation: others.length === 0 ? derivation : `the highest of ${derivation}`,
  };
}

/** The total processing performance where all readings come to one; null where it is not known. */
export function settledPerformance(performance: TotalProcessingPerformance | null): Decimal | null {
  if (performance === null) return null;
  const [first, ...others] = performance.readings;
  return others.length === 0 ? first.value : null;
}

function figureOf(figure: ChipFacts['performance'][number]): Figure {
  const { operation, bits, teraOps } = figure;
  const at = (length: number) => multiply(decimal(teraOps), decimal(length));
  const rate = `${operation} ${numberText(teraOps)}`;
  if (!isTensorFloat(figure)) {
    return single(at(bits), `${rate} x ${bits} bits = ${decimalText(at(bits))}`);
  }
  const [low, high] = tensorFloatBits;
  const values = [at(low), at(high)] as const;
  return {
    values,
    text: `${rate} x ${low} or ${high} bits = ${values.map(decimalText).join(' or ')}`,
  };
}

function single(value: Decimal, text: string): Figure {
  return { values: [value, value], text };
}
