import { countryCodeOf } from '../../iso-countries.ts';
import { isLei } from '../../lei.ts';
import type { Entry } from '../importer.ts';
import { oneLine } from '../input/one-line.ts';
import type { FtmEntity } from './ftm-entity.ts';
import { ftmSource } from './ftm-source.ts';
import { earliestDay, latestEnd } from './several-values.ts';
import { kindOfClassification, kindsOfSchemata, schemesOfProperties } from './vocabulary.ts';

const nameProperties = ['name', 'alias', 'previousName', 'abbreviation'];

/** A party with its names, identifiers and countries. Topics are no listing, and days of birth are not kept. */
export function partyEntries(entity: FtmEntity, at: number): readonly Entry[] {
  const { id, schema, isOwn, first, all, caption } = entity;
  const entries: Entry[] = [];
  const refuse = (reason: string, detail: string | null): void => {
    const record = entity.written;
    entries.push({ kind: 'refused', at, reason: `${schema}: ${reason}`, detail, record });
  };
  const names = nameProperties.flatMap((property) => all(property).map(oneLine));
  const name = first('name') === null ? oneLine(caption ?? '') : (names[0] ?? '');
  if (name === '') {
    refuse('no name', null);
    return entries;
  }
  const country = (property: string, written: string): string | null => {
    const code = countryCodeOf(written);
    if (code === null) refuse(`${property} is no country of ISO 3166-1; the rest went in`, written);
    return code;
  };
  const identifiers = identifiersOf(entity, (written) => {
    refuse('leiCode is no LEI; the rest went in', written);
  });
  const own = isOwn ? kindOfClassification(first('classification')) : undefined;
  const kind = own ?? kindsOfSchemata[schema] ?? 'UNKNOWN';
  const jurisdictions = new Set(all('jurisdiction').map((each) => country('jurisdiction', each)));
  const [jurisdiction = null] = jurisdictions;
  const classification = first('classification');
  const address = first('address');
  const source = ftmSource(entity, first('modifiedAt'), [
    schema,
    classification,
    address === null ? null : `Address: ${oneLine(address)}`,
    all('topics').length === 0 ? null : `Topics: ${all('topics').join(', ')}`,
    jurisdictions.size > 1 ? `Jurisdictions: ${all('jurisdiction').join(', ')}` : null,
  ]);
  entries.push({
    kind: 'line',
    at,
    line: {
      type: 'entity',
      key: id,
      name,
      kind,
      aliases: [...new Set(names)].filter((other) => other !== name && other !== ''),
      identifiers,
      jurisdiction: jurisdictions.size > 1 ? null : jurisdiction,
      from: earliestDay(all('incorporationDate')),
      to: latestEnd(all('dissolutionDate')),
      source,
    },
  });
  // "Main country" may be any: only the export of this service means the headquarters by it.
  const places = [
    ...all('mainCountry').map((each) => ['mainCountry', each] as const),
    ...all('country').map((each) => ['country', each] as const),
  ];
  for (const [property, written] of places) {
    const code = country(property, written);
    if (code === null) continue;
    const type = isOwn && property === 'mainCountry' ? 'headquarters' : 'location';
    entries.push({ kind: 'line', at, line: { type, entity: id, country: code, source } });
  }
  return entries;
}

interface Identifier {
  readonly scheme: string;
  readonly value: string;
}

function identifiersOf(
  { all }: FtmEntity,
  refuseLei: (written: string) => void,
): readonly Identifier[] {
  const identifiers: Identifier[] = [];
  for (const [property, scheme] of schemesOfProperties) {
    for (const value of all(property).map(oneLine)) {
      if (scheme === 'LEI' && !isLei(value)) refuseLei(value);
      else identifiers.push({ scheme, value });
    }
  }
  for (const written of all('idNumber').map(oneLine)) {
    const [, scheme, value] = /^([^:]+):(.+)$/u.exec(written) ?? [];
    const read =
      scheme === undefined || value === undefined
        ? { scheme: 'idNumber', value: written }
        : { scheme: scheme.trim(), value: value.trim() };
    identifiers.push(read);
  }
  return identifiers;
}
