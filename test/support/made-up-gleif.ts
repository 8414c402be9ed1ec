/** A LEI with its check digits (ISO 17442), from a number. */
export function madeUpLei(number: number): string {
  const body = `5493${number.toString(36).toUpperCase().padStart(14, '0')}`;
  const digits = `${body}00`.replace(/[A-Z]/g, (letter) => String(Number.parseInt(letter, 36)));
  return `${body}${String(98n - (BigInt(digits) % 97n)).padStart(2, '0')}`;
}

type Row = Readonly<Record<string, string>>;

function quoted(fields: readonly string[]): string {
  return fields.map((field) => `"${field.replaceAll('"', '""')}"`).join(',');
}

/** A table as GLEIF writes it: every field in quotes. */
export function goldenCopy(rows: readonly Row[]): string {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return `${[quoted(columns), ...rows.map((row) => quoted(columns.map((name) => row[name] ?? '')))].join('\n')}\n`;
}

/** A Level 1 row; `more` replaces or adds fields. */
export function leiRow(lei: string, name: string, country: string, more: Row = {}): Row {
  return {
    LEI: lei,
    'Entity.LegalName': name,
    'Entity.OtherEntityNames.OtherEntityName.1': '',
    'Entity.LegalAddress.FirstAddressLine': '1 Register Street',
    'Entity.LegalAddress.City': 'Wilmington',
    'Entity.LegalAddress.Country': country,
    'Entity.HeadquartersAddress.FirstAddressLine': '2 Main Street',
    'Entity.HeadquartersAddress.City': 'Somewhere',
    'Entity.HeadquartersAddress.Country': country,
    'Entity.RegistrationAuthority.RegistrationAuthorityID': 'RA000585',
    'Entity.RegistrationAuthority.RegistrationAuthorityEntityID': `R-${lei.slice(-6)}`,
    'Entity.LegalJurisdiction': country,
    'Entity.EntityCategory': 'GENERAL',
    'Entity.EntityStatus': 'ACTIVE',
    'Entity.EntityCreationDate': '2001-05-03T00:00:00Z',
    'Entity.EntityExpirationDate': '',
    'Registration.LastUpdateDate': '2026-03-01T10:11:12Z',
    'Registration.RegistrationStatus': 'ISSUED',
    ...more,
  };
}

/** A relationship row, from the one that is consolidated to the one that consolidates it. */
export function relationshipRow(child: string, parent: string, more: Row = {}): Row {
  return {
    'Relationship.StartNode.NodeID': child,
    'Relationship.StartNode.NodeIDType': 'LEI',
    'Relationship.EndNode.NodeID': parent,
    'Relationship.EndNode.NodeIDType': 'LEI',
    'Relationship.RelationshipType': 'IS_DIRECTLY_CONSOLIDATED_BY',
    'Relationship.RelationshipStatus': 'ACTIVE',
    'Relationship.Period.1.startDate': '2024-01-01T00:00:00Z',
    'Relationship.Period.1.endDate': '2024-12-31T00:00:00Z',
    'Relationship.Period.1.periodType': 'ACCOUNTING_PERIOD',
    'Relationship.Period.2.startDate': '2013-11-01T01:00:00+01:00',
    'Relationship.Period.2.endDate': '',
    'Relationship.Period.2.periodType': 'RELATIONSHIP_PERIOD',
    'Relationship.Quantifiers.1.MeasurementMethod': '',
    'Relationship.Quantifiers.1.QuantifierAmount': '',
    'Relationship.Quantifiers.1.QuantifierUnits': '',
    'Registration.LastUpdateDate': '2026-02-01T00:00:00Z',
    'Registration.RegistrationStatus': 'PUBLISHED',
    'Registration.ValidationSources': 'FULLY_CORROBORATED',
    ...more,
  };
}

export function exceptionRow(lei: string, category: 'DIRECT' | 'ULTIMATE', reason: string): Row {
  return {
    LEI: lei,
    'Exception.Category': `${category}_ACCOUNTING_CONSOLIDATION_PARENT`,
    'Exception.Reason.1': reason,
    'Exception.Reference.1': '',
  };
}
