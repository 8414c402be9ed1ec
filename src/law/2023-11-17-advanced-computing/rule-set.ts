import type { Amendment } from '../../domain/determination/amend.ts';
import { federalRegister } from '../citation.ts';
import { entry3A090 } from './3a090.ts';
import { advancedComputingAuthorized, notifiedAdvancedComputing } from './740-8.ts';
import { advancedComputingDestinations } from './742-6-a-6-iii.ts';
import { reviewOf2023 } from './742-6-b-10.ts';
import { headquartersControl } from './744-23-a-3.ts';
import { nicaraguaBefore } from './nicaragua-before.ts';
import { notExamined } from './not-examined.ts';
import { redFlag21 } from './red-flag-21.ts';

export const amendment = {
  id: '2023-11-17-advanced-computing',
  title: 'Advanced computing items: thresholds by performance, and the headquarters control',
  inForceFrom: '2023-11-17',
  regimes: ['CODIFIED', 'ENFORCED'],
  summary:
    'Chips are controlled by total processing performance and performance density. A license is required to Country Groups D:1, D:4 and D:5, less A:5 and A:6, and anywhere for entities headquartered or parented in Macau or D:5.',
  citations: [
    federalRegister('88 FR 73458', 'Advanced computing items, effective 17 November 2023'),
  ],
  changes: {
    entries: { chip: entry3A090 },
    withdraws: ['742.6(a)(6) of 2022'],
    adds: [
      advancedComputingDestinations,
      headquartersControl,
      notExamined,
      notifiedAdvancedComputing,
      advancedComputingAuthorized,
      reviewOf2023,
      redFlag21,
      nicaraguaBefore,
    ],
  },
} satisfies Amendment;
