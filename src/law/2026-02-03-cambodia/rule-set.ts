import type { Amendment } from '../../domain/determination/amend.ts';
import { D5 } from '../../domain/determination/country-list.ts';
import { supplement } from '../citation.ts';

const change = supplement(1, 740, 'Country Group D:5 without Cambodia, since 3 February 2026');

export const amendment = {
  id: '2026-02-03-cambodia',
  title: 'Cambodia leaves Country Group D:5',
  inForceFrom: '2026-02-03',
  regimes: ['CODIFIED', 'ENFORCED'],
  summary: 'Cambodia leaves Country Group D:5 and stays in D:1.',
  citations: [change],
  changes: {
    withdraws: ['Cambodia between two lists'],
    listChanges: [{ name: D5, leaves: ['KH'], citation: change }],
  },
} satisfies Amendment;
