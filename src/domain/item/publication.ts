import type { IsoDate } from '../date.ts';
import type { Knowledge } from '../knowledge.ts';
import type { Model } from './item-graph.ts';

/**
 * Whether a model's weights are published on a day: only from the day of publication, and where that is not on record not
 * before the model itself was released.
 */
export function publishedAt(model: Model, asOf: IsoDate): Knowledge {
  if (model.publishedWeights !== 'YES') return model.publishedWeights;
  const from = model.publishedOn ?? model.released;
  return from === null || from <= asOf ? 'YES' : 'NO';
}
