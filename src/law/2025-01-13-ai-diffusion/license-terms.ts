import type { NoticeRule } from '../../domain/determination/rule-set.ts';
import { isUnitedStates } from '../../domain/united-states.ts';
import { ear, supplement } from '../citation.ts';

/** What a license under the worldwide requirement is and what an application for it has. */
export const licenseTerms = {
  stage: 'notice',
  id: '750.7(g), items of the .a class',
  title: 'A license for items of the .a class lasts one year',
  words:
    'A license under 742.6(a)(6)(iii)(A) lasts one year as a rule. An application has a purchase order and the aggregate TPP in block 22(j), and is for one country where countries have an allocation.',
  citations: [
    ear('750.7(g)', 'License validity period'),
    supplement(
      2,
      748,
      'Applications for advanced computing items',
      ', paragraphs (c)(3) and (c)(4)',
    ),
  ],
  says: ({ item, party }) =>
    item.chipClass !== 'a' || party.places.every(({ country }) => isUnitedStates(country))
      ? null
      : {
          statement:
            'Where a license is applied for, it lasts one year as a rule; the application has a purchase order and the aggregate TPP in block 22(j), and is for one country alone where countries have an allocation.',
          facts: [],
        },
} satisfies NoticeRule;
