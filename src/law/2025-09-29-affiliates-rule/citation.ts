import { federalRegister, supplement } from '../citation.ts';

export const affiliatesRule = federalRegister(
  '90 FR 47201',
  'Affiliates Rule, effective 29 September 2025',
);

export const redFlags = supplement(
  3,
  732,
  'Know Your Customer guidance and red flags',
  ', red flag 29',
);
