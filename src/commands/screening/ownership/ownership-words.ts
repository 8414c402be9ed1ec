import { shareText } from '../../../domain/ownership/share.ts';
import type { ShareInterval } from '../../../domain/ownership/share.ts';
import { requirementInWords } from '../listings.ts';
import { entityInWords } from '../party-parents.ts';
import type { ListedOwnerOfParty, PartyRestriction, Standing } from './ownership-row.ts';

/** `ENTITY_LIST since 2020-12-18: …`, or `ENTITY_LIST of Huawei (huawei); listed owners together have 60 %; certain: YES: …`. */
export function restrictionInWords(restriction: PartyRestriction): string {
  const { list, basis, certainty, aggregateShare, listedOwners, licenseRequirement, since } =
    restriction;
  if (basis === 'LISTED') return requirementInWords({ list, since, licenseRequirement });
  const owners = listedOwners.map(entityInWords).join(', ');
  const how = `${list} of ${owners}; listed owners together have ${sharesInWords(aggregateShare)}; certain: ${certainty}`;
  return licenseRequirement === null ? how : `${how}: ${licenseRequirement}`;
}

/** `60 %`. */
export function sharesInWords(share: ShareInterval | null): string {
  return share === null ? '' : shareText(share);
}

/** `Huawei (huawei), ENTITY_LIST`. */
export function listedOwnerInWords(owner: ListedOwnerOfParty): string {
  const counts = owner.counts ? '' : ', no shares that count';
  return `${entityInWords(owner)}, ${owner.lists.join(', ')}${counts}`;
}

/** What each standing means. */
export const standingWords = {
  LISTED: 'It is on a list itself, or its head office is.',
  AFFILIATE:
    'A rule in force makes a listing reach it, because listed owners have half of it or more.',
  POSSIBLE_AFFILIATE:
    'A rule in force may make a listing reach it: a share that is not known exactly, or which sanctions programs it carries down, leaves it open.',
  LISTED_OWNER:
    'Somebody on a list is above it, by shares, votes or otherwise, and no listing comes down to it.',
  NONE_ON_RECORD: 'The graph has no listing of it, and none of anybody above it.',
  UNKNOWN: 'Who it is is not known, so that nothing was looked up.',
} as const satisfies Record<Standing, string>;
