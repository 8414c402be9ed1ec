import { announcement } from '../citation.ts';

export const pressRelease = announcement(
  'BIS announcement of 13 May 2025',
  'Rescission of the Framework for Artificial Intelligence Diffusion announced; not to be enforced',
);
