import type { SecurityCondition } from '../2025-01-13-ai-diffusion/748-15-security.ts';
import { supplement } from '../citation.ts';

export const supplement10 = supplement(
  10,
  748,
  'Security of validated end users, binding from 15 January 2026',
  ', paragraphs 14, 15 and 18',
);

/** From 15 January 2026 the paragraphs bind. */
export const securityBinds: SecurityCondition = {
  binds: true,
  words: 'The data center meets paragraphs 14, 15 and 18 of supplement 10 to part 748.',
  citations: [supplement10],
};
