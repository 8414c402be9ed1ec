import { toNumber } from '../../domain/item/decimal.ts';
import { specifiedChipFacts } from '../../domain/item/chip-facts.ts';
import type { Performance } from '../../domain/item/item-graph.ts';
import { numberText } from '../../domain/item/number-text.ts';
import { totalProcessingPerformance } from '../../domain/item/total-processing-performance.ts';

/** Two totals that differ by less are one, written with other digits. */
const relativeTolerance = 1e-6;

/** Rates that do not go in as such; null where there are none. */
export function leftOutWords(rates: readonly Performance[]): string | null {
  if (rates.length === 0) return null;
  const words = rates.map(({ operation, teraOps }) => `${operation} ${teraOps} TOPS`);
  return `Vector rates alone, left out: ${words.join(', ')}`;
}

/** The publisher's own total, where by no reading the rates give it: one of the two is wrong. Null where they agree. */
export function totalWords(rates: readonly Performance[], published: number | null): string | null {
  const computed = totalProcessingPerformance(specifiedChipFacts({ performance: rates }));
  if (computed === null || published === null) return null;
  const totals = computed.readings.map(({ value }) => toNumber(value));
  const least = Math.min(...totals) * (1 - relativeTolerance);
  const most = Math.max(...totals) * (1 + relativeTolerance);
  if (published >= least && published <= most) return null;
  return `Total processing performance by Epoch AI: ${numberText(published)}, by the rates: ${totals.map(numberText).join(' or ')}`;
}
