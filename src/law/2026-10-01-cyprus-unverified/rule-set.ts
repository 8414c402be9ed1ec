import type { Amendment } from '../../domain/determination/amend.ts';
import { supplement } from '../citation.ts';
import { cyprusUnverified } from './cyprus-unverified.ts';

export const amendment = {
  id: '2026-10-01-cyprus-unverified',
  title: 'The suspension of the embargo on Cyprus is last seen to 30 September 2026',
  inForceFrom: '2026-10-01',
  regimes: ['CODIFIED', 'ENFORCED'],
  summary:
    'The Department of State suspends its list for Cyprus year by year; a renewal after 30 September 2026 is UNVERIFIED. The table of Country Group D:5 does not have Cyprus and is applied; answers that involve Cyprus say so.',
  citations: [supplement(1, 740, 'Note to Country Group D:5')],
  changes: { adds: [cyprusUnverified] },
} satisfies Amendment;
