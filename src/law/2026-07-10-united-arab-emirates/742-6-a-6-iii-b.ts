import type { RequirementRule } from '../../domain/determination/rule-set.ts';
import type { Place, Situation } from '../../domain/determination/situation.ts';
import {
  destinationWords,
  isAdvancedComputingDestination,
} from '../2023-11-17-advanced-computing/destinations.ts';
import { lesserChipsTo } from '../2025-01-13-ai-diffusion/742-6-a-6-iii-b.ts';
import { ear } from '../citation.ts';
import { emiratesRule } from './emirates-rule.ts';

/** Items of the .b class: D:1, D:4 and D:5, less A:5 and A:6, and the United Arab Emirates by name. */
export const lesserChipsAndEmirates = {
  stage: 'requirement',
  id: '742.6(a)(6)(iii)(B) of 2026',
  title:
    'Items of 3A090.b and its class to Country Groups D:1, D:4 and D:5 and to the United Arab Emirates',
  words:
    'A license is required for items of the .b class to or within the United Arab Emirates, or a destination of Country Group D:1, D:4 or D:5 that is not also in A:5 or A:6.',
  citations: [
    ear('742.6(a)(6)(iii)(B)', 'Regional stability: Country Groups D:1, D:4 and D:5'),
    emiratesRule,
  ],
  looksAtExporter: false,
  says: (situation) =>
    lesserChipsTo(situation, isAdvancedComputingDestination, destinationWords) ??
    toEmirates(situation),
} satisfies RequirementRule;

function toEmirates(situation: Situation): ReturnType<typeof lesserChipsTo> {
  const place = situation.party.places.find(isEmirates);
  if (situation.item.chipClass !== 'b' || place === undefined) return null;
  return {
    license: 'REQUIRED',
    exceptions: 'POSSIBLE',
    policy: null,
    statement: `A license is required for items of the .b class to ${place.name}, which the entry names beside the country groups.`,
    facts: place.facts,
  };
}

export function isEmirates({ country }: Place): boolean {
  return country === 'AE';
}
