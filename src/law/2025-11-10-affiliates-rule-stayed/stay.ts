import { federalRegister } from '../citation.ts';

export const stay = federalRegister('90 FR 50857', 'Stay of the Affiliates Rule');
