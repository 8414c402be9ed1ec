import type { EntityKey } from './closure.ts';
import type { Ownership } from './in-force.ts';
import { HALF } from './share.ts';
import { electorateOn } from './votes.ts';

/** Everybody with a say in an entity, directly or through others, in the order in which a walk up comes to them. */
export interface Ancestors {
  /** The entity itself, and those who might control something or have half of it. */
  readonly able: readonly Ancestor[];
  /** How many others come after the last of them. */
  readonly othersAtLast: number;
}

/** `othersBefore` counts those who come before it, after the one before: each has one voice, which can be less than half only. */
export interface Ancestor {
  readonly key: EntityKey;
  readonly othersBefore: number;
}

export function ancestors(ownership: Ownership, key: EntityKey): Ancestors {
  const electorate = electorateOn(ownership);
  const able: Ancestor[] = [{ key, othersBefore: 0 }];
  const above = new Set([key]);
  let others = 0;
  for (const entity of above) {
    const { all, notable } = electorate.voicesIn(entity);
    let passed = 0;
    for (const voice of all) {
      const isNotable = voice === notable[passed];
      if (isNotable) passed += 1;
      if (!isNotable && voice.share.maximum < HALF) {
        others += 1;
      } else if (!above.has(voice.owner)) {
        above.add(voice.owner);
        able.push({ key: voice.owner, othersBefore: others });
        others = 0;
      }
    }
  }
  return { able, othersAtLast: others };
}

/** Whether the votes in an entity and in everything above it are known exactly. */
export function isExactAbove(ownership: Ownership, key: EntityKey): boolean {
  const electorate = electorateOn(ownership);
  const owned = new Set([key]);
  for (const entity of owned) {
    const { notable, exact } = electorate.voicesIn(entity);
    if (!exact) return false;
    for (const { owner } of notable) {
      if (electorate.voicesIn(owner).all.length > 0) owned.add(owner);
    }
  }
  return true;
}
