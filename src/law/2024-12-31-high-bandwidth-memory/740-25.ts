import { concernWords, firstReason, isMacauOrD5 } from '../../domain/determination/concern.ts';
import { highBandwidthMemory } from '../../domain/determination/item-cases.ts';
import type {
  ExceptionRule,
  ExceptionSaying,
  PolicyRule,
} from '../../domain/determination/rule-set.ts';
import { ear } from '../citation.ts';
import { memoryRule } from '../2024-12-02-high-bandwidth-memory-effective/3a090-c.ts';

/** Gbyte/s for each mm² of package or stack: less than this. */
const densityLimit = 3.3;

/** HBM: only below a 'memory bandwidth density'; its other conditions were not read. */
export const highBandwidthMemoryException = {
  stage: 'exception',
  id: '740.25',
  code: 'HBM',
  title: 'License Exception High Bandwidth Memory',
  words:
    "Items of 3A090.c may go under the exception only where their 'memory bandwidth density' is less than 3.3 GB/s for each mm². Its other conditions were not read (UNVERIFIED), so that a person must look.",
  citations: [ear('740.25', 'License Exception High Bandwidth Memory (HBM)'), memoryRule],
  says: ({ item }): ExceptionSaying | null => {
    if (item.eccn !== highBandwidthMemory) return null;
    return (item.memoryBandwidthDensity ?? 0) < densityLimit
      ? {
          availability: 'REVIEW',
          reason: `It is for memory of less than ${densityLimit} GB/s for each mm², and its other conditions were not read (UNVERIFIED): a person must look.`,
          conditions: [],
          facts: [],
          binding: true,
        }
      : {
          availability: 'UNAVAILABLE',
          reason: `It is not for memory of ${densityLimit} GB/s or more for each mm².`,
          conditions: [],
          facts: [],
          binding: true,
        };
  },
} satisfies ExceptionRule;

/** Denial where Macau or D:5 comes in, which is the only case in which memory needs a license: our reading. */
export const reviewOfMemory = {
  stage: 'policy',
  id: '742.6(b)(10), high-bandwidth memory',
  title: 'Review of applications for high-bandwidth memory',
  words:
    'Presumption of denial where destination, headquarters or ultimate parent is in Macau or Country Group D:5, as for other advanced computing items: our reading.',
  citations: [ear('742.6(b)(10)', 'Review policy for advanced computing items')],
  says: (situation) => {
    if (situation.item.eccn !== highBandwidthMemory) return null;
    const reason = firstReason(situation, isMacauOrD5);
    if (reason === null) return null;
    return {
      policy: 'PRESUMPTION_OF_DENIAL',
      countsTowardAllocation: null,
      statement: `An application meets a presumption of denial, since ${concernWords(reason)}; that this holds for memory as for other advanced computing items is our reading.`,
      facts: reason.facts,
    };
  },
} satisfies PolicyRule;
