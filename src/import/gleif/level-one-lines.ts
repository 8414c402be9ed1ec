import { isCountryCode } from '../../iso-countries.ts';
import type { Entry, ImportedLine } from '../importer.ts';
import { oneLine } from '../input/one-line.ts';
import { dayOf, recordUrl, sourceNames } from './records.ts';
import type { Address, IssueDate, LevelOneRecord } from './records.ts';

/** GLEIF's categories in the kinds of the graph. An international organization is none of them. */
const kinds: Readonly<Record<string, string>> = {
  GENERAL: 'COMPANY',
  BRANCH: 'COMPANY',
  FUND: 'ARRANGEMENT',
  SOLE_PROPRIETOR: 'PERSON',
  RESIDENT_GOVERNMENT_ENTITY: 'STATE_BODY',
};

/** What these say of the record is that it should not be used. */
const unusable = new Set([
  'ANNULLED',
  'DUPLICATE',
  'CANCELLED',
  'PENDING_VALIDATION',
  'TRANSFERRED',
]);

/** Codes for "no register" and "a register without a code": no scheme of identifiers. */
const noAuthority = new Set(['RA888888', 'RA999999']);

/** The entity of a Level 1 record and the country of its headquarters. */
export function levelOneEntries(
  record: LevelOneRecord,
  at: number,
  retrievedOn: IssueDate,
): readonly Entry[] {
  const { lei, registrationStatus, legalName } = record;
  if (registrationStatus !== null && unusable.has(registrationStatus)) {
    return [{ kind: 'leftOut', at, reason: `LEI records that are ${registrationStatus}` }];
  }
  if (lei === null || legalName === null) {
    const lacking = lei === null ? 'LEI' : 'Entity.LegalName';
    return [{ kind: 'refused', at, reason: `LEI record: no ${lacking}`, detail: null, record }];
  }
  const entries: Entry[] = [];
  const source = (words: string) => ({
    name: sourceNames.lei,
    url: recordUrl(lei),
    statedOn: dayOf(record.lastUpdate),
    retrievedOn,
    statementId: lei,
    words,
  });
  const jurisdiction = countryOf(record.jurisdiction);
  if (record.jurisdiction !== null && jurisdiction === null) {
    entries.push(noCountry('Entity.LegalJurisdiction', record.jurisdiction, at, record));
  }
  const aliases = [...new Set(record.otherNames.map(oneLine))];
  const name = oneLine(legalName);
  entries.push({
    kind: 'line',
    at,
    line: {
      type: 'entity',
      key: lei,
      name,
      kind: kinds[record.category ?? ''] ?? 'UNKNOWN',
      aliases: aliases.filter((alias) => alias !== name),
      identifiers: [{ scheme: 'LEI', value: lei }, ...registration(record)],
      jurisdiction,
      from: dayOf(record.created),
      to: dayOf(record.expired),
      source: source(wordsOfEntity(record)),
    },
  });
  const { country } = record.headquartersAddress;
  if (country !== null && !isCountryCode(country)) {
    entries.push(noCountry('Entity.HeadquartersAddress.Country', country, at, record));
  } else if (country !== null) {
    entries.push(
      headquarters(
        lei,
        country,
        at,
        source(`Headquarters address: ${addressText(record.headquartersAddress)}`),
      ),
    );
  }
  return entries;
}

function headquarters(entity: string, country: string, at: number, source: unknown): ImportedLine {
  return { kind: 'line', at, line: { type: 'headquarters', entity, country, source } };
}

function wordsOfEntity({
  category,
  entityStatus,
  registrationStatus,
  legalAddress,
}: LevelOneRecord): string {
  const codes = [category, entityStatus, registrationStatus].map((code) => code ?? '-').join(', ');
  return `${codes}. Legal address: ${addressText(legalAddress)}`;
}

function addressText({ lines, country }: Address): string {
  return [...lines, country ?? 'no country'].map(oneLine).join(', ');
}

function registration(
  record: LevelOneRecord,
): readonly { readonly scheme: string; readonly value: string }[] {
  const { registrationAuthority: scheme, registrationNumber } = record;
  const value = registrationNumber?.trim() ?? '';
  return scheme === null || noAuthority.has(scheme) || value === ''
    ? []
    : [{ scheme, value: oneLine(value) }];
}

/** The country of a jurisdiction such as `US-DE`. */
function countryOf(jurisdiction: string | null): string | null {
  const [country = ''] = (jurisdiction ?? '').split('-', 1);
  return isCountryCode(country) ? country : null;
}

function noCountry(member: string, value: string, at: number, record: unknown): Entry {
  return {
    kind: 'refused',
    at,
    reason: `${member}: is no country of ISO 3166-1; the rest of the record went in`,
    detail: value,
    record,
  };
}
