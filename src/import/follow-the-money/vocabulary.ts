import { entityKinds } from '../../domain/ownership/closure.ts';
import type { EntityKind, InterestKind, ReportedKind } from '../../domain/ownership/closure.ts';
import {
  classifications,
  identifierProperties,
  roles,
  schemata,
} from '../../export/follow-the-money/vocabulary.ts';

/** Schemata of parties, and the kind that each says; what is only a legal entity or an organization may be of any kind. */
export const kindsOfSchemata: Readonly<Record<string, EntityKind>> = {
  Company: 'COMPANY',
  Person: 'PERSON',
  PublicBody: 'STATE_BODY',
  LegalEntity: 'UNKNOWN',
  Organization: 'UNKNOWN',
};

/** The kind that the export told in `classification`. */
export function kindOfClassification(text: string | null): EntityKind | undefined {
  return entityKinds.find((kind) => text === (classifications[kind] ?? schemata[kind]));
}

/** What each `controlType` is in the graph; `indirect` is left out. */
export const kindsOfControl: Readonly<Record<string, InterestKind>> = {
  voting: 'VOTING_RIGHTS',
  appointment: 'BOARD_APPOINTMENT',
  management: 'OTHER_CONTROL',
  contractual: 'OTHER_CONTROL',
  trust: 'OTHER_CONTROL',
  nominee: 'OTHER_CONTROL',
  state: 'OTHER_CONTROL',
};

const told: readonly (InterestKind | ReportedKind)[] = [
  'OTHER_CONTROL',
  'CONSOLIDATION',
  'BRANCH',
  'ULTIMATE_CONSOLIDATION',
];

/** The kind that the export told in `role`. */
export function kindOfRole(role: string | null): InterestKind | ReportedKind | undefined {
  return role === null ? undefined : told.find((kind) => roles[kind] === role);
}

/** Properties with identifiers, and the schemes that the graph keeps them by. */
export const schemesOfProperties: readonly (readonly [string, string])[] = Object.entries(
  identifierProperties,
).map(([scheme, property]) => [property, scheme]);
