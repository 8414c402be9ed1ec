import type { Amendment } from '../../domain/determination/amend.ts';
import { D5, NAMED_WITH_D5 } from '../../domain/determination/country-list.ts';
import { entryOf2022 } from './3a090.ts';
import { placesOfOthers } from './places-of-others.ts';
import { publishedWeights } from './734-7.ts';
import { advancedComputingProducts } from './734-9-h.ts';
import { contradictingPlaces } from './contradictions.ts';
import { inParts } from './in-parts.ts';
import { countryGroups, namedWithD5, treatedAs } from './lists.ts';
import { licenseHeld, noSupplement5, outsideTheseRules } from './notices.ts';
import { listings } from './part-744-listings.ts';
import { ruleOf2022 } from './rule.ts';
import { scopeOf2022 } from './scope.ts';
import { insideTheUnitedStates } from './united-states.ts';

export const amendment = {
  id: '2022-10-07-advanced-computing-chips',
  title: 'Advanced computing chips: transfer rate and performance together',
  inForceFrom: '2022-10-07',
  regimes: ['CODIFIED', 'ENFORCED'],
  summary:
    'Chips are controlled that both transfer 600 Gbyte/s or more and reach 4,800 in bit length times TOPS. Where they need a license was not read (UNVERIFIED), so that the answer for such a chip is REVIEW. Parts took effect on 7, 12 and 21 October 2022.',
  citations: [ruleOf2022],
  changes: {
    entries: { chip: entryOf2022 },
    lists: [...countryGroups, namedWithD5],
    treatedAs,
    headquartersLists: [D5, NAMED_WITH_D5],
    adds: [
      insideTheUnitedStates,
      publishedWeights,
      advancedComputingProducts,
      listings,
      scopeOf2022,
      contradictingPlaces,
      placesOfOthers,
      licenseHeld,
      outsideTheseRules,
      noSupplement5,
      inParts,
    ],
  },
} satisfies Amendment;
