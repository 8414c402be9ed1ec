import type { Amendment } from '../../domain/determination/amend.ts';
import {
  affiliatesNotice,
  affiliatesRequirement,
} from '../2025-09-29-affiliates-rule/744-11-affiliates.ts';
import { affiliatesRule } from '../2025-09-29-affiliates-rule/citation.ts';
import { redFlag29 } from '../2025-09-29-affiliates-rule/red-flag-29.ts';
import { stay } from '../2025-11-10-affiliates-rule-stayed/stay.ts';

const unverified =
  ' By the terms of its stay the rule is in force again since 10 November 2026; whether the stay was extended is UNVERIFIED.';
const citations = [affiliatesRule, stay];

export const amendment = {
  id: '2026-11-10-affiliates-rule-returns',
  title: 'Affiliates Rule: back by the terms of its stay',
  inForceFrom: '2026-11-10',
  regimes: ['CODIFIED', 'ENFORCED'],
  summary:
    'By its own terms the stay of the Affiliates Rule ended on 9 November 2026. Whether it was extended is UNVERIFIED; answers say so.',
  citations: [stay],
  changes: {
    adds: [
      affiliatesRequirement(unverified, citations),
      affiliatesNotice(unverified, citations),
      redFlag29,
    ],
  },
} satisfies Amendment;
