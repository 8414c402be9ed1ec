/** Records as elements of the Common Data Formats, from the rows of the golden copy that say the same. */
type Row = Readonly<Record<string, string>>;

function element(name: string, content: string): string {
  return content === '' ? '' : `<${name}>${content}</${name}>`;
}

function escaped(text: string | undefined): string {
  return (text ?? '').replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

export function leiXml(rows: readonly Row[], header: string): string {
  const records = rows.map((row) => {
    const of = (column: string, name: string): string =>
      element(`lei:${name}`, escaped(row[column]));
    const address = (name: string): string =>
      element(
        `lei:${name}`,
        ['FirstAddressLine', 'City', 'Country']
          .map((part) => of(`Entity.${name}.${part}`, part))
          .join('\n'),
      );
    const entity = [
      of('Entity.LegalName', 'LegalName').replace(
        '<lei:LegalName>',
        '<lei:LegalName xml:lang="en">',
      ),
      element(
        'lei:OtherEntityNames',
        of('Entity.OtherEntityNames.OtherEntityName.1', 'OtherEntityName'),
      ),
      address('LegalAddress'),
      address('HeadquartersAddress'),
      element(
        'lei:RegistrationAuthority',
        ['RegistrationAuthorityID', 'RegistrationAuthorityEntityID']
          .map((part) => of(`Entity.RegistrationAuthority.${part}`, part))
          .join(''),
      ),
      ...[
        'LegalJurisdiction',
        'EntityCategory',
        'EntityStatus',
        'EntityCreationDate',
        'EntityExpirationDate',
      ].map((part) => of(`Entity.${part}`, part)),
    ];
    const registration = ['LastUpdateDate', 'RegistrationStatus'].map((part) =>
      of(`Registration.${part}`, part),
    );
    return `<lei:LEIRecord>${of('LEI', 'LEI')}${element('lei:Entity', entity.join('\n'))}${element('lei:Registration', registration.join(''))}</lei:LEIRecord>`;
  });
  return document(
    'lei',
    'LEIData',
    `<lei:LEIHeader>${header}</lei:LEIHeader><lei:LEIRecords>${records.join('\n')}</lei:LEIRecords>`,
  );
}

export function relationshipXml(rows: readonly Row[], header: string): string {
  const records = rows.map((row) => {
    const of = (column: string, name: string): string =>
      element(`rr:${name}`, escaped(row[column]));
    const node = (name: string): string =>
      element(
        `rr:${name}`,
        ['NodeID', 'NodeIDType'].map((part) => of(`Relationship.${name}.${part}`, part)).join(''),
      );
    const periods = [1, 2].map((at) => {
      const period = `Relationship.Period.${at}`;
      return element(
        'rr:RelationshipPeriod',
        of(`${period}.startDate`, 'StartDate') +
          of(`${period}.endDate`, 'EndDate') +
          of(`${period}.periodType`, 'PeriodType'),
      );
    });
    const relationship = [
      node('StartNode'),
      node('EndNode'),
      of('Relationship.RelationshipType', 'RelationshipType'),
      element('rr:RelationshipPeriods', periods.join('')),
      of('Relationship.RelationshipStatus', 'RelationshipStatus'),
    ];
    const registration = ['LastUpdateDate', 'RegistrationStatus', 'ValidationSources'].map((part) =>
      of(`Registration.${part}`, part),
    );
    return `<rr:RelationshipRecord>${element('rr:Relationship', relationship.join(''))}${element('rr:Registration', registration.join(''))}</rr:RelationshipRecord>`;
  });
  return document(
    'rr',
    'RelationshipData',
    `<rr:Header>${header}</rr:Header><rr:RelationshipRecords>${records.join('\n')}</rr:RelationshipRecords>`,
  );
}

export function exceptionXml(rows: readonly Row[], header: string): string {
  const records = rows.map((row) => {
    const of = (column: string, name: string): string =>
      element(`repex:${name}`, escaped(row[column]));
    return element(
      'repex:Exception',
      of('LEI', 'LEI') +
        of('Exception.Category', 'ExceptionCategory') +
        of('Exception.Reason.1', 'ExceptionReason'),
    );
  });
  return document(
    'repex',
    'ReportingExceptionData',
    `<repex:Header>${header}</repex:Header><repex:ReportingExceptions>${records.join('\n')}</repex:ReportingExceptions>`,
  );
}

function document(prefix: string, root: string, content: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${prefix}:${root} xmlns:${prefix}="http://www.gleif.org/data/schema/${prefix}/2016">\n${content}\n</${prefix}:${root}>\n`;
}

/** What stands in the header of a file; the prefix is that of its elements. */
export function headerXml(prefix: string, day: string, content: string, count: number): string {
  return (
    `<${prefix}:ContentDate>${day}T08:00:00Z</${prefix}:ContentDate>` +
    `<${prefix}:FileContent>${content}</${prefix}:FileContent><${prefix}:RecordCount>${count}</${prefix}:RecordCount>`
  );
}
