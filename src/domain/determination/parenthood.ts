import type { IsoDate } from '../date.ts';
import type { Closure, EntityKey } from '../ownership/closure.ts';
import { headquartersOf } from '../ownership/headquarters.ts';
import type { TopBasis, UltimateParent } from '../ownership/ownership.ts';
import type { Parenthood, ParentSeat } from './party.ts';

const knownTops: ReadonlySet<TopBasis> = new Set([
  'DECLARED_TOP',
  'HELD_BY_PERSONS',
  'STATE',
  'NO_CONTROLLING_OWNER',
]);

const topWords = {
  DECLARED_TOP: 'a source declares it the top',
  HELD_BY_PERSONS: 'natural persons control it',
  STATE: 'a state',
  NO_CONTROLLING_OWNER: 'no owner on record controls it',
  NO_OWNER_ON_RECORD: 'no source says who owns it',
  OWNER_UNIDENTIFIED: 'a source says that there is an owner and not which',
  OWNER_WITHHELD: 'a source withholds the owner',
  CYCLE: 'the top is a group of entities that hold one another',
  LIMIT_REACHED: 'the limit on the walk up the chain was reached',
} as const satisfies Record<TopBasis, string>;

/** Who is at the top, as the tests for headquarters need it: only a certain and known top is an answer. */
export function parenthood(
  parents: readonly UltimateParent[],
  key: EntityKey,
  closure: Closure,
  asOf: IsoDate,
): Parenthood {
  const seats = parents.map((parent) => seatOf(parent, key, closure, asOf));
  const [first] = parents;
  const [seat] = seats;
  if (first === undefined || seat === undefined || !parents.some(isKnownTop)) {
    return {
      kind: 'unknown',
      why: first === undefined ? 'nobody is known to be at the top' : topWords[first.basis],
    };
  }
  if (parents.length === 1) {
    return first.certainty === 'YES'
      ? { kind: 'one', seat }
      : { kind: 'unknown', why: 'it is open whether it is controlled' };
  }
  const names = parents
    .map(({ entity }) => closure.entities.get(entity)?.name ?? entity)
    .join(', ');
  const joint = parents.every((parent) => parent.joint && parent.certainty === 'YES');
  return {
    kind: 'several',
    seats,
    joint,
    why: joint ? `joint control by ${names}` : `control is open between ${names}`,
  };
}

function isKnownTop({ basis }: UltimateParent): boolean {
  return knownTops.has(basis);
}

function seatOf(
  parent: UltimateParent,
  key: EntityKey,
  closure: Closure,
  asOf: IsoDate,
): ParentSeat {
  const { entity } = parent;
  if (!isKnownTop(parent)) return { kind: 'unknown', entity };
  if (entity === key) return { kind: 'own', entity };
  const where = headquartersOf(closure, entity, asOf);
  if (where.country !== null) {
    return { kind: 'known', country: where.country, entity, sources: where.sources };
  }
  return where.candidates.length === 0
    ? { kind: 'unknown', entity }
    : { kind: 'oneOf', countries: where.candidates, entity, sources: where.sources };
}
