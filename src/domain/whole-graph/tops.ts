import type { Holdings } from './holdings.ts';
import type { OwnerStatementKind } from '../ownership/closure.ts';
import type { TopBasis } from '../ownership/ownership.ts';
import { HALF } from '../ownership/share.ts';
import { basisFromBelow, mostCautious } from '../ownership/top-basis.ts';
import type { Above } from './above.ts';
import { hasStatement } from './above.ts';
import { rowsInForce } from './closure-of.ts';
import type { ControlOfAll } from './control-of-all.ts';
import type { DatedGraph } from './dated-graph.ts';
import { openOwnerOf } from './open-owner.ts';
import type { OwnersFirst } from './owners-first.ts';
import { entityKinds, MAXIMUM_OPEN, statementKinds } from './snapshot.ts';

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
  /** The place of the basis that it has as a parent of its own, whatever else is open. */
  readonly basisOfTop: (entity: number) => number;
  /** Whether certainly no person could control one that is its own ultimate parent. */
  readonly isFreeOfPersons: (entity: number) => boolean;
  /**
   * The other than itself that may or may not control an entity, where one owner's open share is all there is to it and
   * that owner's own parent is beyond doubt; else null.
   */
  readonly maybeOf: (entity: number, only: Uint32Array, odd: Uint8Array) => number | null;
  /** Those who share control of it in halves, one of which may be a person's, and are their own parents beyond doubt; else null. */
  readonly halvesOf: (
    entity: number,
    only: Uint32Array,
    odd: Uint8Array,
  ) => readonly number[] | null;
}

const person = entityKinds.indexOf('PERSON');
const state = entityKinds.indexOf('STATE');

export function knownTops(
  graph: DatedGraph,
  { inLoop }: OwnersFirst,
  control: ControlOfAll,
  above: Above,
): KnownTops {
  const { voices, stakes, snapshot } = graph;
  const { kinds } = snapshot;
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

  /** Whether no company, and no person where those are not let off, can have a majority or a half, however open shares are. */
  const isOutOfReach = (entity: number, ofPersons: boolean): boolean => {
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
      const isNoParent = !ofPersons && kinds[holder] === person;
      if (voices.count[holder] !== 0 || !(isLess || isNoParent)) apart = false;
    }
    return apart || sum < HALF;
  };

  const isSettled = (entity: number): boolean => {
    if (voices.count[entity] === 0) return true;
    if (mayHoldItself(entity)) return false;
    const companies = control.halves[entity] ?? 0;
    const persons = control.personHalves[entity] ?? 0;
    if (companies + persons > 1 && !isHeldByTwoPersons(entity)) return false;
    return above.exact[entity] === 1 || isOutOfReach(entity, false);
  };

  /** Whether two persons have half each themselves, so that no voter can be under both. */
  const isHeldByTwoPersons = (entity: number): boolean => {
    if (control.halves[entity] !== 0 || control.personHalves[entity] !== 2) return false;
    const [first, end] = placesIn(entity);
    for (let place = first; place < end; place += 1) {
      if (kinds[voices.holder[place] ?? 0] !== person) return false;
    }
    return true;
  };

  const ownBasis = (entity: number): number => {
    const isPersons = control.byPerson[entity] === 1 || isHeldByTwoPersons(entity);
    return topBases.indexOf(basisOf(graph, entity, isPersons));
  };

  return {
    basisOf: (entity) => {
      return isSettled(entity) ? ownBasis(entity) : null;
    },
    basisOfTop: (entity) => ownBasis(entity),
    // Where all votes are known exactly, what a person could control it controls.
    isFreeOfPersons: (entity) =>
      control.byPerson[entity] === 0 && (above.exact[entity] === 1 || isOutOfReach(entity, true)),
    maybeOf: (entity, only, odd) => {
      const owner = openOwnerOf(graph, control, entity);
      if (owner === null || mayHoldItself(entity) || hasStatement(graph, entity)) return null;
      const { holder, top } = owner;
      const isClear =
        above.exact[holder] === 1 &&
        control.contested[holder] === 0 &&
        control.mutual[holder] === 0 &&
        odd[holder] === 0;
      return isClear && only[top] === top + 1 ? top : null;
    },
    halvesOf: (entity, only, odd) => {
      const companies = control.halves[entity] ?? 0;
      const isTwo = companies > 0 && companies + (control.personHalves[entity] ?? 0) === 2;
      if (!isTwo || mayHoldItself(entity) || hasStatement(graph, entity)) return null;
      // Where shares above are open, a person who has one half could have the other too.
      if (above.exact[entity] !== 1) return null;
      const [first, end] = placesIn(entity);
      for (let place = first; place < end; place += 1) {
        const holder = voices.holder[place] ?? 0;
        if (control.contested[holder] === 1 || control.mutual[holder] === 1) return null;
        if (odd[holder] !== 0) return null;
        // One that a person controls can be under both of those who have half.
        if (companies === 1 && control.byPerson[holder] === 1) return null;
      }
      const holders = [control.firstHalf[entity] ?? 0, control.secondHalf[entity] ?? 0]
        .slice(0, companies)
        .map((holder) => holder - 1);
      const areKnown = holders.every((holder) => only[holder] === holder + 1);
      return areKnown ? holders.sort((one, other) => one - other) : null;
    },
  };

  function basisOf({ day }: DatedGraph, entity: number, isHeldByPersons: boolean): TopBasis {
    if (kinds[entity] === state) return 'STATE';
    if (isHeldByPersons) return 'HELD_BY_PERSONS';
    const said = rowsInForce(snapshot.ownerStatements, entity, day).map(
      (row): OwnerStatementKind =>
        statementKinds[snapshot.ownerStatements.value[row] ?? 0] ?? 'UNIDENTIFIED',
    );
    const statement = mostCautious(said);
    if (statement) return basisFromBelow(statement);
    const hasOwners =
      sumOfMinima(voices, entity) >= HALF ||
      // Shares without votes have owners too; nobody owns a person, whatever a source says.
      (kinds[entity] !== person && sumOfMinima(stakes, entity) >= HALF);
    return hasOwners ? 'NO_CONTROLLING_OWNER' : 'NO_OWNER_ON_RECORD';
  }
}

/** What the holders of an entity have together at least. */
function sumOfMinima({ start, count, minimum }: Holdings, entity: number): number {
  const first = start[entity] ?? 0;
  const end = first + (count[entity] ?? 0);
  let sum = 0;
  for (let place = first; place < end; place += 1) sum += minimum[place] ?? 0;
  return sum;
}
