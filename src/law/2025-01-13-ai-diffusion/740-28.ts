import { concernWords, firstReason, isMacauOrD5 } from '../../domain/determination/concern.ts';
import type { ExceptionRule } from '../../domain/determination/rule-set.ts';
import { ear } from '../citation.ts';
import { attestedFacts, availableOnce, unavailable } from './saying.ts';

/** ACM: to private makers of goods for customers outside Macau and D:5. */
export const advancedComputeManufacturing = {
  stage: 'exception',
  id: '740.28',
  code: 'ACM',
  title: 'Advanced Compute Manufacturing',
  words:
    'Chips may go to private sector end users, which no government but that of the United States owns wholly or controls otherwise, that develop, produce or store them, for goods that are ultimately for customers outside Macau and Country Group D:5; not to Macau or D:5, and not where the consignee or its ultimate parent is headquartered there. Open only where the end use is attested. Not for model weights.',
  citations: [ear('740.28', 'License Exception Advanced Compute Manufacturing (ACM)')],
  says: (situation) => {
    const { item, attestations } = situation;
    if (item.chipClass === null) return null;
    const concern = firstReason(situation, isMacauOrD5);
    if (concern !== null) {
      return unavailable(`It is not open: ${concernWords(concern)}.`, concern.facts);
    }
    const attested = attestedFacts(attestations, 'privateSectorManufacturing');
    const government = situation.party.governments.find(({ country }) => country !== 'US');
    if (attestations.privateSectorManufacturing === true && government !== undefined) {
      return {
        availability: 'REVIEW',
        reason: `The end user is attested to be of the private sector, and on record ${government.name} controls ${situation.party.label} or is it: who is controlled by a government other than that of the United States is not (a person must look).`,
        conditions: [],
        facts: attested,
        binding: true,
      };
    }
    return attestations.privateSectorManufacturing === true
      ? availableOnce(
          'The end user is attested to be a private sector maker for customers outside Macau and Country Group D:5.',
          [],
          [
            'Items are accounted for at the facility, and the account is renewed at least every six months.',
          ],
          attested,
        )
      : unavailable(
          attestations.privateSectorManufacturing === null
            ? 'Development, production or storage by a private sector end user is not attested.'
            : 'It is attested that this is not development, production or storage by a private sector end user.',
          attested,
        );
  },
} satisfies ExceptionRule;
