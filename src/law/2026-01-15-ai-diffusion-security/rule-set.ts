import type { Amendment } from '../../domain/determination/amend.ts';
import { nationalValidatedEndUser } from '../2025-01-13-ai-diffusion/748-15-nveu.ts';
import { universalValidatedEndUser } from '../2025-01-13-ai-diffusion/748-15-uveu.ts';
import { ear } from '../citation.ts';
import { securityBinds, supplement10 } from './security.ts';

export const amendment = {
  id: '2026-01-15-ai-diffusion-security',
  title: 'Validated end users: the security paragraphs of the framework bind',
  inForceFrom: '2026-01-15',
  regimes: ['CODIFIED', 'ENFORCED'],
  summary:
    'Paragraphs 14, 15 and 18 of supplement 10 to part 748, and with them 748.15(a)(2)(ii) and (iii), bind validated end users. ECCN 4E091 as a whole has bound before.',
  citations: [ear('748.15(a)(2)(ii)', 'Data center validated end users: security'), supplement10],
  changes: {
    withdraws: ['748.15 UVEU', '748.15 NVEU'],
    adds: [universalValidatedEndUser(securityBinds), nationalValidatedEndUser(securityBinds)],
  },
} satisfies Amendment;
