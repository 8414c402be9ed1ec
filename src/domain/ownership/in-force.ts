import { holdsOn } from '../date.ts';
import type { IsoDate } from '../date.ts';
import { sorted } from '../sorted.ts';
import { isDirect } from './closure.ts';
import type { Closure, DirectInterest, Entity, EntityKey, Interest } from './closure.ts';
import {
  compareConflicts,
  compareInterests,
  distinctSources,
  putTogether,
} from './interest-statements.ts';
import { ownedThoughNobodyCan } from './nobody-owns.ts';
import type { OwnershipConflict, OwnershipInterest } from './ownership.ts';
import { tighten, tightenConsolidation } from './tightening.ts';
import type { TightenedInterests } from './tightening.ts';

/** The interests in one entity on the date, in order, and what is wrong with them. */
export interface InterestsInForce {
  readonly interests: readonly OwnershipInterest[];
  /** In the order of the interests. */
  readonly byOwner: () => ReadonlyMap<EntityKey, readonly OwnershipInterest[]>;
  readonly conflicts: readonly OwnershipConflict[];
}

/** A closure as it stood on one date. */
export interface Ownership {
  readonly closure: Closure;
  readonly asOf: IsoDate;
  /** Every entity in which somebody has an interest, of whatever date. */
  readonly ownedKeys: () => Iterable<EntityKey>;
  readonly interestsIn: (owned: EntityKey) => InterestsInForce;
  /** Owners further up that sources report, in force on the date. They are in no walk. */
  readonly reportedAbove: (owned: EntityKey) => readonly Interest[];
}

const nobody: ReadonlyMap<EntityKey, readonly OwnershipInterest[]> = new Map();
const nothing: InterestsInForce = { interests: [], byOwner: () => nobody, conflicts: [] };

/** Whether all interests are shareholdings, as nearly always. Then each is of an owner of its own. */
export function isSimple({ interests }: Pick<InterestsInForce, 'interests'>): boolean {
  return interests.every(({ kind }) => kind === 'SHAREHOLDING');
}

interface IndexedClosure {
  readonly into: ReadonlyMap<EntityKey, readonly DirectInterest[]>;
  readonly reported: ReadonlyMap<EntityKey, readonly Interest[]>;
  readonly dates: Map<IsoDate, Ownership>;
}

// A request asks about one closure many times, for many parties; the index lives as long as the closure does.
const indexed = new WeakMap<Closure, IndexedClosure>();

function indexOf(closure: Closure): IndexedClosure {
  const known = indexed.get(closure);
  if (known) return known;
  const into = new Map<EntityKey, DirectInterest[]>();
  const reported = new Map<EntityKey, Interest[]>();
  for (const interest of closure.interests) {
    if (isDirect(interest)) addTo(into, interest);
    else addTo(reported, interest);
  }
  const index = { into, reported, dates: new Map<IsoDate, Ownership>() };
  indexed.set(closure, index);
  return index;
}

function addTo<I extends Interest>(lists: Map<EntityKey, I[]>, interest: I): void {
  const list = lists.get(interest.owned);
  if (list) list.push(interest);
  else lists.set(interest.owned, [interest]);
}

/** The closure on a date. Computed once for each closure and date, and entity by entity as it is asked. */
export function ownershipOn(closure: Closure, asOf: IsoDate): Ownership {
  const { into, reported, dates } = indexOf(closure);
  const known = dates.get(asOf);
  if (known) return known;
  const inForce = new Map<EntityKey, InterestsInForce>();
  const ownership: Ownership = {
    closure,
    asOf,
    ownedKeys: () => into.keys(),
    reportedAbove: (owned) =>
      (reported.get(owned) ?? []).filter(
        (each) => holdsOn(each, asOf) && absentOn(closure, each.owner, asOf) === null,
      ),
    interestsIn: (owned) => {
      const statements = into.get(owned);
      if (!statements) return nothing;
      const done = inForce.get(owned) ?? interestsInForce(closure, owned, statements, asOf);
      inForce.set(owned, done);
      return done;
    },
  };
  dates.set(asOf, ownership);
  return ownership;
}

/** The direct owners' interests in an entity on a date, largest share first. */
export function directOwners(
  closure: Closure,
  key: EntityKey,
  asOf: IsoDate,
): readonly OwnershipInterest[] {
  return ownershipOn(closure, asOf).interestsIn(key).interests;
}

