import type { Amendment } from '../../domain/determination/amend.ts';
import { federalRegister } from '../citation.ts';
import {
  attestedBelowCountryRecord,
  attestedBelowGroupRecord,
} from '../2025-01-13-ai-diffusion/attested-amounts.ts';
import { licenseTerms } from '../2025-01-13-ai-diffusion/license-terms.ts';
import { modelWeightProducts } from '../2025-01-13-ai-diffusion/734-9-l.ts';
import { authorizationForChips } from '../2025-01-13-ai-diffusion/740-27-a-1.ts';
import { authorizationForWeights } from '../2025-01-13-ai-diffusion/740-27-a-3.ts';
import { advancedComputeManufacturing } from '../2025-01-13-ai-diffusion/740-28.ts';
import { lowProcessingPerformance } from '../2025-01-13-ai-diffusion/740-29.ts';
import { worldwideWeights } from '../2025-01-13-ai-diffusion/742-6-a-13.ts';
import { worldwideChips } from '../2025-01-13-ai-diffusion/742-6-a-6-iii-a.ts';
import { lesserChips } from '../2025-01-13-ai-diffusion/742-6-a-6-iii-b.ts';
import { reviewOfWorldwideChips } from '../2025-01-13-ai-diffusion/742-6-b-10-iii.ts';
import { reviewOfLesserChips } from '../2025-01-13-ai-diffusion/742-6-b-10-iv.ts';
import { reviewOfWeights } from '../2025-01-13-ai-diffusion/742-6-b-14.ts';
import { lesserChipsByHeadquarters } from '../2025-01-13-ai-diffusion/744-23-a-3.ts';
import { nationalValidatedEndUser } from '../2025-01-13-ai-diffusion/748-15-nveu.ts';
import { approvedOrAuthorizedDesigner } from '../2025-01-16-foundry-due-diligence/designer-condition.ts';
import { installedOnRecord } from '../2025-01-13-ai-diffusion/748-15-on-record.ts';
import { securityToCome } from '../2025-01-13-ai-diffusion/748-15-security.ts';
import { universalValidatedEndUser } from '../2025-01-13-ai-diffusion/748-15-uveu.ts';

export const amendment = {
  id: '2025-05-15-compliance-date',
  title: 'Framework for Artificial Intelligence Diffusion: compliance date',
  inForceFrom: '2025-05-15',
  regimes: ['CODIFIED', 'ENFORCED'],
  summary:
    'The worldwide requirements for chips of the .a class and for model weights bind, with their review policies, exceptions and authorizations.',
  citations: [federalRegister('90 FR 4544', 'Framework for Artificial Intelligence Diffusion')],
  changes: {
    withdraws: ['742.6(a)(6)(iii) of 2023', '744.23(a)(3) of 2023', 'framework not yet binding'],
    adds: [
      modelWeightProducts,
      worldwideChips,
      lesserChips,
      worldwideWeights,
      lesserChipsByHeadquarters,
      authorizationForChips(approvedOrAuthorizedDesigner),
      authorizationForWeights,
      advancedComputeManufacturing,
      lowProcessingPerformance,
      universalValidatedEndUser(securityToCome),
      nationalValidatedEndUser(securityToCome),
      installedOnRecord,
      licenseTerms,
      attestedBelowGroupRecord,
    ],
  },
  only: {
    // In the enforced regime the review of November 2023 goes on.
    CODIFIED: {
      withdraws: ['742.6(b)(10) of 2023'],
      adds: [
        reviewOfWorldwideChips,
        reviewOfLesserChips,
        reviewOfWeights,
        attestedBelowCountryRecord,
      ],
    },
  },
} satisfies Amendment;
