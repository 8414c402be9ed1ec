import { federalRegister } from '../citation.ts';

export const framework = federalRegister(
  '90 FR 4544',
  'Framework for Artificial Intelligence Diffusion',
);