/** The interests that an entity itself holds on a date, largest share first. */
export function holdingsOf(
  closure: Closure,
  key: EntityKey,
  asOf: IsoDate,
): readonly OwnershipInterest[] {
  const ownership = ownershipOn(closure, asOf);
  const owned = new Set(
    closure.interests.filter(({ owner }) => owner === key).map((interest) => interest.owned),
  );
  return [...owned]
    .flatMap((entity) => ownership.interestsIn(entity).byOwner().get(key) ?? [])
    .sort(compareInterests);
}

/**
 * An entity neither owns nor is owned before it is founded and from the day it is dissolved, whatever the dates of
 * the interest say; an interest left over in that way is reported.
 */
function interestsInForce(
  closure: Closure,
  owned: EntityKey,
  statements: readonly DirectInterest[],
  asOf: IsoDate,
): InterestsInForce {
  const living: DirectInterest[] = [];
  const conflicts: OwnershipConflict[] = [];
  const absentItself = absentOn(closure, owned, asOf);
  for (const statement of statements) {
    if (!holdsOn(statement, asOf)) continue;
    const absent = absentItself ?? absentOn(closure, statement.owner, asOf);
    if (absent) conflicts.push(leftOver(statement, absent, asOf));
    else living.push(statement);
  }
  if (living.length === 0 && conflicts.length === 0) return nothing;
  const unowned = ownedThoughNobodyCan({ closure }, owned, living);
  if (unowned) conflicts.push(unowned);
  const stated = putTogether(living);
  for (const conflict of stated.conflicts) conflicts.push(conflict);
  const all = isSimple(stated) ? [tighten(stated.interests)] : tightenByKind(stated.interests);
  for (const { conflict } of all) if (conflict) conflicts.push(conflict);
  const tightened = sorted(
    all.flatMap(({ interests }) => interests),
    compareInterests,
  );
  let byOwner: ReadonlyMap<EntityKey, readonly OwnershipInterest[]> | null = null;
  return {
    interests: tightened,
    byOwner: () => (byOwner ??= groupedByOwner(tightened)),
    conflicts: conflicts.sort(compareConflicts),
  };
}

/** Shareholdings, votes, and the rest, which has no conflict of its own. */
function tightenByKind(interests: readonly OwnershipInterest[]): readonly TightenedInterests[] {
  const shareholdings = tighten(interests.filter(({ kind }) => kind === 'SHAREHOLDING'));
  const votes = tighten(interests.filter(({ kind }) => kind === 'VOTING_RIGHTS'));
  const rest = interests
    .filter(({ kind }) => kind !== 'SHAREHOLDING' && kind !== 'VOTING_RIGHTS')
    .map((interest) =>
      interest.kind === 'CONSOLIDATION'
        ? tightenConsolidation(interest, shareholdings.interests)
        : interest,
    );
  return [shareholdings, votes, { interests: rest, conflict: null }];
}

function groupedByOwner(
  interests: readonly OwnershipInterest[],
): ReadonlyMap<EntityKey, readonly OwnershipInterest[]> {
  const byOwner = new Map<EntityKey, OwnershipInterest[]>();
  for (const interest of interests) {
    const list = byOwner.get(interest.owner);
    if (list) list.push(interest);
    else byOwner.set(interest.owner, [interest]);
  }
  return byOwner;
}

/** The entity where it is not yet founded or is dissolved on the date; else null. */
function absentOn(closure: Closure, key: EntityKey, asOf: IsoDate): Entity | null {
  const entity = closure.entities.get(key);
  return entity && !holdsOn(entity, asOf) ? entity : null;
}

function leftOver(interest: Interest, absent: Entity, asOf: IsoDate): OwnershipConflict {
  const why =
    absent.to !== null && absent.to <= asOf
      ? `was dissolved on ${absent.to}`
      : `was founded only on ${absent.from ?? 'a later day'}`;
  return {
    entity: interest.owned,
    statement:
      `${interest.owner} is on record with an interest (${interest.kind}) in ${interest.owned} on ${asOf}, but ` +
      `${absent.key} ${why}. The interest is left out; end it, or correct the dates of ${absent.key}.`,
    sources: distinctSources([interest.source, absent.source]),
  };
}
