import type {
  EntityKind,
  InterestKind,
  OwnerStatementKind,
  ReportedKind,
} from '../../domain/ownership/closure.ts';

/** Codes of BODS 0.4 for what the graph tells apart; a reader of BODS turns them back. */
export const entityTypes: Readonly<Record<Exclude<EntityKind, 'PERSON'>, string>> = {
  COMPANY: 'registeredEntity',
  STATE: 'state',
  STATE_BODY: 'stateBody',
  ARRANGEMENT: 'arrangement',
  UNKNOWN: 'unknownEntity',
};

export const interestTypes: Readonly<Record<InterestKind | ReportedKind, string>> = {
  SHAREHOLDING: 'shareholding',
  VOTING_RIGHTS: 'votingRights',
  BOARD_APPOINTMENT: 'appointmentOfBoard',
  OTHER_CONTROL: 'otherInfluenceOrControl',
  CONSOLIDATION: 'otherInfluenceOrControl',
  BRANCH: 'otherInfluenceOrControl',
  ULTIMATE_CONSOLIDATION: 'otherInfluenceOrControl',
};

/** What BODS has no code for is told in an interest's `details`, by these words. */
export const interestDetails: Readonly<Partial<Record<InterestKind | ReportedKind, string>>> = {
  CONSOLIDATION: 'Accounting consolidation',
  BRANCH: 'International branch',
  ULTIMATE_CONSOLIDATION: 'Ultimate accounting consolidation',
};

/** Why no interested party is named, with the words that tell apart what BODS has one code for. */
export const unspecifiedReasons: Readonly<
  Record<OwnerStatementKind, { readonly reason: string; readonly description: string }>
> = {
  TOP: { reason: 'noBeneficialOwners', description: 'Ultimate parent: no parent above it' },
  DISPERSED: { reason: 'noBeneficialOwners', description: 'Dispersed owners, none in control' },
  NATURAL_PERSONS: {
    reason: 'interestedPartyExemptFromDisclosure',
    description: 'Held by natural persons',
  },
  UNIDENTIFIED: {
    reason: 'subjectUnableToConfirmOrIdentifyBeneficialOwner',
    description: 'An owner exists and is not identified',
  },
  NOT_CONSOLIDATED: {
    reason: 'informationUnknownToPublisher',
    description: 'No parent consolidates it; one may exist',
  },
  WITHHELD: {
    reason: 'interestedPartyHasNotProvidedInformation',
    description: 'The owner is withheld',
  },
};

/** Schemes that have a code in the org-id list which BODS asks for; any other is told by its name. */
export const identifierSchemes: Readonly<Record<string, string>> = { LEI: 'XI-LEI' };
