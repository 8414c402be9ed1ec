import type { EntityKey } from './closure.ts';
import { controlReach } from './control-reach.ts';
import type { ControlReach } from './control-reach.ts';
import { compareKeys } from './interest-statements.ts';
import { HALF } from './share.ts';
import { strongComponents } from './strong-components.ts';
import type { Electorate, Voice } from './votes.ts';

/**
 * An entity that no other entity controls alone, or several that control one another and that nobody else controls,
 * with all that they control for certain. Persons are no tops: they control from outside.
 */
export interface ControlTop extends ControlReach {
  readonly members: readonly EntityKey[];
}

/** Whether anybody has a say in an entity. */
export function isOwned(electorate: Electorate, key: EntityKey): boolean {
  return electorate.voicesIn(key).all.length > 0;
}

/**
 * All tops among some holders, owners first. An entity that is already in the reach of a top further up needs no
 * reach of its own, because its reach is part of that one's.
 */
export function topsAmong(
  electorate: Electorate,
  holders: readonly EntityKey[],
): readonly ControlTop[] {
  const tops: ControlTop[] = [];
  const controlled = new Set<EntityKey>();
  const owned = holders.filter((key) => isOwned(electorate, key));
  const unowned = holders.filter((key) => !isOwned(electorate, key));
  const among = new Set(owned);
  const ownersOf = (key: EntityKey): EntityKey[] =>
    electorate
      .voicesIn(key)
      .notable.map(({ owner }) => owner)
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
      .notable.filter((voice) => among.has(voice.owner) && controlsAlone(voice))
      .map(({ owner }) => owner),
  );
}

function controlsAlone({ share, outright }: Voice): boolean {
  return outright === true || share.minimum > HALF || (share.minimum === HALF && share.minimumOpen);
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
