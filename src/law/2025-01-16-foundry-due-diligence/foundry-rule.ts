import { federalRegister } from '../citation.ts';

export const foundryRule = federalRegister(
  '90 FR 5298',
  'Foundry due diligence, effective 16 January 2025',
);
