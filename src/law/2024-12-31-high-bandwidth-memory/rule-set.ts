import type { Amendment } from '../../domain/determination/amend.ts';
import { memoryRule } from '../2024-12-02-high-bandwidth-memory-effective/3a090-c.ts';
import { memoryRequirement } from './3a090-c.ts';
import { highBandwidthMemoryException, reviewOfMemory } from './740-25.ts';

export const amendment = {
  id: '2024-12-31-high-bandwidth-memory',
  title: 'High-bandwidth memory: compliance date of paragraph 3A090.c',
  inForceFrom: '2024-12-31',
  regimes: ['CODIFIED', 'ENFORCED'],
  summary:
    'Memory of paragraph 3A090.c needs a license to Macau and Country Group D:5, and anywhere for entities headquartered or parented there.',
  citations: [memoryRule],
  changes: {
    withdraws: ['high-bandwidth memory not yet binding'],
    adds: [memoryRequirement, highBandwidthMemoryException, reviewOfMemory],
  },
} satisfies Amendment;
