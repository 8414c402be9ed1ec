import type { Holdings } from './holdings.ts';
import { entityKinds } from '../ownership/closure.ts';
import type { OwnerStatementKind } from '../ownership/closure.ts';
import type { TopBasis } from '../ownership/ownership.ts';
import { HALF } from '../ownership/share.ts';
import { basisFromBelow, mostCautious } from '../ownership/top-basis.ts';
import type { Above } from './above.ts';
import { rowsInForce } from './closure-of.ts';
import type { ControlOfAll } from './control-of-all.ts';
import type { DatedGraph } from './dated-graph.ts';
import type { OwnersFirst } from './owners-first.ts';
import { MAXIMUM_OPEN, MINIMUM_OPEN, statementKinds } from './snapshot.ts';

export const topBases = [
  'DECLARED_TOP',
  'HELD_BY_PERSONS',
  'STATE',
  'NO_CONTROLLING_OWNER',
  'NO_OWNER_ON_RECORD',
  'OWNER_UNIDENTIFIED',
  'OWNER_WITHHELD',
  'CYCLE',
  'LIMIT_REACHED',
] as const satisfies readonly TopBasis[];

/** What certain control alone says of the entities that no entity controls. */
export interface KnownTops {
  /** A place in `topBases` for one that is its own ultimate parent beyond doubt; else null. */
  readonly basisOf: (entity: number) => number | null;
  /** The place of the basis that it has as a parent, whatever is above it. */
  readonly basisOfTop: (entity: number, isHeldByTwoPersons: boolean) => number;
  /** Whether somebody who is not on record could control one of a basis, as `isRestOpen` says of one. */
  readonly isRestOpen: (entity: number, basis: number) => boolean;
}

const person = entityKinds.indexOf('PERSON');
const state = entityKinds.indexOf('STATE');

export function knownTops(
  graph: DatedGraph,
  { inLoop }: OwnersFirst,
  control: ControlOfAll,
  above: Above,
): KnownTops {
  const { voices, stakes } = graph;
  const { kinds } = graph.snapshot;
  const placesIn = (entity: number): readonly [number, number] => {
    const first = voices.start[entity] ?? 0;
    return [first, first + (voices.count[entity] ?? 0)];
  };
  const holdsItself = (entity: number): boolean => {
    const [first, end] = placesIn(entity);
    for (let place = first; place < end; place += 1) {
      if (voices.holder[place] === entity) return true;
    }
    return false;
  };
  const mayHoldItself = (entity: number): boolean => inLoop[entity] === 1 || holdsItself(entity);

  /** Whether no company can have a majority or a half, however open shares are. */
  const isOutOfReach = (entity: number): boolean => {
    const [first, end] = placesIn(entity);
    let sum = 0;
    let apart = true;
    for (let place = first; place < end; place += 1) {
      const holder = voices.holder[place] ?? 0;
      const maximum = voices.maximum[place] ?? 0;
      const isOpen = ((voices.flags[place] ?? 0) & MAXIMUM_OPEN) !== 0;
      sum += maximum;
      const isLess = maximum < HALF || (maximum === HALF && isOpen);
      // Holders that nobody holds cannot be one group, and a person is no parent.
      const isNoParent = kinds[holder] === person;
      if (voices.count[holder] !== 0 || !(isLess || isNoParent)) apart = false;
    }
    return apart || sum < HALF;
  };

  const isSettled = (entity: number): boolean => {
    if (voices.count[entity] === 0) return true;
    if (mayHoldItself(entity)) return false;
    const companies = control.halves[entity] ?? 0;
    const persons = control.personHalves[entity] ?? 0;
    if (companies + persons > 1) return false;
    return above.exact[entity] === 1 || isOutOfReach(entity);
  };

  const basisOfTop = (entity: number, isHeldByTwoPersons: boolean): number => {
    const isPersons = control.byPerson[entity] === 1 || isHeldByTwoPersons;
    return topBases.indexOf(basisOf(entity, isPersons));
  };

  const isRestOpen = (entity: number, basis: number): boolean => {
    if (topBases[basis] !== 'NO_CONTROLLING_OWNER') return false;
    const sum = sumOfMinima(voices, entity);
    if (sum !== HALF) return sum < HALF;
    const hasHolderOfHalf = (control.halves[entity] ?? 0) + (control.personHalves[entity] ?? 0) > 0;
    return hasHolderOfHalf && !hasOpenMinimum(voices, entity);
  };

  return {
    basisOf: (entity) => {
      if (!isSettled(entity)) return null;
      const basis = basisOfTop(entity, false);
      return isRestOpen(entity, basis) ? null : basis;
    },
    basisOfTop,
    isRestOpen,
  };

  function basisOf(entity: number, isHeldByPersons: boolean): TopBasis {
    if (kinds[entity] === state) return 'STATE';
    if (isHeldByPersons) return 'HELD_BY_PERSONS';
    const statement = statementOn(graph, entity);
    if (statement) return basisFromBelow(statement);
    const hasOwners =
      sumOfMinima(voices, entity) >= HALF ||
      // Shares without votes have owners too; nobody owns a person, whatever a source says.
      (kinds[entity] !== person && sumOfMinima(stakes, entity) >= HALF);
    return hasOwners ? 'NO_CONTROLLING_OWNER' : 'NO_OWNER_ON_RECORD';
  }
}

/** The statement on an entity's owners that counts on the date; null where there is none. */
export function statementOn(
  { snapshot: { ownerStatements }, day }: DatedGraph,
  entity: number,
): OwnerStatementKind | null {
  if (ownerStatements.start[entity] === ownerStatements.start[entity + 1]) return null;
  const said = rowsInForce(ownerStatements, entity, day).map(
    (row): OwnerStatementKind => statementKinds[ownerStatements.value[row] ?? 0] ?? 'UNIDENTIFIED',
  );
  return mostCautious(said);
}

function hasOpenMinimum({ start, count, flags }: Holdings, entity: number): boolean {
  const first = start[entity] ?? 0;
  const end = first + (count[entity] ?? 0);
  for (let place = first; place < end; place += 1) {
    if (((flags[place] ?? 0) & MINIMUM_OPEN) !== 0) return true;
  }
  return false;
}

/** What the holders of an entity have together at least. */
function sumOfMinima({ start, count, minimum }: Holdings, entity: number): number {
  const first = start[entity] ?? 0;
  const end = first + (count[entity] ?? 0);
  let sum = 0;
  for (let place = first; place < end; place += 1) sum += minimum[place] ?? 0;
  return sum;
}
