import type { DesignerCondition } from '../2025-01-16-foundry-due-diligence/designer-condition.ts';
import { approvedOrAuthorizedDesigner } from '../2025-01-16-foundry-due-diligence/designer-condition.ts';
import { federalRegister } from '../citation.ts';

export const cutOverRule = federalRegister(
  '91 FR 17851',
  'Cut-over for authorized designers moved to 31 December 2026',
);

/** The condition is the same; from when authorized designers are looked at anew is not. */
export const beforeTheCutOver: DesignerCondition = {
  ...approvedOrAuthorizedDesigner,
  standing: [
    'The cut-over for authorized IC designers is on 31 December 2026: who is one from then on was not read (UNVERIFIED).',
  ],
  citations: [...approvedOrAuthorizedDesigner.citations, cutOverRule],
};

export const sinceTheCutOver: DesignerCondition = {
  ...beforeTheCutOver,
  standing: [
    'The cut-over for authorized IC designers was on 31 December 2026: who is one since then was not read (UNVERIFIED).',
  ],
};
