import type { Amendment } from '../../domain/determination/amend.ts';
import { letterOnH20, report } from './letter.ts';

export const amendment = {
  id: '2025-04-09-letter-on-h20',
  title: 'A letter on the H20',
  inForceFrom: '2025-04-09',
  regimes: ['CODIFIED', 'ENFORCED'],
  summary:
    'By a letter of 9 April 2025 BIS asked NVIDIA for a license for its H20, which no entry reaches, to Macau and Country Group D:5 and for entities headquartered or parented there. On 14 April it said that this is without an end.',
  citations: [report],
  changes: { adds: [letterOnH20] },
} satisfies Amendment;
