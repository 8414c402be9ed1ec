import { isForeignEntity } from '../../domain/determination/foreign-entity.ts';
import { partyPath } from '../../domain/determination/party-cases.ts';
import { partyLabel } from '../../domain/determination/party-words.ts';
import type { Question } from '../../domain/determination/question.ts';
import type { RedFlagRule } from '../../domain/determination/rule-set.ts';
import type { Fact } from '../../domain/source.ts';
import type { AffiliateRestriction } from '../../domain/ownership/fifty-percent.ts';
import type { OwnershipInterest } from '../../domain/ownership/ownership.ts';
import { shareText } from '../../domain/ownership/share.ts';
import { carriesDown } from './carried-down.ts';
import { affiliatesRule, redFlags } from './citation.ts';

/** Red Flag 29: a listed owner is known and its share is not. */
export const redFlag29 = {
  stage: 'red flag',
  id: 'red flag 29',
  number: 29,
  title: 'A listed owner whose share is not known',
  words:
    'Who knows of a listed owner has to find out its share; where that cannot be found, the matter is to be resolved or a license obtained.',
  citations: [redFlags],
  says: ({ parties }) => [
    ...listedlyOwned(parties, openShares).map(({ label, path, names, affiliate }) => ({
      number: 29,
      reason: `Listed owners of ${label} are on record (${names}), and whether they hold 50 % or more is not: on record is ${shareText(affiliate.aggregate)}.`,
      facts: shareFacts(path, affiliate.deciding),
    })),
    ...listedlyOwned(parties, openBetween).map(({ label, names }) => ({
      number: 29,
      reason: `Listed owners above ${label} are on record (${names}), and whether they have half of what is between them and it is not.`,
      facts: [],
    })),
    ...listedlyOwned(parties, minority)
      .filter(isUnstated)
      .map(({ label, path, names, affiliate }) => ({
        number: 29,
        reason: `Listed owners of ${label} are on record (${names}), and what they hold is not: by what the other owners have it is ${shareText(affiliate.aggregate)}, which is less than half.`,
        facts: shareFacts(path, affiliate.interests),
      })),
  ],
} satisfies RedFlagRule;

/** Below 50 % nothing is required, and a significant stake is a red flag all the same; what is significant is not said. */
export const minorityStake = {
  stage: 'red flag',
  id: 'minority stake of a listed party',
  number: null,
  title: 'A listed party holds less than half',
  words:
    'A significant minority stake of a listed party is a red flag though the rule does not reach the entity. From which share on a stake is significant was not read, so that every stake on record is told.',
  citations: [affiliatesRule],
  says: ({ parties }) => [
    ...listedlyOwned(parties, minority)
      .filter((owned) => !isUnstated(owned))
      .map(({ label, path, names, affiliate }) => ({
        number: null,
        reason: `Of ${label} listed parties on record (${names}) hold ${shareText(affiliate.aggregate)}, which is less than half; a significant stake is a red flag.`,
        facts: [
          { name: `${path}.listedOwnership`, value: shareText(affiliate.aggregate), sources: [] },
          ...shareFacts(path, affiliate.interests),
        ],
      })),
    ...listedFurtherUp(parties).map(({ label, names }) => ({
      number: null,
      reason: `Above ${label} are listed parties on record (${names}) whose interests do not count under the rule: they hold votes or other control, or less than half of an owner in between. A significant stake is a red flag.`,
      facts: [],
    })),
  ],
} satisfies RedFlagRule;

/** Whether the share of a listed owner is one that no source states. */
function isUnstated({ affiliate }: ListedlyOwned): boolean {
  return affiliate.interests.some(({ shareStated }) => !shareStated);
}

interface ListedlyOwned {
  readonly label: string;
  readonly path: string;
  readonly names: string;
  readonly affiliate: AffiliateRestriction;
}

/** What owners have whose listings certainly come down, and with those whose listings may. */
interface FoundOwners {
  readonly certain: AffiliateRestriction | null;
  readonly possible: AffiliateRestriction | null;
}

/** Owners whose share leaves open whether they hold half, where need be without those of whom the programs are open. */
function openShares({ certain, possible }: FoundOwners): AffiliateRestriction | null {
  if (possible?.certainty === 'UNKNOWN') return possible;
  return certain?.certainty === 'UNKNOWN' ? certain : null;
}

/** Owners of a party that is half owned, of whom it is open whether they have half of another owner of it. */
function openBetween({ possible }: FoundOwners): AffiliateRestriction | null {
  if (possible?.certainty !== 'YES') return null;
  const listedOwners = possible.listedOwners.filter(({ certainty }) => certainty === 'UNKNOWN');
  return listedOwners.length === 0 ? null : { ...possible, listedOwners };
}

function minority({ possible }: FoundOwners): AffiliateRestriction | null {
  return possible?.certainty === 'NO' ? possible : null;
}

/** The parties that receive something, are foreign, and have listed owners of the meant kind. */
function listedlyOwned(
  parties: Question['parties'],
  meant: (found: FoundOwners) => AffiliateRestriction | null,
): readonly ListedlyOwned[] {
  return parties.flatMap((party, index) => {
    if (party.role === 'EXPORTER' || party.owners === null) return [];
    if (!isForeignEntity(party.jurisdiction)) return [];
    const { nameOf, restrictions } = party.owners;
    const affiliate = meant({
      certain: restrictions(carriesDown.certainly).affiliate,
      possible: restrictions(carriesDown.possibly).affiliate,
    });
    if (affiliate === null) return [];
    const names = affiliate.listedOwners.map(({ entity }) => nameOf(entity)).join(', ');
    return [{ label: partyLabel(party, index), path: partyPath(index), names, affiliate }];
  });
}

/** The parties that receive something and are foreign, of which nothing that listed parties hold counts, with those above them all the same. */
function listedFurtherUp(
  parties: Question['parties'],
): readonly Pick<ListedlyOwned, 'label' | 'names'>[] {
  return parties.flatMap((party, index) => {
    if (party.role === 'EXPORTER' || party.owners === null) return [];
    if (!isForeignEntity(party.jurisdiction)) return [];
    const { restrictions, listedAbove, nameOf } = party.owners;
    const { affiliate } = restrictions(carriesDown.possibly);
    if (affiliate !== null && affiliate.certainty !== 'NO') return [];
    const direct = new Set(affiliate?.listedOwners.map(({ entity }) => entity));
    const others = listedAbove(carriesDown.possibly).filter((entity) => !direct.has(entity));
    if (others.length === 0) return [];
    return [{ label: partyLabel(party, index), names: others.map(nameOf).join(', ') }];
  });
}

function shareFacts(path: string, interests: readonly OwnershipInterest[]): readonly Fact[] {
  return interests.map(({ owner, owned, share, sources }) => ({
    name: `${path}.listedOwnership.${owner}.${owned}`,
    value: shareText(share),
    sources,
  }));
}
