import type { IsoDate } from '../../domain/date.ts';
import type { Closure, EntityKey } from '../../domain/ownership/closure.ts';
import { isKnownTop } from '../../domain/determination/parenthood.ts';
import { ownershipOn } from '../../domain/ownership/in-force.ts';
import type { UltimateParent } from '../../domain/ownership/ownership.ts';
import { reportedDifferences } from '../../domain/ownership/reported-parents.ts';
import { ultimateParents } from '../../domain/ownership/ultimate-parents.ts';
import { namedIn } from '../screening/party-parents.ts';
import type { NamedEntity, PartyParent } from '../screening/party-parents.ts';
import type { ScreenedRow } from '../screening/screened-row.ts';

/** An ultimate parent of a supplier; the supplier itself where no entity controls it. */
export interface SupplierParent extends PartyParent {
  readonly lei: string | null;
  /** From the supplier's direct owner up to the parent; empty where it is its own parent. */
  readonly chain: readonly NamedEntity[];
}

/** What is above an entity on a date. */
export interface ParentsAnswer {
  readonly parents: readonly SupplierParent[];
  /** Whom a source reports as its ultimate parent in the accounts, and whether the chains on record lead elsewhere. */
  readonly reported: readonly NamedEntity[];
  readonly reportedDiffers: boolean;
  /** All that the sources do not agree on along the chains, the reported parent included. */
  readonly conflicts: readonly string[];
}

/** What comes of one row of a list of suppliers. What does not apply is null or empty. */
export interface ParentsRow
  extends
    ParentsAnswer,
    Pick<ScreenedRow, 'line' | 'reference' | 'entity' | 'entityName' | 'note' | 'proposals'> {
  /** What the row calls the supplier. */
  readonly supplier: string | null;
  /** By what it is taken for an entity; `NOT_FOUND`: the graph has nothing like it; `UNDECIDED`: a person has to say who it is. */
  readonly match: 'KEY' | 'LEI' | 'IDENTIFIER' | 'NAME' | 'NOT_FOUND' | 'UNDECIDED' | 'REFUSED';
}

/** Of an entity that is not known. */
export const nothingAbove: ParentsAnswer = {
  parents: [],
  reported: [],
  reportedDiffers: false,
  conflicts: [],
};

export function parentsOf(closure: Closure, key: EntityKey, asOf: IsoDate): ParentsAnswer {
  const { parents, conflicts } = ultimateParents(closure, key, asOf);
  const ownership = ownershipOn(closure, asOf);
  const named = (each: EntityKey): NamedEntity => namedIn(closure, each);
  const reported = new Set(ownership.reportedAbove(key).map(({ owner }) => owner));
  return {
    parents: parents.map((parent) => ({
      ...named(parent.entity),
      lei: leiOf(closure, parent),
      headquarters: parent.headquarters,
      basis: parent.basis,
      knownTop: isKnownTop(parent),
      certainty: parent.certainty,
      joint: parent.joint,
      cyclic: parent.cyclic,
      chain: parent.chain.map(({ owner }) => named(owner)),
    })),
    reported: [...reported].map(named),
    reportedDiffers: reportedDifferences(ownership, key, parents).length > 0,
    conflicts: conflicts.map(({ statement }) => statement),
  };
}

function leiOf(closure: Closure, { entity }: UltimateParent): string | null {
  const identifiers = closure.entities.get(entity)?.identifiers ?? [];
  return identifiers.find(({ scheme }) => scheme === 'LEI')?.value ?? null;
}
