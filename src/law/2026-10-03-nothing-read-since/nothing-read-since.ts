import type { NoticeRule } from '../../domain/determination/rule-set.ts';
import { framework } from './citation.ts';

/** On dates after the newest material read, what is told is what the law was then. */
export const nothingReadSince = {
  stage: 'notice',
  id: 'nothing read after 2 October 2026',
  title: 'The law after the newest material read',
  words:
    'The newest material that these rules rest on is of 2 October 2026: up to then no rescission or replacement of the framework of January 2025 was found. Whether the law has changed since is UNVERIFIED.',
  citations: [framework],
  says: () => ({
    statement:
      'The newest material read for these rules is of 2 October 2026: no rescission or replacement of the framework of January 2025 had been found by then, and whether the law has changed since is UNVERIFIED.',
    facts: [],
  }),
} satisfies NoticeRule;
