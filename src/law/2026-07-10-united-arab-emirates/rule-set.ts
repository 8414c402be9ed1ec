import type { Amendment } from '../../domain/determination/amend.ts';
import { lesserChipsAndEmirates } from './742-6-a-6-iii-b.ts';
import { emiratesRule } from './emirates-rule.ts';
import { supplement8Entities } from './supplement-8.ts';

export const amendment = {
  id: '2026-07-10-united-arab-emirates',
  title: 'The United Arab Emirates join Country Group A:5',
  inForceFrom: '2026-07-10',
  regimes: ['CODIFIED', 'ENFORCED'],
  summary:
    'The United Arab Emirates leave Country Group D:4 and join A:5. Their government and the entities of a new supplement 8 to part 740 may receive advanced computing items without a license; the requirement for the .b class names the country all the same. The text of the rule was not read: what it says beyond this is UNVERIFIED.',
  citations: [emiratesRule],
  changes: {
    withdraws: ['742.6(a)(6)(iii)(B)'],
    adds: [lesserChipsAndEmirates, supplement8Entities],
    listChanges: [
      { name: 'D:4', leaves: ['AE'], citation: emiratesRule },
      { name: 'A:5', joins: ['AE'], citation: emiratesRule },
    ],
  },
} satisfies Amendment;
