import type { NoticeRule } from '../../domain/determination/rule-set.ts';
import { affiliatesRule } from '../2025-09-29-affiliates-rule/citation.ts';
import { stay } from '../2025-11-10-affiliates-rule-stayed/stay.ts';

/** Said in every answer where the operator of the service says that the stay goes on. */
export const stayedByOperator = {
  stage: 'notice',
  id: 'Affiliates Rule, stayed by the operator',
  title: 'The Affiliates Rule is not applied, as the operator of this service has set',
  words:
    'By the terms of its stay the Affiliates Rule is in force again since 10 November 2026. The operator of this service has set that the stay goes on, so that it is not applied.',
  citations: [affiliatesRule, stay],
  says: () => ({
    statement:
      'The Affiliates Rule is not applied: the operator of this service has set that its stay goes on (AFFILIATES_RULE=stayed), though by its own terms the stay ended on 9 November 2026.',
    facts: [],
  }),
} satisfies NoticeRule;
