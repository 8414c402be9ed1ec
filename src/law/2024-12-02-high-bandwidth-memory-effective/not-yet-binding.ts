import { highBandwidthMemory } from '../../domain/determination/item-cases.ts';
import type { NoticeRule } from '../../domain/determination/rule-set.ts';
import { memoryRule } from './3a090-c.ts';

/** From 2 to 30 December 2024 the paragraph is there and its requirement does not bind yet. */
export const memoryNotYetBinding = {
  stage: 'notice',
  id: 'high-bandwidth memory not yet binding',
  title: 'High-bandwidth memory: effective, compliance from 31 December 2024',
  words:
    'Paragraph 3A090.c has been effective since 2 December 2024; compliance for high-bandwidth memory is from 31 December 2024, and until then no requirement for it binds.',
  citations: [memoryRule],
  says: ({ item }) =>
    item.eccn === highBandwidthMemory
      ? {
          statement:
            'Paragraph 3A090.c has been effective since 2 December 2024, but compliance for high-bandwidth memory is from 31 December 2024: until then no requirement for it binds.',
          facts: [{ name: 'item.eccn', value: highBandwidthMemory, sources: [] }],
        }
      : null,
} satisfies NoticeRule;
