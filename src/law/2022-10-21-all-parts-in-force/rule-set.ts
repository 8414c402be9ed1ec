import type { Amendment } from '../../domain/determination/amend.ts';
import { ruleOf2022 } from '../2022-10-07-advanced-computing-chips/rule.ts';

export const amendment = {
  id: '2022-10-21-all-parts-in-force',
  title: 'Advanced computing chips: every part in force',
  inForceFrom: '2022-10-21',
  regimes: ['CODIFIED', 'ENFORCED'],
  summary: 'The last part of the rule of October 2022 takes effect.',
  citations: [ruleOf2022],
  changes: { withdraws: ['in parts until 21 October 2022'] },
} satisfies Amendment;
