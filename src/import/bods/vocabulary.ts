import type {
  EntityKind,
  InterestKind,
  OwnerStatementKind,
} from '../../domain/ownership/closure.ts';
import {
  entityTypes,
  identifierSchemes,
  unspecifiedReasons,
} from '../../export/bods/vocabulary.ts';

/** The kind of an entity of each type. What BODS calls a legal entity may be a body of any kind. */
export const kindsOfTypes: Readonly<Record<string, EntityKind>> = {
  ...Object.fromEntries(Object.entries(entityTypes).map(([kind, type]) => [type, kindOf(kind)])),
  legalEntity: 'UNKNOWN',
  anonymousEntity: 'UNKNOWN',
};

function kindOf(kind: string): EntityKind {
  switch (kind) {
    case 'COMPANY':
    case 'STATE':
    case 'STATE_BODY':
    case 'ARRANGEMENT':
      return kind;
    default:
      return 'UNKNOWN';
  }
}

/** Interests that are a kind of the graph's. */
export const kindsOfInterests: Readonly<Record<string, InterestKind>> = {
  shareholding: 'SHAREHOLDING',
  votingRights: 'VOTING_RIGHTS',
  appointmentOfBoard: 'BOARD_APPOINTMENT',
  otherInfluenceOrControl: 'OTHER_CONTROL',
  settlor: 'OTHER_CONTROL',
  trustee: 'OTHER_CONTROL',
  protector: 'OTHER_CONTROL',
  nominator: 'OTHER_CONTROL',
  rightsGrantedByContract: 'OTHER_CONTROL',
  controlViaCompanyRulesOrArticles: 'OTHER_CONTROL',
  controlByLegalFramework: 'OTHER_CONTROL',
};

/** Interests of the standard that are neither a share nor control of the whole: they are left out. */
export const otherInterests: ReadonlySet<string> = new Set([
  'unknownInterest',
  'unpublishedInterest',
  'boardMember',
  'boardChair',
  'seniorManagingOfficial',
  'nominee',
  'conditionalRightsGrantedByContract',
  'beneficiaryOfLegalArrangement',
  'rightsToSurplusAssetsOnDissolution',
  'rightsToProfitOrIncome',
  'rightToProfitOrIncomeFromAssets',
  'enjoymentAndUseOfAssets',
]);

/** What the standard's reasons say of owners; null where they say nothing of them. */
const statementsOfReasons: Readonly<Record<string, OwnerStatementKind | null>> = {
  // There are none who must be disclosed. A parent whose own owners are dispersed, or who is abroad, is no beneficial owner.
  noBeneficialOwners: null,
  subjectUnableToConfirmOrIdentifyBeneficialOwner: 'UNIDENTIFIED',
  interestedPartyHasNotProvidedInformation: 'WITHHELD',
  subjectExemptFromDisclosure: 'WITHHELD',
  interestedPartyExemptFromDisclosure: 'WITHHELD',
  unknown: 'UNIDENTIFIED',
  informationUnknownToPublisher: null,
};

const ownStatements: readonly OwnerStatementKind[] = [
  'TOP',
  'DISPERSED',
  'NATURAL_PERSONS',
  'UNIDENTIFIED',
  'NOT_CONSOLIDATED',
  'WITHHELD',
];

/** What is said where no interested party is named; undefined for a reason that the standard does not have. */
export function statementOfReason(
  reason: string,
  description: string | null,
): OwnerStatementKind | null | undefined {
  const own = ownStatements.find((kind) => {
    const written = unspecifiedReasons[kind];
    return written.reason === reason && written.description === description;
  });
  return own ?? statementsOfReasons[reason];
}

const schemesOfCodes = new Map(
  Object.entries(identifierSchemes).map(([scheme, code]) => [code, scheme]),
);

/** The graph's scheme of an identifier: a code of org-id where one is given, else its name. */
export function schemeOf(scheme: string | null, schemeName: string | null): string | null {
  return scheme === null ? schemeName : (schemesOfCodes.get(scheme) ?? scheme);
}
