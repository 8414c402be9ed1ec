import { countryCodeOf, isCountryCode } from '../../iso-countries.ts';
import { isLei } from '../../lei.ts';
import type { Entry } from '../importer.ts';
import { oneLine } from '../input/one-line.ts';
import { factsThroughVersions } from './history.ts';
import type { VersionFact } from './history.ts';
import { keptOfAddress } from './kept.ts';
import type { Placed } from './placed-statement.ts';
import type { BodsAddress, BodsIdentifier, EntityStatement, PersonStatement } from './statement.ts';
import { statementSource } from './statement-source.ts';
import type { StatementSource } from './statement-source.ts';
import { kindsOfTypes, schemeOf } from './vocabulary.ts';

type PartyStatement = EntityStatement | PersonStatement;

/** That of the statement, or one of the address itself. */
type PlaceSource = StatementSource | NonNullable<ReturnType<typeof keptOfAddress>>['source'];

/** Which addresses say where a party is; a registered address is a location and never the headquarters. */
const placesOfAddresses: Readonly<Record<string, 'headquarters' | 'location'>> = {
  business: 'headquarters',
  registered: 'location',
  alternative: 'location',
  residence: 'location',
};

/** The entity of a record as its last version has it, and where it was through all of them. */
export function partyEntries(versions: readonly Placed<PartyStatement>[]): readonly Entry[] {
  const last = versions.at(-1);
  if (last === undefined) return [];
  const { at, statement } = last;
  const entries: Entry[] = [];
  const refused = (reason: string, detail: string, place: number, record: unknown): void => {
    entries.push({ kind: 'refused', at: place, reason: `statement: ${reason}`, detail, record });
  };
  const [name, ...others] = namesOf(statement);
  if (name === undefined) {
    return [{ kind: 'refused', at, reason: 'statement: no name', detail: null, record: statement }];
  }
  const former = versions.flatMap((version) => namesOf(version.statement));
  const identifiers = statement.recordDetails.identifiers.flatMap((written) => {
    const read = identifierOf(written);
    if (read === null) {
      const told = JSON.stringify(written);
      refused('an identifier that is none of its scheme; the rest went in', told, at, statement);
    }
    return read ?? [];
  });
  const { kind, jurisdiction, from, to } = membersOf(statement);
  if (jurisdiction !== null && countryOf(jurisdiction) === null) {
    const reason = 'the jurisdiction is no country of ISO 3166; the rest went in';
    refused(reason, jurisdiction, at, statement);
  }
  const source = statementSource(statement, wordsOf(statement));
  entries.push({
    kind: 'line',
    at,
    line: {
      type: 'entity',
      key: statement.recordId,
      name,
      kind,
      aliases: [...new Set([...others, ...former])].filter((other) => other !== name),
      identifiers,
      jurisdiction: jurisdiction === null ? null : countryOf(jurisdiction),
      from,
      to,
      source,
    },
  });
  const dated = versions.map((version) => ({
    date: version.statement.statementDate,
    isClosed: version.statement.recordStatus === 'closed',
    facts: addressFacts(version, (written) => {
      const reason = 'the country of an address is none of ISO 3166-1; the rest went in';
      refused(reason, written, version.at, version.statement);
    }),
  }));
  for (const fact of factsThroughVersions(dated)) {
    const { line, from: since, to: until, source: said } = fact;
    const { type, ...members } = line;
    const written = type === 'headquarters' ? 'headquarters' : 'location';
    entries.push({
      kind: 'line',
      at: fact.at,
      line: { type: written, ...members, from: since, to: until, source: said },
    });
  }
  return entries;
}

function addressFacts(
  { at, statement }: Placed<PartyStatement>,
  refuse: (written: string) => void,
): readonly VersionFact<PlaceSource>[] {
  const facts = new Map<string, VersionFact<PlaceSource>>();
  for (const [position, address] of statement.recordDetails.addresses.entries()) {
    const type = placesOfAddresses[address.type ?? ''];
    if (type === undefined) continue;
    const written = address.country?.code ?? address.country?.name ?? null;
    const country = written === null ? null : countryCodeOf(written);
    if (country === null) {
      if (written !== null) refuse(written);
      continue;
    }
    const kept = keptOfAddress(statement, position);
    const { from, to } = kept ?? { from: null, to: null };
    const source =
      kept === null ? statementSource(statement, [addressWords(address)]) : kept.source;
    const stem = JSON.stringify([type, country]);
    const line = { type, entity: statement.recordId, country };
    facts.set(JSON.stringify([stem, from]), { stem, content: '', from, to, at, line, source });
  }
  return [...facts.values()];
}

function addressWords({ type, address, country }: BodsAddress): string | null {
  return address === null
    ? null
    : `${type ?? ''} address: ${oneLine(address)}, ${country?.code ?? country?.name ?? ''}`;
}

/** The first is what the party is called; of somebody unknown, the reason why nobody is named. */
function namesOf(statement: PartyStatement): readonly string[] {
  if (statement.recordType === 'entity') {
    const { name, alternateNames, entityType, unspecifiedEntityDetails } = statement.recordDetails;
    const reason = unspecifiedEntityDetails?.description ?? unspecifiedEntityDetails?.reason;
    const isUnknown = ['unknownEntity', 'anonymousEntity'].includes(entityType.type);
    const called = name ?? (isUnknown ? `Unknown entity (${reason ?? 'no reason given'})` : null);
    return [called, ...alternateNames].flatMap(cleaned);
  }
  const { names, personType, unspecifiedPersonDetails } = statement.recordDetails;
  const written = names.flatMap(({ fullName, givenName, familyName }) => {
    const parts = [givenName, familyName].filter((part) => part !== null).join(' ');
    return cleaned(fullName ?? parts);
  });
  if (written.length > 0 || personType === 'knownPerson') return written;
  const reason = unspecifiedPersonDetails?.description ?? unspecifiedPersonDetails?.reason;
  return cleaned(`Unknown person (${reason ?? 'no reason given'})`);
}

function cleaned(name: string | null): readonly string[] {
  const line = oneLine(name ?? '');
  return line === '' ? [] : [line];
}

function membersOf(statement: PartyStatement) {
  if (statement.recordType === 'person') {
    return { kind: 'PERSON', jurisdiction: null, from: null, to: null } as const;
  }
  const { entityType, jurisdiction, foundingDate, dissolutionDate } = statement.recordDetails;
  return {
    kind: kindsOfTypes[entityType.type] ?? entityType.type,
    jurisdiction: jurisdiction?.code ?? jurisdiction?.name ?? null,
    from: foundingDate?.slice(0, 10) ?? null,
    to: dissolutionDate?.slice(0, 10) ?? null,
  };
}

/** The country of a jurisdiction such as `US-DE`. */
function countryOf(jurisdiction: string): string | null {
  const [country = ''] = jurisdiction.split('-', 1);
  return isCountryCode(country) ? country : countryCodeOf(jurisdiction);
}

function identifierOf({ id, scheme, schemeName }: BodsIdentifier) {
  const named = schemeOf(scheme, schemeName);
  const value = oneLine(id);
  if (named === null || value === '' || (named === 'LEI' && !isLei(value))) return null;
  return { scheme: oneLine(named), value };
}

function wordsOf(statement: PartyStatement): readonly (string | null)[] {
  const { recordType, recordDetails, source } = statement;
  const type = recordType === 'entity' ? recordDetails.entityType.type : recordDetails.personType;
  return [type, source?.type.join(', ') ?? null, ...recordDetails.addresses.map(addressWords)];
}
