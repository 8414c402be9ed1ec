import type { Amendment } from '../../domain/determination/amend.ts';
import { nonEnforcementOfChips, nonEnforcementOfWeights } from './non-enforcement.ts';
import { pressRelease } from './press-release.ts';

export const amendment = {
  id: '2025-05-13-non-enforcement',
  title: 'The agency announces that it will not enforce the framework',
  inForceFrom: '2025-05-13',
  regimes: ['ENFORCED'],
  summary:
    'BIS announced that it would rescind the framework and told its officers not to enforce it. The scope of November 2023 and the headquarters control on chips go on being enforced; the codified text is unchanged.',
  citations: [pressRelease],
  changes: { adds: [nonEnforcementOfChips, nonEnforcementOfWeights] },
} satisfies Amendment;
