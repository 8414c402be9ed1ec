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

/** Whether two decisions say the same of the same pair, whoever decided and when. */
export function isSameDecision(one: Decision, other: Decision): boolean {
  return one.verdict === other.verdict && one.pair.every((key, at) => key === other.pair[at]);
}

/** The pair of two keys, however they were given. Keys compare by UTF-16 unit: only sameness of order matters here. */
export function entityPair(one: EntityKey, other: EntityKey): EntityPair {
  return one < other ? [one, other] : [other, one];
}
