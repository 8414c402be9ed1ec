import type { EntityKey } from './closure.ts';
import type { Ownership } from './in-force.ts';
import { compareKeys } from './interest-statements.ts';
import type { OwnershipInterest } from './ownership.ts';
import { strongComponents } from './strong-components.ts';
import { controlsAlone, electorateOn } from './votes.ts';

/** A walk from a parent down through what it controls, level by level, as far as it has been asked. */
interface Descent {
  readonly steps: Map<EntityKey, { readonly depth: number; readonly interest: OwnershipInterest }>;
  level: readonly EntityKey[];
  depth: number;
}

// All that one parent controls have the walk down from it in common.
const descents = new WeakMap<Ownership, WeakMap<ReadonlySet<EntityKey>, Map<EntityKey, Descent>>>();

/**
 * The shortest way of interests from an entity up to a parent through `group`, the entities under the parent's
 * control. Among equally short ways one whose interests control alone goes before others, then the order of keys.
 */
export function controlChain(
  ownership: Ownership,
  from: EntityKey,
  parent: EntityKey,
  group: ReadonlySet<EntityKey>,
): readonly OwnershipInterest[] {
  if (from === parent) return [];
  const descent = descentFrom(ownership, parent, group);
  while (descent.level.length > 0 && !descent.steps.has(from)) {
    goDown(ownership, parent, group, descent);
  }
  const chain: OwnershipInterest[] = [];
  for (let step = descent.steps.get(from); step; step = descent.steps.get(step.interest.owner)) {
    chain.push(step.interest);
  }
  return chain;
}

function descentFrom(
  ownership: Ownership,
  parent: EntityKey,
  group: ReadonlySet<EntityKey>,
): Descent {
  const byGroup = descents.get(ownership) ?? new WeakMap<object, Map<EntityKey, Descent>>();
  descents.set(ownership, byGroup);
  const byParent = byGroup.get(group) ?? new Map<EntityKey, Descent>();
  byGroup.set(group, byParent);
  const descent = byParent.get(parent) ?? { steps: new Map(), level: [parent], depth: 0 };
  byParent.set(parent, descent);
  return descent;
}

/** One level further. What a level has reached does not change any more with the next. */
function goDown(
  ownership: Ownership,
  parent: EntityKey,
  group: ReadonlySet<EntityKey>,
  descent: Descent,
): void {
  const electorate = electorateOn(ownership);
  const { steps, depth } = descent;
  const next: EntityKey[] = [];
  for (const owner of descent.level) {
    for (const { owned } of electorate.voicesOf(owner)) {
      if (owned === parent || !group.has(owned)) continue;
      const known = steps.get(owned);
      if (known && known.depth < depth) continue;
      const interest = clearest(ownership, owner, owned);
      if (!interest) continue;
      if (!known) next.push(owned);
      else if (controlsAlone(known.interest) || !controlsAlone(interest)) continue;
      steps.set(owned, { depth, interest });
    }
  }
  descent.level = next.sort(compareKeys);
  descent.depth += 1;
}

/** Of an owner's interests in an entity, the one that shows its control best. */
function clearest(
  ownership: Ownership,
  owner: EntityKey,
  owned: EntityKey,
): OwnershipInterest | undefined {
  const interests = ownership.interestsIn(owned).of(owner);
  return interests.find(controlsAlone) ?? interests[0];
}

interface HoldingLoops {
  readonly loopOf: (key: EntityKey) => number | null;
}

const known = new WeakMap<Ownership, HoldingLoops>();

/** Whether two neighbours on a chain hold one another, directly or round through others. */
export function isCyclic(ownership: Ownership, chain: readonly OwnershipInterest[]): boolean {
  const { loopOf } = holdingLoops(ownership);
  return chain.some(
    ({ owner, owned }) => loopOf(owner) !== null && loopOf(owner) === loopOf(owned),
  );
}

/** Whether an entity holds, round through others, one of its own owners. */
export function isInLoop(ownership: Ownership, key: EntityKey): boolean {
  return holdingLoops(ownership).loopOf(key) !== null;
}

/** The groups of two and more entities that hold one another, over all kinds of interest. */
function holdingLoops(ownership: Ownership): HoldingLoops {
  const done = known.get(ownership);
  if (done) return done;
  const numbers = new Map<EntityKey, number>();
  // Only what is owned itself can be in a loop.
  const owners = (key: EntityKey): readonly EntityKey[] => {
    const found: EntityKey[] = [];
    for (const { owner } of ownership.interestsIn(key).notable()) {
      if (ownership.interestsIn(owner).interests.length > 0) found.push(owner);
    }
    return found;
  };
  for (const [number, members] of strongComponents(ownership.ownedKeys(), owners).entries()) {
    if (members.length > 1) for (const member of members) numbers.set(member, number);
  }
  const loops: HoldingLoops = { loopOf: (key) => numbers.get(key) ?? null };
  known.set(ownership, loops);
  return loops;
}
