import { holdsOn } from '../date.ts';
import type { IsoDate } from '../date.ts';
import { indexOf } from './closure-index.ts';
import type { Closure, Entity, EntityKey, Interest } from './closure.ts';
import { compareInterests } from './interest-statements.ts';
import { interestsInForce, noInterestsInForce } from './interests-in-force.ts';
import type { InterestsInForce } from './interests-in-force.ts';
import type { OwnershipInterest } from './ownership.ts';

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

const nobodyAbsent: ReadonlyMap<EntityKey, Entity> = new Map();
const ownerships = new WeakMap<Closure, Map<IsoDate, Ownership>>();

/** The closure on a date. Computed once for each closure and date, and entity by entity as it is asked. */
export function ownershipOn(closure: Closure, asOf: IsoDate): Ownership {
  const dates = ownerships.get(closure) ?? new Map<IsoDate, Ownership>();
  ownerships.set(closure, dates);
  const done = dates.get(asOf);
  if (done) return done;
  const { into, reported } = indexOf(closure);
  const inForce = new Map<EntityKey, InterestsInForce>();
  let absent: ReadonlyMap<EntityKey, Entity> | null = null;
  const absentees = (): ReadonlyMap<EntityKey, Entity> => (absent ??= absentOn(closure, asOf));
  const ownership: Ownership = {
    closure,
    asOf,
    ownedKeys: () => into.keys(),
    reportedAbove: (owned) =>
      (reported.get(owned) ?? []).filter(
        (each) => holdsOn(each, asOf) && !absentees().has(each.owner),
      ),
    interestsIn: (owned) => {
      const known = inForce.get(owned);
      if (known) return known;
      const statements = into.get(owned);
      if (!statements) return noInterestsInForce;
      const interests = interestsInForce(closure, asOf, owned, statements, absentees());
      inForce.set(owned, interests);
      return interests;
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
    .flatMap((entity) => ownership.interestsIn(entity).of(key))
    .sort(compareInterests);
}

/** The entities that are not yet founded or are dissolved on a date. */
export function absentOn(closure: Closure, asOf: IsoDate): ReadonlyMap<EntityKey, Entity> {
  const { dated } = indexOf(closure).marked();
  const absent = dated.filter((entity) => !holdsOn(entity, asOf));
  return absent.length === 0 ? nobodyAbsent : new Map(absent.map((each) => [each.key, each]));
}
