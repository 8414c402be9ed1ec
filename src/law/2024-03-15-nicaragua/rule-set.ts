import type { Amendment } from '../../domain/determination/amend.ts';
import { D5 } from '../../domain/determination/country-list.ts';
import { federalRegister } from '../citation.ts';

const rule = federalRegister('89 FR 18780', 'Nicaragua joins Country Group D:5');

export const amendment = {
  id: '2024-03-15-nicaragua',
  title: 'Nicaragua joins Country Group D:5',
  inForceFrom: '2024-03-15',
  regimes: ['CODIFIED', 'ENFORCED'],
  summary:
    'Nicaragua joins Country Group D:5; it is taken to have been in D:1 already (UNVERIFIED).',
  citations: [rule],
  changes: {
    withdraws: ['Nicaragua before it joined D:5'],
    listChanges: [{ name: D5, joins: ['NI'], citation: rule }],
  },
} satisfies Amendment;
