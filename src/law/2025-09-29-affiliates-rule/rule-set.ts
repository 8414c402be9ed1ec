import type { Amendment } from '../../domain/determination/amend.ts';
import { affiliates, affiliatesSeen } from './744-11-affiliates.ts';
import { affiliatesRule } from './citation.ts';
import { minorityStake, redFlag29 } from './red-flag-29.ts';

export const amendment = {
  id: '2025-09-29-affiliates-rule',
  title: 'Affiliates Rule: entities owned 50 % or more by listed parties',
  inForceFrom: '2025-09-29',
  regimes: ['CODIFIED', 'ENFORCED'],
  summary:
    'A foreign entity that listed parties own to 50 % or more in aggregate, directly or through entities that are so owned, takes the license requirement of its owners.',
  citations: [affiliatesRule],
  changes: { adds: [affiliates, affiliatesSeen, redFlag29, minorityStake] },
} satisfies Amendment;
