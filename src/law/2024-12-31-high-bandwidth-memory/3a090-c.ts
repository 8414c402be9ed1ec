import { concernWords, firstReason, isMacauOrD5 } from '../../domain/determination/concern.ts';
import { highBandwidthMemory } from '../../domain/determination/item-cases.ts';
import type { RequirementRule } from '../../domain/determination/rule-set.ts';
import { memoryRule } from '../2024-12-02-high-bandwidth-memory-effective/3a090-c.ts';
import { ear } from '../citation.ts';

/** High-bandwidth memory: Macau and D:5, and anywhere for entities headquartered or parented there. */
export const memoryRequirement = {
  stage: 'requirement',
  id: '744.23(a)(3)(i)(B)',
  title: 'High-bandwidth memory to Macau and D:5, and for entities headquartered there',
  words:
    'A license is required for items of 3A090.c to or within Macau or a destination of Country Group D:5, and to any destination for an entity headquartered or parented there.',
  citations: [
    ear('742.6(a)(6)(i)(B)', 'Regional stability: high-bandwidth memory'),
    ear('744.23(a)(3)(i)(B)', 'Entities headquartered in Macau or Country Group D:5'),
    memoryRule,
  ],
  looksAtExporter: false,
  says: (situation) => {
    if (situation.item.eccn !== highBandwidthMemory) return null;
    const reason = firstReason(situation, isMacauOrD5);
    if (reason === null) return null;
    return {
      license: 'REQUIRED',
      exceptions: 'POSSIBLE',
      policy: null,
      statement: `A license is required for items of 3A090.c, since ${concernWords(reason)}.`,
      facts: reason.facts,
    };
  },
} satisfies RequirementRule;
