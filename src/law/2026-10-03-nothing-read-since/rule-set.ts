import type { Amendment } from '../../domain/determination/amend.ts';
import { framework } from './citation.ts';
import { nothingReadSince } from './nothing-read-since.ts';

export const amendment = {
  id: '2026-10-03-nothing-read-since',
  title: 'The newest material read is of 2 October 2026',
  inForceFrom: '2026-10-03',
  regimes: ['CODIFIED', 'ENFORCED'],
  summary:
    'These rule sets rest on material up to 2 October 2026. Whether the law has changed since is UNVERIFIED; answers for later dates say so.',
  citations: [framework],
  changes: { adds: [nothingReadSince] },
} satisfies Amendment;
