import type { Amendment } from '../../domain/determination/amend.ts';
import { presumptionNotApplied, presumptionOfFabricators } from './3a090-note-1.ts';
import { foundryRule } from './foundry-rule.ts';

export const amendment = {
  id: '2025-01-16-foundry-due-diligence',
  title: 'Foundry due diligence: a presumption for fabricators and packagers',
  inForceFrom: '2025-01-16',
  regimes: ['CODIFIED', 'ENFORCED'],
  summary:
    'A front-end fabricator or packager must presume that an applicable advanced logic integrated circuit is of 3A090.a and for data centers. AIA for chips, which binds from 15 May 2025, asks for an approved or authorized designer.',
  citations: [foundryRule],
  changes: { adds: [presumptionOfFabricators, presumptionNotApplied] },
} satisfies Amendment;
