import type { Amendment } from '../../domain/determination/amend.ts';
import { entryWithMemory, memoryRequirement, memoryRule } from './3a090-c.ts';
import { highBandwidthMemoryException, reviewOfMemory } from './740-25.ts';

export const amendment = {
  id: '2024-12-31-high-bandwidth-memory',
  title: 'High-bandwidth memory: paragraph 3A090.c',
  inForceFrom: '2024-12-31',
  regimes: ['CODIFIED', 'ENFORCED'],
  summary:
    'Memory of paragraph 3A090.c needs a license to Macau and Country Group D:5, and anywhere for entities headquartered or parented there.',
  citations: [memoryRule],
  changes: {
    entries: { chip: entryWithMemory },
    adds: [memoryRequirement, highBandwidthMemoryException, reviewOfMemory],
  },
} satisfies Amendment;
