import type { EntityKey } from './closure.ts';
import { certainlyReachesNothing, controlReach } from './control-reach.ts';
import type { ControlReach } from './control-reach.ts';
import type { Ownership } from './in-force.ts';
import { compareKeys } from './interest-statements.ts';
import { HALF } from './share.ts';
import { strongComponents } from './strong-components.ts';
import { electorateOn } from './votes.ts';
import type { Electorate, Voice } from './votes.ts';

/**
 * An entity that no other entity controls alone, or several that control one another and that nobody else controls,
 * with all that they control for certain. Persons are no tops: they control from outside.
 */
export interface ControlTop extends ControlReach {
  readonly members: readonly EntityKey[];
}

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
  const holders = [...electorate.owners()].filter(
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

function isOwned(electorate: Electorate, key: EntityKey): boolean {
  return electorate.voicesIn(key).all.length > 0;
}

/**
 * All tops among some holders, owners first. An entity that is already in the reach of a top further up needs no
 * reach of its own, because its reach is part of that one's.
 */
function topsAmong(electorate: Electorate, holders: readonly EntityKey[]): readonly ControlTop[] {
  const tops: ControlTop[] = [];
  const controlled = new Set<EntityKey>();
  const owned = holders.filter((key) => isOwned(electorate, key));
  const unowned = holders.filter((key) => !isOwned(electorate, key));
  const among = new Set(owned);
  const ownersOf = (key: EntityKey): EntityKey[] =>
    electorate
      .voicesIn(key)
      .all.map(({ owner }) => owner)
      .filter((owner) => among.has(owner));
  const take = (top: ControlTop): void => {
    tops.push(top);
    if (top.group.size === 1) return;
    const members = new Set(top.members);
    for (const key of top.group) if (!members.has(key)) controlled.add(key);
  };
  for (const key of unowned) {
    // Owned by nobody, it can be in nobody's reach.
    take({ members: [key], ...controlReach(electorate, [key], 'certain') });
  }
  for (const component of strongComponents(owned, ownersOf)) {
    const free = component.filter((key) => !controlled.has(key));
    const reaches = soleLoops(electorate, free).map((members) => ({
      members,
      ...controlReach(electorate, members, 'certain'),
    }));
    for (const top of highest(reaches)) take(top);
  }
  return tops;
}

/** Entities that control one another each by its own stake alone: they have one reach. */
function soleLoops(
  electorate: Electorate,
  keys: readonly EntityKey[],
): readonly (readonly EntityKey[])[] {
  if (keys.length <= 1) return keys.map((key) => [key]);
  const among = new Set(keys);
  return strongComponents(keys, (key) =>
    electorate
      .voicesIn(key)
      .all.filter((voice) => among.has(voice.owner) && controlsAlone(voice))
      .map(({ owner }) => owner),
  );
}

function controlsAlone({ votes, outright }: Voice): boolean {
  return outright || votes.minimum > HALF || (votes.minimum === HALF && votes.minimumOpen);
}

/** Of reaches that may control one another, those that nobody controls, mutual ones put together. */
function highest(reaches: readonly ControlTop[]): readonly ControlTop[] {
  if (reaches.length <= 1) return reaches;
  const above = (upper: ControlTop, lower: ControlTop): boolean =>
    upper !== lower && lower.members.some((member) => upper.group.has(member));
  const uppersOf = (reach: ControlTop): ControlTop[] =>
    reaches.filter((other) => above(other, reach));
  return strongComponents(reaches, uppersOf).flatMap((mutual) => {
    const [first] = mutual;
    const isTop = mutual.every((reach) => uppersOf(reach).every((upper) => mutual.includes(upper)));
    if (!first || !isTop) return [];
    return [{ ...first, members: mutual.flatMap(({ members }) => members).sort(compareKeys) }];
  });
}
