import type { Amendment } from '../../domain/determination/amend.ts';
import { D5 } from '../../domain/determination/country-list.ts';
import { federalRegister } from '../citation.ts';

const rule = federalRegister('89 FR 40369', 'Cyprus leaves Country Group D:5');

export const amendment = {
  id: '2024-05-30-cyprus',
  title: 'Cyprus leaves Country Group D:5',
  inForceFrom: '2024-05-30',
  regimes: ['CODIFIED', 'ENFORCED'],
  summary: 'Cyprus leaves Country Group D:5 and stays in A:6.',
  citations: [rule],
  changes: { listChanges: [{ name: D5, leaves: ['CY'], citation: rule }] },
} satisfies Amendment;
