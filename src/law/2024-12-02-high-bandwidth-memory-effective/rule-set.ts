import type { Amendment } from '../../domain/determination/amend.ts';
import { entryMemory, entryWithMemory, memoryRule } from './3a090-c.ts';
import { memoryNotYetBinding } from './not-yet-binding.ts';

export const amendment = {
  id: '2024-12-02-high-bandwidth-memory-effective',
  title: 'High-bandwidth memory: paragraph 3A090.c effective',
  inForceFrom: '2024-12-02',
  regimes: ['CODIFIED', 'ENFORCED'],
  summary:
    'Paragraph 3A090.c for high-bandwidth memory is effective. Its requirement binds from the compliance date of 31 December 2024.',
  citations: [memoryRule],
  changes: { entries: { chip: entryWithMemory, memory: entryMemory }, adds: [memoryNotYetBinding] },
} satisfies Amendment;
