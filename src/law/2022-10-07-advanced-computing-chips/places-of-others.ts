import type { NoticeRule } from '../../domain/determination/rule-set.ts';
import { ear } from '../citation.ts';
import { receivesNothing } from './receives-nothing.ts';

/** The sections speak of destinations; that a place to which nothing goes counts as one is the careful reading. */
export const placesOfOthers = {
  stage: 'notice',
  id: 'places of those who receive nothing',
  title: 'Where a purchaser is',
  words:
    'Each party but the exporter is looked at in its own place beside the destination, and the worse decides. For a purchaser and others who receive nothing that is our reading: the sections speak of destinations, and the item does not go there.',
  citations: [ear('742.6(a)(6)(iii)', 'Regional stability: advanced computing items')],
  says: ({ item, party: { label, role, places } }) => {
    const [, own] = places;
    if (item.eccn === null || own === undefined) return null;
    if (role === 'EXPORTER' || !receivesNothing.has(role)) return null;
    return {
      statement: `That ${own.name}, where ${label} is, counts beside the destination is our reading: the sections speak of destinations, and the item does not go there.`,
      facts: own.facts,
    };
  },
} satisfies NoticeRule;
