import type { EntityKind, InterestKind, ReportedKind } from '../../domain/ownership/closure.ts';

/** The schema of FollowTheMoney that holds an entity of each kind. */
export const schemata: Readonly<Record<EntityKind, string>> = {
  COMPANY: 'Company',
  PERSON: 'Person',
  STATE: 'PublicBody',
  STATE_BODY: 'PublicBody',
  ARRANGEMENT: 'LegalEntity',
  UNKNOWN: 'LegalEntity',
};

/** `classification` of kinds that share their schema with another kind. */
export const classifications: Readonly<Partial<Record<EntityKind, string>>> = {
  STATE: 'State',
  ARRANGEMENT: 'Legal arrangement',
  UNKNOWN: 'Kind unknown',
};

/** `controlType` of the Control schema, where it has one for the interest. */
export const controlTypes: Readonly<Partial<Record<InterestKind | ReportedKind, string>>> = {
  VOTING_RIGHTS: 'voting',
  BOARD_APPOINTMENT: 'appointment',
};

/** `role` of what has no control type. */
export const roles: Readonly<Partial<Record<InterestKind | ReportedKind, string>>> = {
  OTHER_CONTROL: 'Other control',
  CONSOLIDATION: 'Accounting consolidation',
  BRANCH: 'International branch',
  ULTIMATE_CONSOLIDATION: 'Ultimate accounting consolidation',
};

/** Properties that hold identifiers of one scheme; others go to `idNumber` with their scheme in front. */
export const identifierProperties: Readonly<Record<string, string>> = {
  LEI: 'leiCode',
  DUNS: 'dunsCode',
  BIC: 'swiftBic',
  VAT: 'vatCode',
  WIKIDATA: 'wikidataId',
  registrationNumber: 'registrationNumber',
  taxNumber: 'taxNumber',
  innCode: 'innCode',
  ogrnCode: 'ogrnCode',
  okpoCode: 'okpoCode',
};

/** The dataset that exported lines are of: only of these do members mean what the export means by them. */
export const datasetName = 'headwater';

/** What stands before a share of votes, for which Control has no member, in its summary. */
export const shareSummary = 'Share: ';
