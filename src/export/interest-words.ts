import type { InterestKind, ReportedKind } from '../domain/ownership/closure.ts';

/** How a chart names an interest. */
export const interestWords: Readonly<Record<InterestKind | ReportedKind, string>> = {
  SHAREHOLDING: 'share not stated',
  VOTING_RIGHTS: 'votes',
  BOARD_APPOINTMENT: 'appoints the board',
  OTHER_CONTROL: 'other control',
  CONSOLIDATION: 'consolidates',
  BRANCH: 'branch',
  ULTIMATE_CONSOLIDATION: 'ultimately consolidates',
};
