import { holdsOn } from '../date.ts';
import type { EntityKey, OwnerStatement, OwnerStatementKind } from './closure.ts';
import { controlOn } from './control.ts';
import type { Ownership } from './in-force.ts';
import { compareKeys, distinctSources } from './interest-statements.ts';
import type { OwnershipConflict, TopBasis } from './ownership.ts';
import { HALF } from './share.ts';
import { sumOfMinima } from './tightening.ts';
import { electorateOn } from './votes.ts';

const basisByStatement = {
  TOP: 'DECLARED_TOP',
  DISPERSED: 'DECLARED_TOP',
  NATURAL_PERSONS: 'HELD_BY_PERSONS',
  UNIDENTIFIED: 'OWNER_UNIDENTIFIED',
  NOT_CONSOLIDATED: 'OWNER_UNIDENTIFIED',
  WITHHELD: 'OWNER_WITHHELD',
} as const satisfies Record<OwnerStatementKind, TopBasis>;

/** The most cautious statement counts: those that leave the owner open come first. */
const caution = [
  'WITHHELD',
  'UNIDENTIFIED',
  'NOT_CONSOLIDATED',
  'NATURAL_PERSONS',
  'DISPERSED',
  'TOP',
] as const satisfies readonly OwnerStatementKind[];

/** The statement on an entity's owners that counts on the date; null where there is none. */
export function ownerStatementOn(ownership: Ownership, key: EntityKey): OwnerStatementKind | null {
  return mostCautious(statementsOn(ownership, key).map(({ statement }) => statement));
}

/** Of several statements on one entity the one that counts; null where there are none. */
export function mostCautious(said: readonly OwnerStatementKind[]): OwnerStatementKind | null {
  return caution.find((statement) => said.includes(statement)) ?? null;
}

/** Why nobody is above an entity that no entity controls, from what is known of that entity itself. */
export function basisOfTop(ownership: Ownership, key: EntityKey): TopBasis {
  if (ownership.closure.entities.get(key)?.kind === 'STATE') return 'STATE';
  if (controlOn(ownership).isHeldByPersons(key)) return 'HELD_BY_PERSONS';
  const statement = ownerStatementOn(ownership, key);
  if (statement) return basisByStatement[statement];
  return hasOwnersOfHalf(ownership, key) ? 'NO_CONTROLLING_OWNER' : 'NO_OWNER_ON_RECORD';
}

/**
 * Whether an entity that nobody on record controls could be controlled by somebody who is not: where the votes on record are
 * less than half, or are the half of one holder, with whom a holder of the other half would control it.
 */
export function isRestOpen(ownership: Ownership, key: EntityKey, basis: TopBasis): boolean {
  if (basis !== 'NO_CONTROLLING_OWNER') return false;
  const { sum, open } = electorateOn(ownership).voicesIn(key).minima;
  if (sum < HALF) return true;
  return sum === HALF && open === 0 && controlOn(ownership).hasHolderOfHalf(key);
}

/** Whether owners of at least half of the votes, or of the shares, are on record: shares without votes have owners too. */
function hasOwnersOfHalf(ownership: Ownership, key: EntityKey): boolean {
  if (electorateOn(ownership).voicesIn(key).minima.sum >= HALF) return true;
  // Nobody owns a person, whatever a source says.
  if (ownership.closure.entities.get(key)?.kind === 'PERSON') return false;
  const shares = ownership.interestsIn(key).interests.filter(({ kind }) => kind === 'SHAREHOLDING');
  return sumOfMinima(shares).sum >= HALF;
}

/** The basis that a statement made of an entity gives to the parent that an interest puts above it. */
export function basisFromBelow(statement: OwnerStatementKind): TopBasis {
  return basisByStatement[statement];
}

/** Statements on one entity that cannot be put together: one that leaves the owner open, one that does not. */
export function statementConflicts(
  ownership: Ownership,
  key: EntityKey,
): readonly OwnershipConflict[] {
  const statements = statementsOn(ownership, key);
  const open = statements.filter(({ statement }) => leavesOwnerOpen(statement));
  if (open.length === 0 || open.length === statements.length) return [];
  const said = [...new Set(statements.map(({ statement }) => statement))].sort(compareKeys);
  return [
    {
      entity: key,
      statement:
        `The sources say of the owners of ${key} on ${ownership.asOf}: ${said.join(', ')}. ` +
        `The one that leaves the owner open is followed; end the one that no longer holds.`,
      sources: distinctSources(statements.map(({ source }) => source)),
    },
  ];
}

function leavesOwnerOpen(statement: OwnerStatementKind): boolean {
  const basis = basisByStatement[statement];
  return basis === 'OWNER_WITHHELD' || basis === 'OWNER_UNIDENTIFIED';
}

function statementsOn(ownership: Ownership, key: EntityKey): readonly OwnerStatement[] {
  const statements = ownership.closure.entities.get(key)?.ownerStatements ?? [];
  return statements.filter((statement) => holdsOn(statement, ownership.asOf));
}
