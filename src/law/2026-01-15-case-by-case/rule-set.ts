import type { Amendment } from '../../domain/determination/amend.ts';
import { federalRegister } from '../citation.ts';
import { entryWithMemory } from '../2024-12-02-high-bandwidth-memory-effective/3a090-c.ts';
import { bandwidthLimit, caseByCase } from './742-6-b-10-case-by-case.ts';

export const amendment = {
  id: '2026-01-15-case-by-case',
  title: 'Case-by-case review for some chips exported to China and Macau',
  inForceFrom: '2026-01-15',
  regimes: ['CODIFIED', 'ENFORCED'],
  summary:
    'Exports from the United States to China or Macau of chips below two limits are reviewed case by case instead of under a presumption of denial, on certifications by the exporter.',
  citations: [federalRegister('91 FR 1684', 'Review policy for advanced computing commodities')],
  changes: {
    entries: { chip: { ...entryWithMemory, memoryBandwidthMarks: [bandwidthLimit] } },
    addsFirst: [caseByCase],
  },
} satisfies Amendment;
