import type {
  Address,
  ExceptionRecord,
  GleifRecord,
  LevelOneRecord,
  RelationshipRecord,
  Table,
} from './records.ts';

/** Columns by which a table is known. */
const marks = {
  lei: ['LEI', 'Entity.LegalName', 'Entity.HeadquartersAddress.Country'],
  relationship: [
    'Relationship.StartNode.NodeID',
    'Relationship.EndNode.NodeID',
    'Relationship.RelationshipType',
  ],
  exception: ['LEI', 'Exception.Category', 'Exception.Reason.1'],
} as const satisfies Record<Table, readonly string[]>;

/** Which table of the golden copy has these columns; null where none has. */
export function tableOfColumns(header: readonly string[]): Table | null {
  const has = (column: string): boolean => header.includes(column);
  if (marks.relationship.every(has)) return 'relationship';
  if (marks.exception.every(has)) return 'exception';
  return marks.lei.every(has) ? 'lei' : null;
}

type Fields = readonly string[];

/** Makes a reader of rows with these columns. Columns are found by name: GLEIF adds some now and then. */
export function rowReader(
  table: Table,
  header: readonly string[],
): (fields: Fields) => GleifRecord {
  switch (table) {
    case 'lei': {
      const read = levelOne(header);
      return (fields) => ({ table, record: read(fields) });
    }
    case 'relationship': {
      const read = relationship(header);
      return (fields) => ({ table, record: read(fields) });
    }
    case 'exception': {
      const read = exception(header);
      return (fields) => ({ table, record: read(fields) });
    }
  }
}

function column(header: readonly string[], name: string): (fields: Fields) => string | null {
  const at = header.indexOf(name);
  return (fields) => {
    const value = fields[at];
    return value === undefined || value === '' ? null : value;
  };
}

/** The columns whose names match, in their order; empty fields are left out. */
function columns(header: readonly string[], names: RegExp): (fields: Fields) => readonly string[] {
  const places = header.flatMap((name, at) => (names.test(name) ? [at] : []));
  return (fields) => {
    const values: string[] = [];
    for (const at of places) {
      const value = fields[at];
      if (value !== undefined && value !== '') values.push(value);
    }
    return values;
  };
}

function levelOne(header: readonly string[]): (fields: Fields) => LevelOneRecord {
  const of = (name: string) => column(header, name);
  const [lei, legalName, jurisdiction] = [
    of('LEI'),
    of('Entity.LegalName'),
    of('Entity.LegalJurisdiction'),
  ];
  const otherNames = columns(
    header,
    /^Entity\.(?:OtherEntityNames\.OtherEntityName|TransliteratedOtherEntityNames\.TransliteratedOtherEntityName)\.\d+$/,
  );
  const legalAddress = address(header, 'Entity.LegalAddress');
  const headquartersAddress = address(header, 'Entity.HeadquartersAddress');
  const [category, entityStatus] = [of('Entity.EntityCategory'), of('Entity.EntityStatus')];
  const [created, expired] = [of('Entity.EntityCreationDate'), of('Entity.EntityExpirationDate')];
  const registrationAuthority = of('Entity.RegistrationAuthority.RegistrationAuthorityID');
  const registrationNumber = of('Entity.RegistrationAuthority.RegistrationAuthorityEntityID');
  const [lastUpdate, registrationStatus] = [
    of('Registration.LastUpdateDate'),
    of('Registration.RegistrationStatus'),
  ];
  return (fields) => ({
    lei: lei(fields),
    legalName: legalName(fields),
    otherNames: otherNames(fields),
    jurisdiction: jurisdiction(fields),
    legalAddress: legalAddress(fields),
    headquartersAddress: headquartersAddress(fields),
    category: category(fields),
    entityStatus: entityStatus(fields),
    created: created(fields),
    expired: expired(fields),
    registrationAuthority: registrationAuthority(fields),
    registrationNumber: registrationNumber(fields),
    lastUpdate: lastUpdate(fields),
    registrationStatus: registrationStatus(fields),
  });
}

function address(header: readonly string[], prefix: string): (fields: Fields) => Address {
  const path = prefix.replaceAll('.', String.raw`\.`);
  const lines = columns(
    header,
    new RegExp(
      `^${path}\\.(?:FirstAddressLine|AdditionalAddressLine\\.\\d+|City|Region|PostalCode)$`,
      'u',
    ),
  );
  const country = column(header, `${prefix}.Country`);
  return (fields) => ({ lines: lines(fields), country: country(fields) });
}

function relationship(header: readonly string[]): (fields: Fields) => RelationshipRecord {
  const of = (name: string) => column(header, name);
  const node = (name: string) => {
    const [id, type] = [of(`Relationship.${name}.NodeID`), of(`Relationship.${name}.NodeIDType`)];
    return (fields: Fields) => ({ id: id(fields), type: type(fields) });
  };
  const [start, end] = [node('StartNode'), node('EndNode')];
  const [type, status] = [
    of('Relationship.RelationshipType'),
    of('Relationship.RelationshipStatus'),
  ];
  const periods = numbered(header, 'Relationship.Period').map((prefix) => {
    const [from, to, kind] = [
      of(`${prefix}.startDate`),
      of(`${prefix}.endDate`),
      of(`${prefix}.periodType`),
    ];
    return (fields: Fields) => ({ start: from(fields), end: to(fields), type: kind(fields) });
  });
  const quantifiers = numbered(header, 'Relationship.Quantifiers').map((prefix) => {
    const parts = ['MeasurementMethod', 'QuantifierAmount', 'QuantifierUnits'].map((part) =>
      of(`${prefix}.${part}`),
    );
    return (fields: Fields) => parts.flatMap((part) => part(fields) ?? []).join(' ');
  });
  const [lastUpdate, registrationStatus, validation] = [
    of('Registration.LastUpdateDate'),
    of('Registration.RegistrationStatus'),
    of('Registration.ValidationSources'),
  ];
  return (fields) => ({
    start: start(fields),
    end: end(fields),
    type: type(fields),
    status: status(fields),
    periods: periods.map((period) => period(fields)).filter((period) => period.type !== null),
    quantifiers: quantifiers.map((quantifier) => quantifier(fields)).filter((text) => text !== ''),
    lastUpdate: lastUpdate(fields),
    registrationStatus: registrationStatus(fields),
    validation: validation(fields),
  });
}

/** `prefix.1`, `prefix.2` … as far as there are such columns. */
function numbered(header: readonly string[], prefix: string): readonly string[] {
  const found = new Set<string>();
  for (const name of header) {
    const number = name.startsWith(`${prefix}.`)
      ? /^\d+(?=\.)/.exec(name.slice(prefix.length + 1))
      : null;
    if (number !== null) found.add(`${prefix}.${number[0]}`);
  }
  return [...found];
}

function exception(header: readonly string[]): (fields: Fields) => ExceptionRecord {
  const [lei, category] = [column(header, 'LEI'), column(header, 'Exception.Category')];
  const reasons = columns(header, /^Exception\.Reason\.\d+$/);
  const references = columns(header, /^Exception\.Reference\.\d+$/);
  return (fields) => ({
    lei: lei(fields),
    category: category(fields),
    reasons: reasons(fields),
    references: references(fields),
  });
}
