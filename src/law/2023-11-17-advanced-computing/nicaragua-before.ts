import { supplement } from '../citation.ts';
import { involves } from '../involves.ts';
import type { NoticeRule } from '../../domain/determination/rule-set.ts';

/** Of all countries the one whose place in D:1 may have begun with its place in D:5. */
export const nicaraguaBefore = {
  stage: 'notice',
  id: 'Nicaragua before it joined D:5',
  title: 'Nicaragua: whether it was in Country Group D:1 already',
  words:
    'The table of July 2026, which was read, has Nicaragua in D:1 and in D:5. It joined D:5 on 15 March 2024; that it was in D:1 before is not verified, and is taken so.',
  citations: [supplement(1, 740, 'Country Groups')],
  says: (situation) => {
    const facts = involves(situation, 'NI');
    return facts.length === 0
      ? null
      : {
          statement:
            'Nicaragua is taken to be in Country Group D:1 on this date, as it was in July 2026; that it was so before it joined D:5 on 15 March 2024 could not be verified (UNVERIFIED), and without it no license is required for its sake.',
          facts,
        };
  },
} satisfies NoticeRule;
