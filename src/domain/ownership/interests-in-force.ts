import { holdsOn } from '../date.ts';
import type { IsoDate } from '../date.ts';
import { sorted } from '../sorted.ts';
import { foundByOwner, indexOf } from './closure-index.ts';
import type { Closure, DirectInterest, Entity, EntityKey, Interest } from './closure.ts';
import { isNotable } from './held-by.ts';
import {
  compareConflicts,
  compareInterests,
  distinctSources,
  putTogether,
} from './interest-statements.ts';
import { ownedThoughNobodyCan } from './nobody-owns.ts';
import type { OwnershipConflict, OwnershipInterest } from './ownership.ts';
import { shareholdingsOf } from './shareholdings.ts';
import type { Shareholdings } from './shareholdings.ts';
import { statedSeveralTimes } from './stated-several-times.ts';
import { tighten, tightenConsolidation } from './tightening.ts';
import type { TightenedInterests } from './tightening.ts';

/** The interests in one entity on the date, in order, and what is wrong with them. */
export interface InterestsInForce {
  readonly interests: readonly OwnershipInterest[];
  /** Whether all are shareholdings, as nearly always. Then each is of an owner of its own. */
  readonly isSimple: boolean;
  /** Null where they are not simple. */
  readonly shareholdings: () => Shareholdings | null;
  /** In the order of the interests. */
  readonly byOwner: () => ReadonlyMap<EntityKey, readonly OwnershipInterest[]>;
  /** The interests of one owner, in order. */
  readonly of: (owner: EntityKey) => readonly OwnershipInterest[];
  /**
   * In the same order those of owners who lead on to more: who are owned in turn, own something else too, or have half. Of
   * thousands of owners they are few.
   */
  readonly notable: () => readonly OwnershipInterest[];
  readonly conflicts: readonly OwnershipConflict[];
}

const nobody: ReadonlyMap<EntityKey, readonly OwnershipInterest[]> = new Map();
const noInterests: readonly OwnershipInterest[] = [];
const noShareholdings = shareholdingsOf(noInterests, noInterests);
/** Of an entity in which nobody has an interest. */
export const noInterestsInForce: InterestsInForce = {
  interests: noInterests,
  isSimple: true,
  shareholdings: () => noShareholdings,
  byOwner: () => nobody,
  of: () => noInterests,
  notable: () => noInterests,
  conflicts: [],
};

/**
 * An entity neither owns nor is owned before it is founded and from the day it is dissolved, whatever the dates of
 * the interest say; an interest left over in that way is reported.
 */
export function interestsInForce(
  closure: Closure,
  asOf: IsoDate,
  owned: EntityKey,
  statements: readonly DirectInterest[],
  absentees: ReadonlyMap<EntityKey, Entity>,
): InterestsInForce {
  const absentItself = absentees.get(owned);
  const absenteeOf = ({ owner }: Interest): Entity | undefined =>
    absentItself ?? (absentees.size === 0 ? undefined : absentees.get(owner));
  const counts = (statement: Interest): boolean =>
    holdsOn(statement, asOf) && absenteeOf(statement) === undefined;
  const allCount = statements.every(counts);
  const living = allCount ? statements : statements.filter(counts);
  const conflicts = allCount ? [] : leftOver(statements, absenteeOf, asOf);
  if (living.length === 0 && conflicts.length === 0) return noInterestsInForce;
  const unowned = ownedThoughNobodyCan({ closure }, owned, living);
  if (unowned) conflicts.push(unowned);
  const stated = putTogether(living);
  for (const conflict of stated.conflicts) conflicts.push(conflict);
  for (const conflict of statedSeveralTimes(stated.repeated)) conflicts.push(conflict);
  const isSimple = stated.interests.every(({ kind }) => kind === 'SHAREHOLDING');
  const tightened = isSimple ? tighten(stated.interests) : tightenByKind(stated.interests);
  for (const conflict of tightened.conflicts) conflicts.push(conflict);
  const interests = sorted(tightened.interests, compareInterests);
  const { links } = indexOf(closure);
  let byOwner: ReadonlyMap<EntityKey, readonly OwnershipInterest[]> | null = null;
  let notable: readonly OwnershipInterest[] | null = null;
  let shareholdings: Shareholdings | null = null;
  const inForce: InterestsInForce = {
    interests,
    isSimple,
    shareholdings: () =>
      isSimple ? (shareholdings ??= shareholdingsOf(interests, inForce.notable())) : null,
    byOwner: () => (byOwner ??= groupedByOwner(interests)),
    of: (owner) => {
      if (!stated.isInOrder) return inForce.byOwner().get(owner) ?? noInterests;
      const found = foundByOwner(tightened.interests, owner);
      return found ? [found] : noInterests;
    },
    notable: () => (notable ??= interests.filter((interest) => isNotable(interest, links()))),
    conflicts: conflicts.sort(compareConflicts),
  };
  return inForce;
}

/** Shareholdings, votes, and the rest, which has no conflict of its own. */
function tightenByKind(interests: readonly OwnershipInterest[]): TightenedInterests {
  const shareholdings = tighten(interests.filter(({ kind }) => kind === 'SHAREHOLDING'));
  const votes = tighten(interests.filter(({ kind }) => kind === 'VOTING_RIGHTS'));
  const rest = interests
    .filter(({ kind }) => kind !== 'SHAREHOLDING' && kind !== 'VOTING_RIGHTS')
    .map((interest) =>
      interest.kind === 'CONSOLIDATION'
        ? tightenConsolidation(interest, shareholdings.interests)
        : interest,
    );
  return {
    interests: [...shareholdings.interests, ...votes.interests, ...rest],
    conflicts: [...shareholdings.conflicts, ...votes.conflicts],
  };
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

/** What is on record in force on the date, but of or in an entity that is absent. */
function leftOver(
  statements: readonly Interest[],
  absenteeOf: (statement: Interest) => Entity | undefined,
  asOf: IsoDate,
): OwnershipConflict[] {
  const conflicts: OwnershipConflict[] = [];
  for (const statement of statements) {
    const absent = holdsOn(statement, asOf) ? absenteeOf(statement) : undefined;
    if (absent) conflicts.push(leftOverOf(statement, absent, asOf));
  }
  return conflicts;
}

function leftOverOf(interest: Interest, absent: Entity, asOf: IsoDate): OwnershipConflict {
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
