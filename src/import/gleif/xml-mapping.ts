import { elementAt, elementsAt, textAt } from '../input/xml-records.ts';
import type { XmlNode } from '../input/xml-records.ts';
import type {
  Address,
  ExceptionRecord,
  GleifRecord,
  LevelOneRecord,
  RelationshipRecord,
} from './records.ts';

/** Elements that are a record, and the header of the file. */
export const recordElements = {
  LEIRecord: 'lei',
  RelationshipRecord: 'relationship',
  Exception: 'exception',
} as const;
export const headerElements: ReadonlySet<string> = new Set(['LEIHeader', 'Header']);

/** A record of the Common Data Formats (LEI-CDF, RR-CDF, Reporting Exceptions); null where the element is none. */
export function recordOf(node: XmlNode): GleifRecord | null {
  switch (node.name) {
    case 'LEIRecord':
      return { table: 'lei', record: levelOne(node) };
    case 'RelationshipRecord':
      return { table: 'relationship', record: relationship(node) };
    case 'Exception':
      return { table: 'exception', record: exception(node) };
    default:
      return null;
  }
}

/** Whether a delta file says of the record that it is gone. */
export function isDeleted(node: XmlNode): boolean {
  return elementAt(node, 'Extension', 'Deletion') !== null;
}

function levelOne(node: XmlNode): LevelOneRecord {
  const entity = (...path: readonly string[]): string | null => textAt(node, 'Entity', ...path);
  const names = [
    ...elementsAt(node, ['Entity', 'OtherEntityNames'], 'OtherEntityName'),
    ...elementsAt(
      node,
      ['Entity', 'TransliteratedOtherEntityNames'],
      'TransliteratedOtherEntityName',
    ),
  ];
  return {
    lei: textAt(node, 'LEI'),
    legalName: entity('LegalName'),
    otherNames: names.flatMap(({ text }) => (text === '' ? [] : [text])),
    jurisdiction: entity('LegalJurisdiction'),
    legalAddress: address(elementAt(node, 'Entity', 'LegalAddress')),
    headquartersAddress: address(elementAt(node, 'Entity', 'HeadquartersAddress')),
    category: entity('EntityCategory'),
    entityStatus: entity('EntityStatus'),
    created: entity('EntityCreationDate'),
    expired: entity('EntityExpirationDate'),
    registrationAuthority: entity('RegistrationAuthority', 'RegistrationAuthorityID'),
    registrationNumber: entity('RegistrationAuthority', 'RegistrationAuthorityEntityID'),
    lastUpdate: textAt(node, 'Registration', 'LastUpdateDate'),
    registrationStatus: textAt(node, 'Registration', 'RegistrationStatus'),
  };
}

const addressLines: ReadonlySet<string> = new Set([
  'FirstAddressLine',
  'AdditionalAddressLine',
  'City',
  'Region',
  'PostalCode',
]);

function address(node: XmlNode | null): Address {
  const parts = node?.children ?? [];
  return {
    lines: parts
      .filter(({ name, text }) => addressLines.has(name) && text !== '')
      .map(({ text }) => text),
    country: node === null ? null : textAt(node, 'Country'),
  };
}

function relationship(node: XmlNode): RelationshipRecord {
  const of = (...path: readonly string[]): string | null => textAt(node, 'Relationship', ...path);
  const periods = elementsAt(node, ['Relationship', 'RelationshipPeriods'], 'RelationshipPeriod');
  const quantifiers = elementsAt(
    node,
    ['Relationship', 'RelationshipQuantifiers'],
    'RelationshipQuantifier',
  );
  return {
    start: { id: of('StartNode', 'NodeID'), type: of('StartNode', 'NodeIDType') },
    end: { id: of('EndNode', 'NodeID'), type: of('EndNode', 'NodeIDType') },
    type: of('RelationshipType'),
    status: of('RelationshipStatus'),
    periods: periods.map((period) => ({
      start: textAt(period, 'StartDate'),
      end: textAt(period, 'EndDate'),
      type: textAt(period, 'PeriodType'),
    })),
    quantifiers: quantifiers.map((each) =>
      ['MeasurementMethod', 'QuantifierAmount', 'QuantifierUnits']
        .flatMap((name) => textAt(each, name) ?? [])
        .join(' '),
    ),
    lastUpdate: textAt(node, 'Registration', 'LastUpdateDate'),
    registrationStatus: textAt(node, 'Registration', 'RegistrationStatus'),
    validation: textAt(node, 'Registration', 'ValidationSources'),
  };
}

function exception(node: XmlNode): ExceptionRecord {
  const texts = (name: string): readonly string[] =>
    node.children
      .filter((child) => child.name === name && child.text !== '')
      .map(({ text }) => text);
  return {
    lei: textAt(node, 'LEI'),
    category: textAt(node, 'ExceptionCategory'),
    reasons: texts('ExceptionReason'),
    references: texts('ExceptionReference'),
  };
}
