import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { join } from 'node:path';

/** Columns of the golden copy that stand empty in nearly every record; the published file has some 300 of them. */
const emptyColumns = 100;

/** A LEI with its check digits (ISO 17442), from a number. */
function leiOf(number: number): string {
  const body = `5493${number.toString(36).toUpperCase().padStart(14, '0')}`;
  const digits = `${body}00`.replace(/[A-Z]/g, (letter) => String(Number.parseInt(letter, 36)));
  return `${body}${String(98n - (BigInt(digits) % 97n)).padStart(2, '0')}`;
}

const countries = ['US', 'GB', 'DE', 'FR', 'JP', 'CN', 'SG', 'KY', 'LU', 'NL'];
const words = [
  'North',
  'River',
  'Capital',
  'Holding',
  'Energy',
  'Trading',
  'Systems',
  'Partners',
  'Marine',
  'Solar',
];

function levelOne(number: number): Readonly<Record<string, string>> {
  const country = countries[number % countries.length] ?? '';
  const name = [
    words[number % 10],
    words[Math.floor(number / 10) % 10],
    `No. ${number}`,
    'Limited',
  ].join(' ');
  return {
    LEI: leiOf(number),
    'Entity.LegalName': name,
    'Entity.LegalName.xmllang': 'en',
    'Entity.OtherEntityNames.OtherEntityName.1': number % 4 === 0 ? `${name} (formerly)` : '',
    'Entity.LegalAddress.FirstAddressLine': `${number % 300} Register Street`,
    'Entity.LegalAddress.City': 'Springfield',
    'Entity.LegalAddress.Country': country,
    'Entity.LegalAddress.PostalCode': String(10_000 + (number % 80_000)),
    'Entity.HeadquartersAddress.FirstAddressLine': `${number % 500} Main Street`,
    'Entity.HeadquartersAddress.City': 'Springfield',
    'Entity.HeadquartersAddress.Country': country,
    'Entity.HeadquartersAddress.PostalCode': String(10_000 + (number % 80_000)),
    'Entity.RegistrationAuthority.RegistrationAuthorityID': 'RA000585',
    'Entity.RegistrationAuthority.RegistrationAuthorityEntityID': `0${number}`,
    'Entity.LegalJurisdiction': country,
    'Entity.EntityCategory': 'GENERAL',
    'Entity.LegalForm.EntityLegalFormCode': 'H0PO',
    'Entity.EntityStatus': 'ACTIVE',
    'Entity.EntityCreationDate': '2001-05-03T00:00:00Z',
    'Registration.InitialRegistrationDate': '2014-05-03T00:00:00Z',
    'Registration.LastUpdateDate': '2026-03-01T10:11:12Z',
    'Registration.RegistrationStatus': 'ISSUED',
    'Registration.NextRenewalDate': '2027-03-01T10:11:12Z',
    'Registration.ManagingLOU': 'EVK05KS7XY1DEII3R011',
    'Registration.ValidationSources': 'FULLY_CORROBORATED',
  };
}

function relationship(number: number, entities: number): Readonly<Record<string, string>> {
  const child = 1 + (Math.floor(number / 2) % (entities - 1));
  const type = number % 2 === 0 ? 'IS_DIRECTLY_CONSOLIDATED_BY' : 'IS_ULTIMATELY_CONSOLIDATED_BY';
  return {
    'Relationship.StartNode.NodeID': leiOf(child),
    'Relationship.StartNode.NodeIDType': 'LEI',
    'Relationship.EndNode.NodeID': leiOf(number % 2 === 0 ? Math.floor(child / 8) : 0),
    'Relationship.EndNode.NodeIDType': 'LEI',
    'Relationship.RelationshipType': type,
    'Relationship.RelationshipStatus': 'ACTIVE',
    'Relationship.Period.1.startDate': '2025-01-01T00:00:00Z',
    'Relationship.Period.1.endDate': '2025-12-31T00:00:00Z',
    'Relationship.Period.1.periodType': 'ACCOUNTING_PERIOD',
    'Relationship.Period.2.startDate': `20${10 + (number % 10)}-03-01T00:00:00Z`,
    'Relationship.Period.2.endDate': '',
    'Relationship.Period.2.periodType': 'RELATIONSHIP_PERIOD',
    'Registration.LastUpdateDate': '2026-02-01T00:00:00Z',
    'Registration.RegistrationStatus': 'PUBLISHED',
    'Registration.ValidationSources': 'FULLY_CORROBORATED',
  };
}

/** Writes the two tables as GLEIF does, with every field in quotes, and gives their paths. */
export async function writeGoldenCopy(
  folder: string,
  entities: number,
  relationships: number,
): Promise<readonly string[]> {
  return [
    await writeTable(
      join(folder, '20260911-0800-gleif-goldencopy-lei2-golden-copy.csv'),
      entities,
      levelOne,
    ),
    await writeTable(
      join(folder, '20260911-0800-gleif-goldencopy-rr-golden-copy.csv'),
      relationships,
      (number) => relationship(number, entities),
    ),
  ];
}

async function writeTable(
  path: string,
  rows: number,
  row: (number: number) => Readonly<Record<string, string>>,
): Promise<string> {
  const out = createWriteStream(path, { highWaterMark: 1_048_576 });
  const empty = Array.from({ length: emptyColumns }, (_, at) => `Unused.${at}`);
  const blanks = ',""'.repeat(emptyColumns);
  out.write(`${[...Object.keys(row(1)), ...empty].map((name) => `"${name}"`).join(',')}\n`);
  for (let number = 0; number < rows; number += 1) {
    const line = Object.values(row(number))
      .map((field) => `"${field}"`)
      .join(',');
    if (!out.write(`${line}${blanks}\n`)) await once(out, 'drain');
  }
  out.end();
  await once(out, 'close');
  return path;
}
