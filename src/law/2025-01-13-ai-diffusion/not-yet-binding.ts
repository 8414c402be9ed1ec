import type { NoticeRule } from '../../domain/determination/rule-set.ts';
import { federalRegister } from '../citation.ts';

/** Between the effective and the compliance date the rules of November 2023 still answer. */
export const notYetBinding = {
  stage: 'notice',
  id: 'framework not yet binding',
  title: 'Framework for Artificial Intelligence Diffusion: effective, compliance from 15 May 2025',
  words:
    'The framework has been effective since 13 January 2025; compliance with most of it is from 15 May 2025, and until then the rules of November 2023 answer.',
  citations: [federalRegister('90 FR 4544', 'Framework for Artificial Intelligence Diffusion')],
  says: () => ({
    statement:
      'The Framework for Artificial Intelligence Diffusion has been effective since 13 January 2025, but compliance is from 15 May 2025: until then the rules of November 2023 answer.',
    facts: [],
  }),
} satisfies NoticeRule;
