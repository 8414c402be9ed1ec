import { decimal, largest, multiply } from './decimal.ts';
import type { Decimal } from './decimal.ts';
import type { ChipFacts } from './chip-facts.ts';
import { decimalText, listText, numberText } from './number-text.ts';

/** A total processing performance and, in words, what it was computed from. */
export interface TotalProcessingPerformance {
  readonly value: Decimal;
  readonly derivation: string;
}

/**
 * The highest, over the figures, of dense tera operations a second times bit length; null where no figure is known. A
 * total that is stated counts as one figure more.
 */
export function totalProcessingPerformance(facts: ChipFacts): TotalProcessingPerformance | null {
  const figures = [
    ...facts.performance.map(({ operation, bits, teraOps }) => {
      const value = multiply(decimal(teraOps), decimal(bits));
      const text = `${operation} ${numberText(teraOps)} x ${bits} bits = ${decimalText(value)}`;
      return { value, text };
    }),
    ...(facts.totalProcessingPerformance === null
      ? []
      : [
          {
            value: decimal(facts.totalProcessingPerformance),
            text: `${numberText(facts.totalProcessingPerformance)} as stated`,
          },
        ]),
  ];
  const [first, ...others] = figures;
  if (first === undefined) return null;
  const derivation = listText(figures.map(({ text }) => text));
  return {
    value: others.reduce((highest, { value }) => largest(highest, value), first.value),
    derivation: others.length === 0 ? derivation : `the highest of ${derivation}`,
  };
}
