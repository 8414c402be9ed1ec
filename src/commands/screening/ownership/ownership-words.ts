import { shareText } from '../../../domain/ownership/share.ts';
import type { ShareInterval } from '../../../domain/ownership/share.ts';
import { listingInWords } from '../listings.ts';
import { entityInWords } from '../party-parents.ts';
import type { ListedOwnerOfParty, PartyRestriction } from './ownership-row.ts';

/** `ENTITY_LIST since 2020-12-18: …`, or `ENTITY_LIST through owners, certain: YES, 60 % held, from Huawei (huawei): …`. */
export function restrictionInWords(restriction: PartyRestriction): string {
  const { list, basis, certainty, aggregateShare, listedOwners, licenseRequirement, since } =
    restriction;
  const owners = listedOwners.map(entityInWords).join(', ');
  const how =
    basis === 'LISTED'
      ? listingInWords({ list, since, licenseRequirement })
      : `${list} through owners, certain: ${certainty}, ${sharesInWords(aggregateShare)} held, from ${owners}`;
  return licenseRequirement === null ? how : `${how}: ${licenseRequirement}`;
}

/** `60 %`. */
export function sharesInWords(share: ShareInterval | null): string {
  return share === null ? '' : shareText(share);
}

/** `Huawei (huawei), ENTITY_LIST`. */
export function listedOwnerInWords(owner: ListedOwnerOfParty): string {
  return `${entityInWords(owner)}, ${owner.lists.join(', ')}`;
}
