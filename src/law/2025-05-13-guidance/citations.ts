import { announcement } from '../citation.ts';

export const generalProhibition10 = announcement(
  'BIS guidance of 13 May 2025, General Prohibition 10',
  'Integrated circuits of 3A090 designed by companies of China',
);
export const policyStatement = announcement(
  'BIS policy statement of 13 May 2025',
  'Training of AI models for parties from Macau and Country Group D:5',
);
export const diversionGuidance = announcement(
  'BIS guidance of 13 May 2025, diversion',
  'Red flags against the diversion of advanced computing integrated circuits',
);
