import { seatReason } from '../../domain/determination/concern.ts';
import type { PolicyRule } from '../../domain/determination/rule-set.ts';
import { ear } from '../citation.ts';
import { isOutsideSupplement5 } from './supplement-5.ts';

/** Model weights: denial for those headquartered or parented outside supplement 5(a), and silence else. */
export const reviewOfWeights = {
  stage: 'policy',
  id: '742.6(b)(14)',
  title: 'Review of applications for model weights',
  words:
    'Presumption of denial for end users headquartered, or with an ultimate parent headquartered, outside supplement 5(a). For others the paragraph states no policy.',
  citations: [ear('742.6(b)(14)', 'Review policy for model weights')],
  says: (situation) => {
    if (situation.item.eccn !== '4E091') return null;
    const reason = seatReason(situation.party, isOutsideSupplement5);
    if (reason === null) {
      return {
        policy: 'UNSPECIFIED',
        countsTowardAllocation: null,
        statement:
          'For end users headquartered and parented in supplement 5(a) the paragraph states no review policy.',
        facts: [],
      };
    }
    return {
      policy: 'PRESUMPTION_OF_DENIAL',
      countsTowardAllocation: null,
      statement: `An application meets a presumption of denial, since ${reason.words}, outside supplement 5(a).`,
      facts: reason.facts,
    };
  },
} satisfies PolicyRule;
