import type { Decimal } from '../item/decimal.ts';
import { add, compare, decimal, multiply, zero } from '../item/decimal.ts';
import type { Fact } from '../source.ts';
import type { ItemWorld } from './classification.ts';
import { isExtreme } from './item-cases.ts';
import { amountWords } from './words.ts';

/** What is sent, counted in total processing performance. */
export interface Shipment {
  /**
   * Quantity times the item's TPP, exactly. Where the TPP is not known and an extreme is tried: the least that its class
   * asks for, or `ENDLESS`, which passes every limit.
   */
  readonly tpp: Decimal | 'ENDLESS';
  /** `31,664 TPP` or `an unknown TPP`. */
  readonly words: string;
  readonly facts: readonly Fact[];
}

export function shipmentOf(
  quantity: number,
  {
    totalProcessingPerformance: each,
    leastPerformance = 0,
  }: Pick<ItemWorld, 'totalProcessingPerformance' | 'leastPerformance'>,
): Shipment {
  if (each === null || isExtreme(each)) {
    const least = multiply(decimal(quantity), decimal(leastPerformance));
    return { tpp: each === Infinity ? 'ENDLESS' : least, words: 'an unknown TPP', facts: [] };
  }
  const tpp = multiply(decimal(quantity), decimal(each));
  return {
    tpp,
    words: `${amountWords(tpp)} TPP`,
    facts: [
      { name: 'quantity', value: String(quantity), sources: [] },
      { name: 'item.totalProcessingPerformance', value: String(each), sources: [] },
    ],
  };
}

/** Whether a shipment, with what is there already, is more than a limit in TPP: the limit itself is not passed. */
export function passes({ tpp }: Shipment, limit: number, already: Decimal = zero): boolean {
  return tpp === 'ENDLESS' || compare(add(tpp, already), decimal(limit)) > 0;
}

/** Whether a shipment is of an amount in TPP or more. */
export function reaches({ tpp }: Shipment, amount: number): boolean {
  return tpp === 'ENDLESS' || compare(tpp, decimal(amount)) >= 0;
}
