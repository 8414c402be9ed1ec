import type { IsoDate } from '../date.ts';
import type { EntityKey } from '../ownership/closure.ts';

/** Two entities of the graph, the lesser key first. */
export type EntityPair = readonly [EntityKey, EntityKey];

/** What a person has decided of two entities: that they are one, or that they are not. */
export interface Decision {
  readonly pair: EntityPair;
  readonly verdict: 'SAME' | 'DIFFERENT';
  readonly decidedOn: IsoDate;
  /** Who decided, in their own words; null where they did not say. */
  readonly decidedBy: string | null;
  readonly note: string | null;
}

/** The pair of two keys, however they were given. Keys compare by UTF-16 unit: only sameness of order matters here. */
export function entityPair(one: EntityKey, other: EntityKey): EntityPair {
  return one < other ? [one, other] : [other, one];
}
