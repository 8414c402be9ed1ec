import { isMacauOrD5, seatReason } from '../../domain/determination/concern.ts';
import type { NoticeRule } from '../../domain/determination/rule-set.ts';
import { announcement } from '../citation.ts';

export const guidance = announcement(
  'BIS guidance of 31 May 2026',
  'Entities headquartered in Macau or Country Group D:5',
);

/** The agency's own words on the headquarters control, where it decides. */
export const headquartersGuidance = {
  stage: 'notice',
  id: 'headquarters guidance',
  title: 'The headquarters control on chips goes on worldwide',
  words:
    'The control on chips for entities headquartered or parented in Macau or D:5 continues in all destinations outside the United States; operators of data centers in good faith need not stop using and servicing what they have, until further notice.',
  citations: [guidance],
  says: (situation) => {
    if (situation.item.chipClass === null) return null;
    const reason = seatReason(situation.party, isMacauOrD5);
    return reason === null
      ? null
      : {
          statement: `The agency has said that the headquarters control on chips continues in all destinations outside the United States, and here ${reason.words}.`,
          facts: reason.facts,
        };
  },
} satisfies NoticeRule;
