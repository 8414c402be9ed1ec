import type { ReachRule } from '../../domain/determination/rule-set.ts';
import type { Situation } from '../../domain/determination/situation.ts';
import type { Fact } from '../../domain/source.ts';
import { isUnitedStates } from '../../domain/united-states.ts';
import { ear } from '../citation.ts';

/** Whether the item leaves from the United States; a transfer in-country leaves from where it stays, whatever else is said. */
export function leavesUnitedStates({ from, activity }: Situation): boolean {
  return isUnitedStates(from) && activity !== 'TRANSFER_IN_COUNTRY';
}

/** Whether the regulations reach the item: what leaves the United States is, and else what the item's own facts say. */
export function isSubjectToEar(situation: Situation): boolean {
  return leavesUnitedStates(situation) || situation.item.subjectToEar === 'YES';
}

/** Where the item leaves from, as a fact: for a transfer in-country that it is one. */
export function originFact({ from, activity }: Situation): Fact {
  return activity === 'TRANSFER_IN_COUNTRY'
    ? { name: 'activity', value: activity, sources: [] }
    : { name: 'from', value: from, sources: [] };
}

/** Anything controlled but weights, which have a rule of their own: high-bandwidth memory is of no class and among it. */
function isAdvancedComputingItem({ item }: Situation): boolean {
  return item.eccn !== null && item.eccn !== '4E091';
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
    !isAdvancedComputingItem(situation) || isSubjectToEar(situation)
      ? null
      : {
          statement:
            'The item does not leave from the United States and is on record as not subject to the regulations, so that they do not reach it.',
          facts: [originFact(situation), { name: 'item.subjectToEar', value: 'NO', sources: [] }],
        },
} satisfies ReachRule;
