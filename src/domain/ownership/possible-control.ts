import type { EntityKey } from './closure.ts';
import { controlReach } from './control-reach.ts';
import type { ControlReach } from './control-reach.ts';
import { controlOn } from './control.ts';
import type { ControlTop } from './control.ts';
import { NO_SHARE, plusShare, rangeOfGroup } from './group-share.ts';
import type { Ownership } from './in-force.ts';
import { compareKeys } from './interest-statements.ts';
import { HALF } from './share.ts';
import { electorateOn } from './votes.ts';
import type { Electorate } from './votes.ts';

/** A top that the facts neither show to control an entity nor rule out. */
export interface PossibleController {
  readonly top: ControlTop;
  /** All that the top could control. */
  readonly group: ReadonlySet<EntityKey>;
  /** Whether it could control only together with another holder of exactly half. */
  readonly joint: boolean;
}

/** `complete` is false where there are more possibilities than the limit lets the walk look at. */
export interface PossibleControllers {
  readonly controllers: readonly PossibleController[];
  readonly complete: boolean;
}

/** Voices that may be looked at for one entity: far more than any chain of 1,000 companies of unknown shares needs. */
export const POSSIBLE_CONTROL_LIMIT = 5_000_000;

const nobody: PossibleControllers = { controllers: [], complete: true };
const reaches = new WeakMap<Ownership, Map<EntityKey, ControlReach>>();

/** Who could control an entity that nobody controls for certain, alone or with another holder of exactly half. */
export function possibleControllers(
  ownership: Ownership,
  key: EntityKey,
  limit: number,
): PossibleControllers {
  const electorate = electorateOn(ownership);
  const above = ancestors(ownership, key);
  // Where all votes are known exactly, what is possible is what is certain.
  if ([...above].every((ancestor) => electorate.voicesIn(ancestor).exact)) return nobody;
  const control = controlOn(ownership);
  const candidates: PossibleController[] = [];
  const inHalf: (ControlReach & { readonly top: ControlTop | null })[] = [];
  let steps = 0;
  for (const ancestor of above) {
    const isPerson = ownership.closure.entities.get(ancestor)?.kind === 'PERSON';
    const top = isPerson ? null : control.topOf(ancestor);
    if (!isPerson && (top === null || top.members[0] !== ancestor)) continue;
    if (top?.members.includes(key)) continue;
    const reach = possibleReach(ownership, top?.members ?? [ancestor]);
    steps += reach.steps;
    if (steps > limit) return { controllers: candidates, complete: false };
    if (top && reach.group.has(key)) candidates.push({ top, group: reach.group, joint: false });
    if (reach.group.has(key) || reach.halves.includes(key)) inHalf.push({ ...reach, top });
  }
  for (const holder of inHalf) {
    const { top, group } = holder;
    if (!top || group.has(key)) continue;
    const partner = inHalf.some(
      (other) => other !== holder && canHoldHalves(electorate, key, group, other.group),
    );
    if (partner) candidates.push({ top, group, joint: true });
  }
  const inOrder = candidates.sort((one, other) =>
    compareKeys(one.top.members[0] ?? '', other.top.members[0] ?? ''),
  );
  return { controllers: inOrder, complete: true };
}

/** An entity with everything above it that has a say in it, directly or through others. */
export function ancestors(ownership: Ownership, key: EntityKey): ReadonlySet<EntityKey> {
  const electorate = electorateOn(ownership);
  const above = new Set([key]);
  for (const entity of above) {
    for (const { owner } of electorate.voicesIn(entity).all) above.add(owner);
  }
  return above;
}

function possibleReach(ownership: Ownership, holders: readonly EntityKey[]): ControlReach {
  const done = reaches.get(ownership) ?? new Map<EntityKey, ControlReach>();
  reaches.set(ownership, done);
  const name = holders[0] ?? '';
  const reach =
    done.get(name) ?? controlReach(electorateOn(ownership), new Set(holders), 'possible');
  done.set(name, reach);
  return reach;
}

/** Whether two groups could hold exactly half of the votes each, which leaves nothing to anybody else. */
function canHoldHalves(
  electorate: Electorate,
  key: EntityKey,
  one: ReadonlySet<EntityKey>,
  other: ReadonlySet<EntityKey>,
): boolean {
  const { all, minima } = electorate.voicesIn(key);
  if (all.some(({ owner }) => one.has(owner) && other.has(owner))) return false;
  const ranges = [one, other].map((group) =>
    rangeOfGroup(
      all
        .filter(({ owner }) => group.has(owner))
        .reduce((sum, { votes }) => plusShare(sum, votes), NO_SHARE),
      minima,
    ),
  );
  const canBeHalf = ranges.every(
    ({ minimum, minimumOpen, maximum, maximumOpen }) =>
      (minimum < HALF || (minimum === HALF && !minimumOpen)) &&
      (maximum > HALF || (maximum === HALF && !maximumOpen)),
  );
  return canBeHalf && minima.sum === ranges.reduce((sum, { minimum }) => sum + minimum, 0);
}
