import type { ReachRule } from '../../domain/determination/rule-set.ts';
import { isSubjectToEar, originFact } from '../2022-10-07-advanced-computing-chips/734-9-h.ts';
import { ear } from '../citation.ts';

/** Weights made abroad are reached through the cluster that they were trained on. */
export const modelWeightProducts = {
  stage: 'reach',
  id: '734.9(l)',
  title: 'Model weights foreign direct product rule',
  words:
    'Model weights of 4E091 made outside the United States are subject to the regulations where the cluster that they were trained on is itself subject to them and controlled. Weights that leave from the United States are subject to them anyway.',
  citations: [ear('734.9(l)', 'Model weights foreign direct product rule')],
  says: (situation) =>
    situation.item.eccn !== '4E091' || isSubjectToEar(situation)
      ? null
      : {
          statement:
            'The weights do not leave from the United States and were not trained on controlled chips that are subject to the regulations, so that these do not reach them; it is presumed that they are not of United States origin.',
          facts: [
            originFact(situation),
            { name: 'item.trainedOnControlledChips', value: 'NO', sources: [] },
          ],
        },
} satisfies ReachRule;
