import { federalRegister } from '../citation.ts';

export const emiratesRule = federalRegister(
  '91 FR 43034',
  'United Arab Emirates, effective 10 July 2026',
);
