import type { Amendment } from '../../domain/determination/amend.ts';
import { SUPPLEMENT_5A } from '../../domain/determination/country-list.ts';
import { federalRegister } from '../citation.ts';
import { entry4E091 } from './4e091.ts';
import { supplement5a, supplement5b } from './lists.ts';
import { notYetBinding } from './not-yet-binding.ts';
import { olderRedFlags } from './older-red-flags.ts';
import { redFlag28 } from './red-flag-28.ts';

export const amendment = {
  id: '2025-01-13-ai-diffusion',
  title: 'Framework for Artificial Intelligence Diffusion: effective date',
  inForceFrom: '2025-01-13',
  regimes: ['CODIFIED', 'ENFORCED'],
  summary:
    'Supplement 5 to part 740 and ECCN 4E091 begin. The requirements, review policies and exceptions of the framework stand in this folder; they bind from the compliance date of 15 May 2025.',
  citations: [federalRegister('90 FR 4544', 'Framework for Artificial Intelligence Diffusion')],
  changes: {
    entries: { model: entry4E091 },
    lists: [supplement5a, supplement5b],
    headquartersLists: [SUPPLEMENT_5A],
    withdraws: ['no supplement 5'],
    adds: [notYetBinding, ...olderRedFlags, redFlag28],
  },
} satisfies Amendment;
