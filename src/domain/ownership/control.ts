import type { EntityKey } from './closure.ts';
import { certainlyReachesNothing, controlReach } from './control-reach.ts';
import type { ControlReach } from './control-reach.ts';
import { isOwned, topsAmong } from './control-tops.ts';
import type { ControlTop } from './control-tops.ts';
import type { Ownership } from './in-force.ts';
import { compareKeys } from './interest-statements.ts';
import { electorateOn } from './votes.ts';
import type { Electorate } from './votes.ts';

/** A person with all that it controls for certain. */
export interface PersonReach extends ControlReach {
  readonly person: EntityKey;
}

/** Control that is certain on a date, over a whole closure. */
export interface Control {
  /** The top that an entity belongs to; null where another entity controls it. */
  readonly topOf: (key: EntityKey) => ControlTop | null;
  /** The tops, other than its own, that control an entity alone. More than one is a conflict of the sources. */
  readonly controllersOf: (key: EntityKey) => readonly ControlTop[];
  /** The tops that share control of an entity in halves. One only where the other half is a person's. */
  readonly jointControllersOf: (key: EntityKey) => readonly ControlTop[];
  /** Whether a company or a person has exactly half of an entity for certain. */
  readonly hasHolderOfHalf: (key: EntityKey) => boolean;
  /** The persons who control an entity alone. */
  readonly personsAbove: (key: EntityKey) => readonly PersonReach[];
  readonly isHeldByPersons: (key: EntityKey) => boolean;
}

const known = new WeakMap<Ownership, Control>();
const nobody: readonly EntityKey[] = [];

/** Who controls whom for certain on a date. Computed once for each closure and date. */
export function controlOn(ownership: Ownership): Control {
  const done = known.get(ownership);
  if (done) return done;
  const electorate = electorateOn(ownership);
  const isPerson = (key: EntityKey): boolean =>
    ownership.closure.entities.get(key)?.kind === 'PERSON';
  const holders = [...electorate.notableOwners()].filter(
    (key) => isOwned(electorate, key) || !certainlyReachesNothing(electorate, key),
  );
  const persons = holders
    .filter(isPerson)
    .sort(compareKeys)
    .map((person) => ({ person, ...controlReach(electorate, [person], 'certain') }));
  const control = controlBy(
    electorate,
    topsAmong(
      electorate,
      holders.filter((key) => !isPerson(key)),
    ),
    persons,
  );
  known.set(ownership, control);
  return control;
}

function controlBy(
  electorate: Electorate,
  tops: readonly ControlTop[],
  persons: readonly PersonReach[],
): Control {
  const topOf = new Map<EntityKey, ControlTop>();
  for (const top of tops) for (const member of top.members) topOf.set(member, top);
  const controllers = listed(tops, (top) =>
    // The group of nearly every top is the top itself.
    top.group.size === 1 ? nobody : [...top.group].filter((key) => topOf.get(key) !== top),
  );
  const halves = listed(tops, (top) => top.halves);
  const personsAbove = listed(persons, ({ group, person }) =>
    group.size === 1 ? nobody : [...group].filter((key) => key !== person),
  );
  const personHalves = listed(persons, (reach) => reach.halves);

  const heldInHalves = (key: EntityKey): boolean => {
    const holders = personHalves.get(key) ?? [];
    return holders.some((one) =>
      holders.some((other) => other !== one && !shareAVoter(electorate, key, one, other)),
    );
  };
  return {
    topOf: (key) => {
      const known = topOf.get(key);
      if (known || controllers.has(key)) return known ?? null;
      const alone = { members: [key], group: new Set([key]), halves: [], steps: 0 };
      topOf.set(key, alone);
      return alone;
    },
    controllersOf: (key) => controllers.get(key) ?? [],
    jointControllersOf: (key) => {
      const holders = halves.get(key) ?? [];
      if (controllers.has(key) || (topOf.get(key)?.members.length ?? 1) > 1) return [];
      const others = [...holders, ...(personHalves.get(key) ?? [])];
      return holders.filter((holder) =>
        others.some((other) => other !== holder && !shareAVoter(electorate, key, holder, other)),
      );
    },
    hasHolderOfHalf: (key) => halves.has(key) || personHalves.has(key),
    personsAbove: (key) => personsAbove.get(key) ?? [],
    isHeldByPersons: (key) => personsAbove.has(key) || heldInHalves(key),
  };
}

/** Whether two holders have their half of an entity by the same voter, so that there is only one half. */
function shareAVoter(
  electorate: Electorate,
  key: EntityKey,
  one: ControlReach,
  other: ControlReach,
): boolean {
  return electorate
    .voicesIn(key)
    .all.some(({ owner }) => one.group.has(owner) && other.group.has(owner));
}

function listed<Holder>(
  holders: readonly Holder[],
  keysOf: (holder: Holder) => readonly EntityKey[],
): ReadonlyMap<EntityKey, readonly Holder[]> {
  const lists = new Map<EntityKey, Holder[]>();
  for (const holder of holders) {
    for (const key of keysOf(holder)) {
      const list = lists.get(key);
      if (list) list.push(holder);
      else lists.set(key, [holder]);
    }
  }
  return lists;
}
