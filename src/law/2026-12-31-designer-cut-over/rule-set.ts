import type { Amendment } from '../../domain/determination/amend.ts';
import { authorizationForChips } from '../2025-01-13-ai-diffusion/740-27-a-1.ts';
import { cutOverRule, sinceTheCutOver } from '../2026-04-07-designer-cut-over-moved/cut-over.ts';

export const amendment = {
  id: '2026-12-31-designer-cut-over',
  title: 'The cut-over for authorized designers',
  inForceFrom: '2026-12-31',
  regimes: ['CODIFIED', 'ENFORCED'],
  summary:
    'Authorized designers of integrated circuits are looked at anew from this day. Who is one was not read (UNVERIFIED); AIA for chips says so.',
  citations: [cutOverRule],
  changes: {
    withdraws: ['740.27(a)(1)'],
    adds: [authorizationForChips(sinceTheCutOver)],
  },
} satisfies Amendment;
