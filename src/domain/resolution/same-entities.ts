import type { EntityKey } from '../ownership/closure.ts';
import type { Decision } from './decision.ts';

/** Which entities of the graph are one by decision, also round several corners. */
export interface SameEntities {
  /** Groups of two entities or more; the first key of each stands for all of it. */
  readonly groups: readonly (readonly EntityKey[])[];
  /** The key that stands for the entity: its own where it is in no group. */
  readonly standFor: (key: EntityKey) => EntityKey;
  /** All keys of the entity, itself included. */
  readonly members: (key: EntityKey) => readonly EntityKey[];
}

/** The groups that decisions make. Keys compare by UTF-16 unit, so that the same decisions make the same groups everywhere. */
export function sameEntities(decisions: readonly Decision[]): SameEntities {
  const groupOf = new Map<EntityKey, readonly EntityKey[]>();
  for (const { pair, verdict } of decisions) {
    if (verdict !== 'SAME') continue;
    const joined = [...new Set(pair.flatMap((key) => groupOf.get(key) ?? [key]))].sort();
    for (const key of joined) groupOf.set(key, joined);
  }
  return {
    groups: [...new Set(groupOf.values())],
    standFor: (key) => groupOf.get(key)?.[0] ?? key,
    members: (key) => groupOf.get(key) ?? [key],
  };
}

/**
 * The earlier decision that a new one would contradict; null where it can stand beside all of them. A decision on a pair is
 * changed by taking the earlier one back.
 */
export function contradicted(decision: Decision, others: readonly Decision[]): Decision | null {
  const [one, other] = decision.pair;
  const samePair = others.find(
    ({ pair, verdict }) => pair[0] === one && pair[1] === other && verdict !== decision.verdict,
  );
  if (samePair !== undefined) return samePair;
  const { standFor } = sameEntities([...others, decision]);
  const joinsBoth = ({ pair }: Decision): boolean => standFor(pair[0]) === standFor(pair[1]);
  if (decision.verdict === 'SAME') {
    return others.find((earlier) => earlier.verdict === 'DIFFERENT' && joinsBoth(earlier)) ?? null;
  }
  if (!joinsBoth(decision)) return null;
  const isOnTheWay = ({ verdict, pair }: Decision): boolean =>
    verdict === 'SAME' && standFor(pair[0]) === standFor(one);
  return others.find(isOnTheWay) ?? null;
}
