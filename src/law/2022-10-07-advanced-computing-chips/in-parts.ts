import type { NoticeRule } from '../../domain/determination/rule-set.ts';
import { ruleOf2022 } from './rule.ts';

/** From 7 to 20 October 2022 only parts of the rule were in force. */
export const inParts = {
  stage: 'notice',
  id: 'in parts until 21 October 2022',
  title: 'The rule of October 2022 took effect in parts',
  words:
    'Parts of the rule took effect on 7, 12 and 21 October 2022. Which part did so on which day was not read (UNVERIFIED).',
  citations: [ruleOf2022],
  says: () => ({
    statement:
      'Parts of the rule of October 2022 took effect on 7, 12 and 21 October 2022; which of them were in force on this date was not read (UNVERIFIED).',
    facts: [],
  }),
} satisfies NoticeRule;
