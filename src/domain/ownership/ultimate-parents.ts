import type { IsoDate } from '../date.ts';
import type { Closure, EntityKey, OwnerStatementKind } from './closure.ts';
import { controlChain, isCyclic } from './control-chain.ts';
import { climbControl } from './control-climb.ts';
import type { ClimbedTop } from './control-climb.ts';
import { controlOn } from './control.ts';
import { controllerConflict } from './controller-conflicts.ts';
import { headquartersOf } from './headquarters.ts';
import { ownershipOn } from './in-force.ts';
import type { Ownership } from './in-force.ts';
import { compareConflicts, compareKeys } from './interest-statements.ts';
import type { OwnershipConflict, OwnershipInterest, UltimateParent } from './ownership.ts';
import { POSSIBLE_CONTROL_LIMIT } from './possible-control.ts';
import { reportedDifferences } from './reported-parents.ts';
import {
  basisFromBelow,
  basisOfTop,
  isRestOpen,
  ownerStatementOn,
  statementConflicts,
} from './top-basis.ts';
import { controlsAlone } from './votes.ts';

export interface UltimateParents {
  /** Those that are certain first, then in the order of keys. Never empty. */
  readonly parents: readonly UltimateParent[];
  /** What the sources do not agree on along the chains. */
  readonly conflicts: readonly OwnershipConflict[];
}

/** Who is at the top of the control chains above an entity: the entity itself, where no entity controls it. */
export function ultimateParents(
  closure: Closure,
  key: EntityKey,
  asOf: IsoDate,
  limit: number = POSSIBLE_CONTROL_LIMIT,
): UltimateParents {
  if (!closure.entities.has(key)) {
    throw new Error(
      `No entity ${JSON.stringify(key)} is in this closure. Ask the store for the closure of that entity first.`,
    );
  }
  const ownership = ownershipOn(closure, asOf);
  const climb = climbControl(ownership, key, limit);
  const found = onceEach(climb.tops.flatMap((top) => parentsIn(ownership, key, top)));
  const parents = climb.complete
    ? found
    : [...found.filter(({ entity }) => entity !== key), limitReached(ownership, key)];
  return {
    parents: parents.sort(
      (one, other) =>
        compareKeys(other.certainty, one.certainty) || compareKeys(one.entity, other.entity),
    ),
    conflicts: conflictsAlong(ownership, key, parents),
  };
}

/** An entity that could belong to several tops is one parent. */
function onceEach(parents: readonly UltimateParent[]): UltimateParent[] {
  return [...new Map(parents.map((parent) => [parent.entity, parent])).values()];
}

function parentsIn(
  ownership: Ownership,
  key: EntityKey,
  { members, group, certain, joint, onlyInLoop }: ClimbedTop,
): readonly UltimateParent[] {
  const control = controlOn(ownership);
  const isLoop = members.length > 1 || onlyInLoop;
  return members.map((entity) => {
    const chain = controlChain(ownership, key, entity, group);
    const carried = members.length > 1 ? null : statementBelow(ownership, entity, chain);
    const ofTop = carried ? basisFromBelow(carried.statement) : basisOfTop(ownership, entity);
    // An entity under certain control is a top only where it controls its own controller.
    const basis = isLoop || control.controllersOf(entity).length > 0 ? 'CYCLE' : ofTop;
    return {
      entity,
      headquarters: headquartersOf(ownership.closure, entity, ownership.asOf).country,
      chain,
      basis,
      // One source says that nobody controls an entity of the chain, and another names who does.
      certainty: certain && carried?.statement !== 'TOP' ? 'YES' : 'UNKNOWN',
      cyclic: isCyclic(ownership, chain),
      joint,
      restOpen: isRestOpen(ownership, entity, basis),
    };
  });
}

interface StatementBelow {
  readonly entity: EntityKey;
  readonly statement: OwnerStatementKind;
}

/**
 * What is said of the owners of an entity whose parent is on record is said of what is above that parent: it counts
 * where nothing is known of the parent's own owners. The statement nearest to the top goes first.
 */
function statementBelow(
  ownership: Ownership,
  top: EntityKey,
  chain: readonly OwnershipInterest[],
): StatementBelow | null {
  if (basisOfTop(ownership, top) !== 'NO_OWNER_ON_RECORD') return null;
  for (const { owned } of chain.toReversed()) {
    const statement = ownerStatementOn(ownership, owned);
    if (statement) return { entity: owned, statement };
  }
  return null;
}

function limitReached(ownership: Ownership, key: EntityKey): UltimateParent {
  return {
    entity: key,
    headquarters: headquartersOf(ownership.closure, key, ownership.asOf).country,
    chain: [],
    basis: 'LIMIT_REACHED',
    certainty: 'UNKNOWN',
    cyclic: false,
    joint: false,
    restOpen: false,
  };
}

function conflictsAlong(
  ownership: Ownership,
  key: EntityKey,
  parents: readonly UltimateParent[],
): readonly OwnershipConflict[] {
  const onChains = new Set([key]);
  for (const { chain } of parents) for (const { owner } of chain) onChains.add(owner);
  const conflicts = [...onChains].flatMap((entity) => [
    ...ownership.interestsIn(entity).conflicts,
    ...statementConflicts(ownership, entity),
  ]);
  const heads = new Set(parents.map(({ entity }) => entity));
  for (const entity of heads) {
    const { conflict } = headquartersOf(ownership.closure, entity, ownership.asOf);
    if (conflict) conflicts.push(conflict);
  }
  const contested = new Set(parents.map(({ chain }) => contestedOn(ownership, chain)));
  for (const entity of contested) {
    const conflict = entity === null ? null : controllerConflict(ownership, entity);
    if (conflict) conflicts.push(conflict);
  }
  return [
    ...conflicts,
    ...deniedControl(ownership, parents),
    ...reportedDifferences(ownership, key, parents),
  ].sort(compareConflicts);
}

/** The entity nearest to the top of a chain whose control is contested: those below it inherit the conflict. */
function contestedOn(ownership: Ownership, chain: readonly OwnershipInterest[]): EntityKey | null {
  const nearest = chain.findLast(({ owned }) => controllerConflict(ownership, owned) !== null);
  return nearest?.owned ?? null;
}

/** Statements that nobody controls an entity, where an interest shows who does. */
function deniedControl(
  ownership: Ownership,
  parents: readonly UltimateParent[],
): readonly OwnershipConflict[] {
  const controlled = new Map<EntityKey, OwnershipInterest>();
  for (const { chain, certainty, joint } of parents) {
    if (joint) continue;
    for (const interest of chain) {
      if (certainty === 'YES' || controlsAlone(interest)) controlled.set(interest.owned, interest);
    }
  }
  return [...controlled].flatMap(([entity, { owner, sources }]) => {
    const statement = ownerStatementOn(ownership, entity);
    if (statement !== 'TOP' && statement !== 'DISPERSED') return [];
    const said = statement === 'TOP' ? 'that nobody controls it' : 'that its owners are dispersed';
    return [
      {
        entity,
        statement:
          `A source says of ${entity} ${said}, but ${owner} is on record above it. The interest is followed; ` +
          `end the statement or the interest, whichever no longer holds.`,
        sources,
      },
    ];
  });
}
