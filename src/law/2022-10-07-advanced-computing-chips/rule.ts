import { federalRegister } from '../citation.ts';

export const ruleOf2022 = federalRegister(
  '87 FR 62186',
  'Advanced computing items, effective in parts on 7, 12 and 21 October 2022',
);
