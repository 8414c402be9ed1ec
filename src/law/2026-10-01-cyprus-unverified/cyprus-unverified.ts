import type { NoticeRule } from '../../domain/determination/rule-set.ts';
import { supplement } from '../citation.ts';
import { involves } from '../involves.ts';

/** Nobody has seen the renewal of the suspension on which Cyprus stands outside D:5. */
export const cyprusUnverified = {
  stage: 'notice',
  id: 'Cyprus, suspension unverified',
  title: 'Cyprus: renewal of the suspended embargo unverified',
  words:
    'By the note to Country Group D:5 the list of the Department of State controls. It suspends that list for Cyprus year by year, last seen to 30 September 2026.',
  citations: [supplement(1, 740, 'Note to Country Group D:5')],
  says: (situation) => {
    const facts = involves(situation, 'CY');
    return facts.length === 0
      ? null
      : {
          statement:
            'Cyprus is not in the table of Country Group D:5, which is applied here; but the list of the Department of State controls, its suspension for Cyprus was last seen to 30 September 2026, and a renewal is UNVERIFIED.',
          facts,
        };
  },
} satisfies NoticeRule;
