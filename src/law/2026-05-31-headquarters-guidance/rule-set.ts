import type { Amendment } from '../../domain/determination/amend.ts';
import { guidance, headquartersGuidance } from './headquarters-guidance.ts';

export const amendment = {
  id: '2026-05-31-headquarters-guidance',
  title: 'Guidance: the headquarters control on chips goes on worldwide',
  inForceFrom: '2026-05-31',
  regimes: ['ENFORCED'],
  summary:
    'BIS says that the control on chips for entities headquartered or parented in Macau or Country Group D:5 continues under 742.6(a)(6)(iii)(A) in all destinations outside the United States, and that non-enforcement covers only the added destinations.',
  citations: [guidance],
  changes: { adds: [headquartersGuidance] },
} satisfies Amendment;
