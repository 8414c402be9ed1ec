import type { ReachRule } from '../../domain/determination/rule-set.ts';
import type { Situation } from '../../domain/determination/situation.ts';
import { ear } from '../citation.ts';

/** Whether the regulations reach the item: what leaves the United States is, and else what the item's own facts say. */
export function isSubjectToEar({ from, item }: Situation): boolean {
  return from === 'US' || item.subjectToEar === 'YES';
}

/** Chips made abroad are presumed to be subject to the regulations, unless a source says that one is not. */
export const advancedComputingProducts = {
  stage: 'reach',
  id: '734.9(h)',
  title: 'Advanced computing foreign direct product rule',
  words:
    'Advanced chips made abroad with listed technology or equipment are subject to the regulations anywhere in the world. A chip is presumed to be, unless a source says that it is not.',
  citations: [ear('734.9(h)', 'Advanced computing foreign direct product rule')],
  says: (situation) =>
    situation.item.chipClass === null || isSubjectToEar(situation)
      ? null
      : {
          statement:
            'The item does not leave from the United States and is on record as not subject to the regulations, so that they do not reach it.',
          facts: [
            { name: 'from', value: situation.from, sources: [] },
            { name: 'item.subjectToEar', value: 'NO', sources: [] },
          ],
        },
} satisfies ReachRule;
