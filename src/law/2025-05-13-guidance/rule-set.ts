import type { Amendment } from '../../domain/determination/amend.ts';
import { ascend, trainingForMilitaryUse } from './chips.ts';
import { diversionGuidance, generalProhibition10, policyStatement } from './citations.ts';
import { diversionFlags, founded } from './diversion-flags.ts';

export const amendment = {
  id: '2025-05-13-guidance',
  title: 'Guidance: chips of Chinese design, training for others, diversion',
  inForceFrom: '2025-05-13',
  regimes: ['CODIFIED', 'ENFORCED'],
  summary:
    'Three papers of BIS: integrated circuits of 3A090 designed in China are presumed to be made in violation; supplying chips with knowledge of training for military or weapons uses of parties from Macau or Country Group D:5 needs a license; and what to look at against diversion.',
  citations: [generalProhibition10, policyStatement, diversionGuidance],
  changes: { adds: [ascend, trainingForMilitaryUse, founded, ...diversionFlags] },
} satisfies Amendment;
