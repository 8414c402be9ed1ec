import { involves } from '../involves.ts';
import type { NoticeRule } from '../../domain/determination/rule-set.ts';
import { supplement } from '../citation.ts';

/** Between the two dates the table and the list that controls it disagree on Cambodia. */
export const cambodiaInBetween = {
  stage: 'notice',
  id: 'Cambodia between two lists',
  title:
    'Cambodia: in the table of Country Group D:5, and no longer embargoed by the Department of State',
  words:
    'The Department of State took Cambodia off its list on 7 November 2025; the table of Country Group D:5 followed on 3 February 2026. In between the table is applied here.',
  citations: [supplement(1, 740, 'Note to Country Group D:5')],
  says: (situation) => {
    const facts = involves(situation, 'KH');
    return facts.length === 0
      ? null
      : {
          statement:
            'Cambodia stands in the table of Country Group D:5 on this date, which is applied here; but the Department of State took it off its own list on 7 November 2025, and by the note to D:5 that list controls.',
          facts,
        };
  },
} satisfies NoticeRule;
