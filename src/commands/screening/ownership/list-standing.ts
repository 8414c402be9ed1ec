import type { IsoDate } from '../../../domain/date.ts';
import type { RuleSets } from '../../../domain/determination/rule-set.ts';
import type { Closure, EntityKey } from '../../../domain/ownership/closure.ts';
import { affiliateRestrictions } from '../../../domain/ownership/fifty-percent.ts';
import { ownershipOn } from '../../../domain/ownership/in-force.ts';
import { listedAbove } from '../../../domain/ownership/listed-owners.ts';
import { restrictingListings } from '../../../domain/ownership/restricted-owners.ts';
import type { RestrictionNode } from '../../../graphql/nodes.ts';
import { restrictionsOf } from '../../../graphql/restrictions.ts';
import { namedIn } from '../party-parents.ts';
import type {
  ListedOwnerOfParty,
  PartyOwnership,
  PartyRestriction,
  Standing,
} from './ownership-row.ts';

/** How a party stands to the lists. */
export type ListStanding = Pick<
  PartyOwnership,
  'standing' | 'restrictions' | 'listedOwners' | 'listedOwnersShare'
>;

/** Of an entity that is on no list and has nobody above it who is on one. */
export const onNoList: ListStanding = {
  standing: 'NONE_ON_RECORD',
  restrictions: [],
  listedOwners: [],
  listedOwnersShare: null,
};

/** The lists that an entity and those above it are on, and what of them comes down to it. */
export function listStanding(
  closure: Closure,
  key: EntityKey,
  asOf: IsoDate,
  ruleSets: RuleSets,
): ListStanding {
  const reading = { closure, whole: true, under: null };
  const restrictions = restrictionsOf(key, reading, asOf, ruleSets).map((one) =>
    restrictionIn(closure, one),
  );
  const { affiliate } = affiliateRestrictions(closure, key, asOf, onAnyList);
  const counting = new Set(affiliate?.listedOwners.map(({ entity }) => entity));
  const ownership = ownershipOn(closure, asOf);
  const listsOf = (entity: EntityKey): readonly string[] =>
    restrictingListings(ownership, entity, onAnyList).map(({ list }) => list);
  const listedOwners = listedAbove(closure, key, asOf, onAnyList).map(
    (entity): ListedOwnerOfParty => ({
      ...namedIn(closure, entity),
      lists: [...new Set(listsOf(entity))].sort(),
      counts: counting.has(entity),
    }),
  );
  return {
    standing: standingBy(restrictions, listedOwners),
    restrictions,
    listedOwners,
    listedOwnersShare: affiliate !== null && counting.size > 0 ? affiliate.aggregate : null,
  };
}

function onAnyList(): boolean {
  return true;
}

function standingBy(
  restrictions: readonly PartyRestriction[],
  listedOwners: readonly ListedOwnerOfParty[],
): Standing {
  if (restrictions.some(({ basis }) => basis === 'LISTED')) return 'LISTED';
  if (restrictions.some(({ certainty }) => certainty === 'YES')) return 'AFFILIATE';
  if (restrictions.length > 0) return 'POSSIBLE_AFFILIATE';
  return listedOwners.length > 0 ? 'LISTED_OWNER' : 'NONE_ON_RECORD';
}

function restrictionIn(closure: Closure, one: RestrictionNode): PartyRestriction {
  const { list, basis, certainty, aggregateShare, listedOwners, licenseRequirement, from } = one;
  return {
    list,
    basis,
    certainty,
    aggregateShare,
    listedOwners: listedOwners.map((owner) => namedIn(closure, owner)),
    licenseRequirement,
    since: from,
  };
}
