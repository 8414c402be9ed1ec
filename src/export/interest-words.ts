import type { InterestKind } from '../domain/ownership/closure.ts';

/** How a chart names an interest. */
export const interestWords: Readonly<Record<InterestKind, string>> = {
  SHAREHOLDING: 'share not stated',
  VOTING_RIGHTS: 'votes',
  BOARD_APPOINTMENT: 'appoints the board',
  OTHER_CONTROL: 'other control',
  CONSOLIDATION: 'consolidates',
  BRANCH: 'branch',
};
