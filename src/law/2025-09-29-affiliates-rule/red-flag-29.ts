import { partyPath } from '../../domain/determination/party-cases.ts';
import { partyLabel } from '../../domain/determination/party-words.ts';
import type { RedFlagRule } from '../../domain/determination/rule-set.ts';
import { isUnitedStates } from '../../domain/united-states.ts';
import { shareText } from '../../domain/ownership/share.ts';
import { carriesDown } from './carried-down.ts';
import { redFlags } from './citation.ts';

/** Red Flag 29: a listed owner is known and its share is not. */
export const redFlag29 = {
  stage: 'red flag',
  id: 'red flag 29',
  number: 29,
  title: 'A listed owner whose share is not known',
  words:
    'Who knows of a listed owner has to find out its share; where that cannot be found, the matter is to be resolved or a license obtained.',
  citations: [redFlags],
  says: ({ parties }) =>
    parties.flatMap((party, index) => {
      if (party.role === 'EXPORTER' || party.owners === null) return [];
      if (party.jurisdiction !== null && isUnitedStates(party.jurisdiction)) return [];
      const { affiliate } = party.owners.restrictions(carriesDown.possibly);
      if (affiliate?.certainty !== 'UNKNOWN') return [];
      const { nameOf } = party.owners;
      const names = affiliate.listedOwners.map(({ entity }) => nameOf(entity)).join(', ');
      return [
        {
          number: 29,
          reason: `Listed owners of ${partyLabel(party, index)} are on record (${names}), and whether they hold 50 % or more is not: on record is ${shareText(affiliate.aggregate)}.`,
          facts: affiliate.deciding.map(({ owner, owned, share, sources }) => ({
            name: `${partyPath(index)}.listedOwnership.${owner}.${owned}`,
            value: shareText(share),
            sources,
          })),
        },
      ];
    }),
} satisfies RedFlagRule;
