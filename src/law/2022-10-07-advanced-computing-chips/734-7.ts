import type { ReachRule } from '../../domain/determination/rule-set.ts';
import { ear } from '../citation.ts';

/** What is published is outside the regulations as a whole, whoever receives it. */
export const publishedWeights = {
  stage: 'reach',
  id: '734.7(a)',
  title: 'Published weights',
  words:
    'Weights that are published are not subject to the regulations, so that neither an entry nor the listing of a party reaches them.',
  citations: [ear('734.7(a)', 'Published')],
  says: ({ item }) =>
    item.weightsPublished === 'YES'
      ? {
          statement:
            'The weights are published, and what is published is not subject to the regulations, whoever receives it, so that no license is required in the entries covered here.',
          facts: [{ name: 'item.weightsPublished', value: 'YES', sources: [] }],
        }
      : null,
} satisfies ReachRule;
