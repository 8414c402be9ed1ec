import { ancestors, isExactAbove } from './ancestors.ts';
import type { EntityKey } from './closure.ts';
import { controlReach } from './control-reach.ts';
import type { ControlReach } from './control-reach.ts';
import { controlOn } from './control.ts';
import type { ControlTop } from './control-tops.ts';
import { NO_SHARE, plusShare, rangeOfGroup } from './group-share.ts';
import type { Ownership } from './in-force.ts';
import { compareKeys } from './interest-statements.ts';
import { HALF } from './share.ts';
import type { ShareInterval } from './share.ts';
import { electorateOn } from './votes.ts';
import type { Electorate, Voice } from './votes.ts';

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
  // Where all votes are known exactly, what is possible is what is certain.
  if (isExactAbove(ownership, key) && !couldHoldItself(ownership, key)) return nobody;
  const { able, othersAtLast } = ancestors(ownership, key);
  const control = controlOn(ownership);
  const candidates: PossibleController[] = [];
  // The half that an entity and its subsidiaries have of it themselves leaves open what the other half is worth.
  const inHalf: Holder[] = [
    {
      top: null,
      sure: certainReach(ownership, [key]),
      group: possibleReach(ownership, [key]).group,
    },
  ];
  let steps = 0;
  const incomplete = (): PossibleControllers => ({ controllers: candidates, complete: false });
  for (const { key: ancestor, othersBefore } of able) {
    // The others have one voice to look at each, and could control nothing.
    steps += othersBefore;
    if (steps > limit) return incomplete();
    const isPerson = ownership.closure.entities.get(ancestor)?.kind === 'PERSON';
    const free = isPerson ? null : control.topOf(ancestor);
    const top = free ?? (isPerson ? null : fellow(ownership, key, ancestor));
    if (!isPerson && (top === null || top.members[0] !== ancestor)) continue;
    if (top?.members.includes(key)) continue;
    const reach = possibleReach(ownership, top?.members ?? [ancestor]);
    steps += reach.steps;
    if (steps > limit) return incomplete();
    if (top && reach.group.has(key)) candidates.push({ top, group: reach.group, joint: false });
    // The half of an entity under control is its controller's.
    const isFree = isPerson || free !== null;
    if (isFree && (reach.group.has(key) || reach.halves.includes(key))) {
      inHalf.push({
        top,
        sure: top?.group ?? certainReach(ownership, [ancestor]),
        group: reach.group,
      });
    }
  }
  if (steps + othersAtLast > limit) return incomplete();
  for (const holder of inHalf) {
    const { top, group } = holder;
    if (!top || group.has(key)) continue;
    const partner = inHalf.some(
      (other) => other !== holder && canHoldHalves(electorate, key, holder, other),
    );
    if (partner) candidates.push({ top, group, joint: true });
  }
  const inOrder = candidates.sort((one, other) =>
    compareKeys(one.top.members[0] ?? '', other.top.members[0] ?? ''),
  );
  return { controllers: inOrder, complete: true };
}

/** An entity under a top's certain control that could control that top in turn, so that they would be one. */
function fellow(ownership: Ownership, top: EntityKey, key: EntityKey): ControlTop | null {
  const isBelow = controlOn(ownership)
    .controllersOf(key)
    .some(({ members }) => members.includes(top));
  return isBelow
    ? { members: [key], ...controlReach(electorateOn(ownership), [key], 'certain') }
    : null;
}

/** Whether an entity or what it could control may have a part of it itself. */
export function couldHoldItself(ownership: Ownership, key: EntityKey): boolean {
  const { group, steps } = possibleReach(ownership, [key]);
  const electorate = electorateOn(ownership);
  const { all } = electorate.voicesIn(key);
  if (steps >= all.length) {
    return all.some(({ owner, share }) => group.has(owner) && share.maximum > 0);
  }
  // What a few have to say is gone through sooner than what thousands have.
  return [...group].some((holder) =>
    electorate.voicesOf(holder).some(({ owned, share }) => owned === key && share.maximum > 0),
  );
}

/** Whether a person of whom it is not certain could control an entity alone. */
export function couldBeHeldByPerson(ownership: Ownership, key: EntityKey): boolean {
  const certainly = new Set(
    controlOn(ownership)
      .personsAbove(key)
      .map(({ person }) => person),
  );
  return ancestors(ownership, key).able.some(
    ({ key: ancestor }) =>
      ownership.closure.entities.get(ancestor)?.kind === 'PERSON' &&
      !certainly.has(ancestor) &&
      possibleReach(ownership, [ancestor]).group.has(key),
  );
}

function certainReach(ownership: Ownership, holders: readonly EntityKey[]): ReadonlySet<EntityKey> {
  return controlReach(electorateOn(ownership), holders, 'certain').group;
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

/** A possible holder of half: what it controls for certain, and what it could control. */
interface Holder {
  readonly top: ControlTop | null;
  readonly sure: ReadonlySet<EntityKey>;
  readonly group: ReadonlySet<EntityKey>;
}

/**
 * Whether two holders could have exactly half of the votes each, which leaves nothing to anybody else. A voter that
 * either could control counts for one of them, and one that both control for certain makes them no two holders.
 */
function canHoldHalves(
  electorate: Electorate,
  key: EntityKey,
  one: Holder,
  other: Holder,
): boolean {
  const { all, minima } = electorate.voicesIn(key);
  if (all.some(({ owner }) => one.sure.has(owner) && other.sure.has(owner))) return false;
  const canBe = (first: Holder, second: Holder): boolean => {
    const isOfFirst = ({ owner }: Voice): boolean =>
      first.group.has(owner) && !second.sure.has(owner);
    const isOfSecond = (voice: Voice): boolean =>
      second.group.has(voice.owner) && !isOfFirst(voice);
    const sums = [isOfFirst, isOfSecond].map((isOfGroup) =>
      all.filter(isOfGroup).reduce((sum, { share }) => plusShare(sum, share), NO_SHARE),
    );
    const others = sums.reduce(
      (left, { minimum, openMinima }) => ({
        sum: left.sum - minimum,
        open: left.open - openMinima,
      }),
      minima,
    );
    const canBeNothing = others.sum === 0 && others.open === 0;
    return canBeNothing && sums.every((sum) => allowsHalf(rangeOfGroup(sum, minima)));
  };
  return canBe(one, other) || canBe(other, one);
}

function allowsHalf({ minimum, minimumOpen, maximum, maximumOpen }: ShareInterval): boolean {
  return (
    (minimum < HALF || (minimum === HALF && !minimumOpen)) &&
    (maximum > HALF || (maximum === HALF && !maximumOpen))
  );
}
