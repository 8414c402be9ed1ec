import type { Amendment } from '../../domain/determination/amend.ts';
import { supplement } from '../citation.ts';
import { cambodiaInBetween } from './cambodia-in-between.ts';

export const amendment = {
  id: '2025-11-07-cambodia-embargo-ended',
  title: 'The Department of State takes Cambodia off its embargoed countries',
  inForceFrom: '2025-11-07',
  regimes: ['CODIFIED', 'ENFORCED'],
  summary:
    'The table of Country Group D:5 still has Cambodia, and the note to it makes the list of the Department of State control: until the table changes, answers that involve Cambodia say so.',
  citations: [supplement(1, 740, 'Note to Country Group D:5')],
  changes: { adds: [cambodiaInBetween] },
} satisfies Amendment;
