import type { Amendment } from '../../domain/determination/amend.ts';
import {
  affiliatesNotice,
  affiliatesRequirement,
} from '../2025-09-29-affiliates-rule/744-11-affiliates.ts';
import { affiliatesRule } from '../2025-09-29-affiliates-rule/citation.ts';
import { minorityStake, redFlag29 } from '../2025-09-29-affiliates-rule/red-flag-29.ts';
import { stay } from '../2025-11-10-affiliates-rule-stayed/stay.ts';
import { stayedByOperator } from './stayed-by-operator.ts';

const unverified =
  ' By the terms of its stay the rule is in force again since 10 November 2026; whether the stay was extended is UNVERIFIED.';
const byOperator =
  ' That the rule is in force since 10 November 2026 was set by the operator of this service (AFFILIATES_RULE=active): the setting decides here, whether or not the stay was extended, which no text that was read settles.';

function backInForce(standing: string): Amendment['changes'] {
  const citations = [affiliatesRule, stay];
  return {
    adds: [
      affiliatesRequirement(standing, citations),
      affiliatesNotice(standing, citations),
      redFlag29,
      minorityStake,
    ],
  };
}

export const amendment = {
  id: '2026-11-10-affiliates-rule-returns',
  title: 'Affiliates Rule: back by the terms of its stay',
  inForceFrom: '2026-11-10',
  regimes: ['CODIFIED', 'ENFORCED'],
  summary:
    'By its own terms the stay of the Affiliates Rule ended on 9 November 2026. Whether it was extended is UNVERIFIED; answers say so.',
  citations: [stay],
  changes: backInForce(unverified),
} satisfies Amendment;

/** What stands in place of the amendment where the operator of the service says which it is. */
export const settings: Readonly<Record<string, Amendment>> = {
  'AFFILIATES_RULE=active': {
    ...amendment,
    id: '2026-11-10-affiliates-rule-returns-set-active',
    title: 'Affiliates Rule: back, as the operator of this service has set',
    summary:
      'The operator of this service has set that the Affiliates Rule is in force since 10 November 2026; answers say so.',
    changes: backInForce(byOperator),
  },
  'AFFILIATES_RULE=stayed': {
    ...amendment,
    id: '2026-11-10-affiliates-rule-returns-set-stayed',
    title: 'Affiliates Rule: still stayed, as the operator of this service has set',
    summary:
      'The operator of this service has set that the stay of the Affiliates Rule goes on after 9 November 2026; answers say so.',
    changes: { adds: [stayedByOperator] },
  },
};
