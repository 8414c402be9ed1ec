import type { Amendment } from '../../domain/determination/amend.ts';
import { authorizationForChips } from '../2025-01-13-ai-diffusion/740-27-a-1.ts';
import { beforeTheCutOver, cutOverRule } from './cut-over.ts';

export const amendment = {
  id: '2026-04-07-designer-cut-over-moved',
  title: 'The cut-over for authorized designers moves to 31 December 2026',
  inForceFrom: '2026-04-07',
  regimes: ['CODIFIED', 'ENFORCED'],
  summary:
    'The day from which authorized designers of integrated circuits are looked at anew moves to 31 December 2026. AIA for chips asks for an approved or authorized designer as before.',
  citations: [cutOverRule],
  changes: {
    withdraws: ['740.27(a)(1)'],
    adds: [authorizationForChips(beforeTheCutOver)],
  },
} satisfies Amendment;
