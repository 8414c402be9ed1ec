import type { Amendment } from '../../domain/determination/amend.ts';
import { stay } from './stay.ts';

export const amendment = {
  id: '2025-11-10-affiliates-rule-stayed',
  title: 'Affiliates Rule: stayed to 9 November 2026',
  inForceFrom: '2025-11-10',
  regimes: ['CODIFIED', 'ENFORCED'],
  summary: 'The Affiliates Rule is stayed from 10 November 2025 to 9 November 2026.',
  citations: [stay],
  changes: {
    withdraws: [
      'Affiliates Rule',
      'Affiliates Rule, what was examined',
      'red flag 29',
      'minority stake of a listed party',
    ],
  },
} satisfies Amendment;
