import type { IsoDate } from '../date.ts';
import type { Closure, EntityKey } from '../ownership/closure.ts';
import { headquartersOf } from '../ownership/headquarters.ts';
import type { TopBasis, UltimateParent } from '../ownership/ownership.ts';
import type { Parenthood, ParentSeat } from './party.ts';
import { inWords } from './words.ts';

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
  NO_OWNER_ON_RECORD: 'no source says who owns half of it or more',
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
      why: first === undefined ? 'nobody is known to be at the top' : wordsOf(first),
    };
  }
  if (parents.length === 1) {
    return first.certainty === 'YES'
      ? { kind: 'one', seat }
      : { kind: 'unknown', why: 'it is open whether it is controlled' };
  }
  const nameOf = ({ entity }: UltimateParent) => closure.entities.get(entity)?.name ?? entity;
  const names = parents.map(nameOf).join(', ');
  const joint = parents.every((parent) => parent.joint && parent.certainty === 'YES');
  const certain = parents.filter(({ certainty }) => certainty === 'YES');
  const open = parents.filter((parent) => !certain.includes(parent));
  // Only one can control alone: where more do by what is on record, the sources cannot all be right.
  const conflict = certain.length > 1 && certain.some((parent) => !parent.joint);
  return {
    kind: 'several',
    seats,
    joint,
    conflict,
    why: joint
      ? `joint control by ${names}`
      : conflict
        ? conflictWords(certain.map(nameOf), open.map(nameOf))
        : `control is open between ${names}`,
  };
}

function wordsOf({ basis, restOpen }: UltimateParent): string {
  return restOpen ? restOpenWords : topWords[basis];
}

function conflictWords(certain: readonly string[], open: readonly string[]): string {
  const each = `${inWords(certain)} each control it on record, which is a conflict of the sources`;
  if (open.length === 0) return each;
  return `${each}, and whether ${inWords(open, 'or')} does is open`;
}

/** Whether a walk up the chain ended at somebody who is known to be the top. */
export function isKnownTop({
  basis,
  restOpen,
}: Pick<UltimateParent, 'basis' | 'restOpen'>): boolean {
  return knownTops.has(basis) && !restOpen;
}

/** Said of a top that nobody on record controls, where somebody who is not on record could. */
export const restOpenWords =
  'of those on record nobody controls it, one of them with exactly half, and no source says who has the rest';

/** Where an ultimate parent of an entity is. */
export function seatOf(
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
