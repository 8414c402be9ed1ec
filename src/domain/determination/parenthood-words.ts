import type { EntityKey } from '../ownership/closure.ts';
import type { CountryOnDate } from '../ownership/headquarters.ts';
import type { TopBasis, UltimateParent } from '../ownership/ownership.ts';
import { isKnownTop, restOpenWords } from './parenthood.ts';
import type { AssessedParty, ParentSeat } from './party.ts';
import type { Question } from './question.ts';
import { inWords } from './words.ts';

type CountryName = Question['countryName'];
type Topped = Pick<AssessedParty, 'entity' | 'parent' | 'ultimateParents' | 'owners'>;

/** Who is at the top of a party, as a clause: `its ultimate parent is headquartered in China`. */
export function parenthoodWords(party: Topped, name: CountryName): string {
  const { parent } = party;
  if (parent.kind === 'one') return seatWords(parent.seat, name);
  if (parent.kind === 'several') {
    const are = parent.joint || parent.conflict ? 'is' : 'may be';
    return `more than one entity ${are} at the top (${parent.why})`;
  }
  const [first, ...others] = unknownTops(party);
  if (first === undefined) return `its ultimate parent is not known (${parent.why})`;
  const lead = 'its ultimate parent is not known:';
  if (others.length > 0) {
    const each = [first, ...others].map(
      (top) => `${nameOf(party, top)} (${seatOfTopWords(party, top, name)}; ${aboveWords(top)})`,
    );
    return `${lead} the chains on record end at ${inWords(each)}`;
  }
  const top = `${nameOf(party, first)}, ${seatOfTopWords(party, first, name)}`;
  return isKnownTop(first)
    ? `${lead} whether ${top}, controls it is open between the sources`
    : `${lead} the chain on record ends at ${top}, and ${aboveWords(first)}`;
}

/** The tops above a party that was reached where they give no known ultimate parent; the party itself is none. */
export function unknownTops({
  entity,
  parent,
  ultimateParents,
}: Pick<Topped, 'entity' | 'parent' | 'ultimateParents'>): readonly UltimateParent[] {
  if (parent.kind !== 'unknown') return [];
  return ultimateParents.filter((top) => top.entity !== entity);
}

/** Where a top of a party is headquartered, with the sources. */
export function seatOfTop({ owners }: Pick<Topped, 'owners'>, top: EntityKey): CountryOnDate {
  return owners?.headquartersOf(top) ?? nowhere;
}

const nowhere: CountryOnDate = { country: null, candidates: [], sources: [], conflict: null };

function seatWords(seat: ParentSeat, name: CountryName): string {
  if (seat.kind === 'own') return 'it is its own ultimate parent';
  if (seat.kind === 'known') return `its ultimate parent is headquartered in ${name(seat.country)}`;
  if (seat.kind === 'oneOf')
    return `its ultimate parent is headquartered in ${inWords(seat.countries.map(name), 'or')}, on which the sources disagree`;
  return 'the headquarters of its ultimate parent are not known';
}

function nameOf({ owners }: Topped, { entity }: UltimateParent): string {
  return owners?.nameOf(entity) ?? entity;
}

function seatOfTopWords(party: Topped, { entity }: UltimateParent, name: CountryName): string {
  const { country, candidates } = seatOfTop(party, entity);
  if (country !== null) return `headquartered in ${name(country)}`;
  return candidates.length > 0
    ? `headquartered in ${inWords(candidates.map(name), 'or')}, on which the sources disagree`
    : 'whose headquarters are not known';
}

function aboveWords({ basis, restOpen }: UltimateParent): string {
  return restOpen ? restOpenWords : above[basis];
}

const above = {
  DECLARED_TOP: 'a source declares it the top',
  HELD_BY_PERSONS: 'natural persons control it',
  STATE: 'it is a state',
  NO_CONTROLLING_OWNER: 'no owner on record controls it',
  NO_OWNER_ON_RECORD: 'nobody is on record who controls it or owns half of it',
  OWNER_UNIDENTIFIED: 'a source says that there is an owner above it and not which',
  OWNER_WITHHELD: 'a source withholds who is above it',
  CYCLE: 'it is of a group of entities that hold one another',
  LIMIT_REACHED: 'the limit on the walk up the chain was reached',
} as const satisfies Record<TopBasis, string>;
