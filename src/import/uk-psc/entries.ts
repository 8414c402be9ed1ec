import type { IsoDate } from '../../domain/date.ts';
import { countryCodeOf } from '../../iso-countries.ts';
import type { Entry } from '../importer.ts';
import { oneLine } from '../input/one-line.ts';
import { sharesOfOneDay } from '../shares-of-one-day.ts';
import type { Parties, Party } from './parties.ts';
import { pscSource } from './psc-record.ts';
import type { PscRecord } from './psc-record.ts';
import { isUnitedKingdom, natureOf, statementOf } from './vocabulary.ts';
import type { Nature } from './vocabulary.ts';

/** Companies House's code in the org-id list. */
const register = 'GB-COH';

/** What a record says; the parties that it names go into `parties`. */
export function pscEntries(
  record: PscRecord,
  at: number,
  { parties, retrievedOn }: { readonly parties: Parties; readonly retrievedOn: IsoDate | null },
): readonly Entry[] {
  const { data } = record;
  const { kind } = data;
  const leftOut = (reason: string): Entry => ({ kind: 'leftOut', at, reason });
  const refused = (reason: string, detail: string | null): Entry => {
    return { kind: 'refused', at, reason: `PSC record: ${reason}`, detail, record };
  };
  if (/^(?:totals|exemptions)/u.test(kind)) return [leftOut(`records that are ${kind}`)];
  const number = oneLine(record.company_number ?? '').toUpperCase();
  if (number === '') return [refused('no company_number', null)];
  if (data.ceased === true && data.ceased_on === null) {
    return [leftOut('records that have ceased, and do not say when')];
  }
  const source = {
    ...sourceOfCompany(number, retrievedOn),
    statedOn: data.notified_on,
    statementId: data.links?.self ?? data.etag,
    words: wordsOf(data),
  };
  const period = { from: data.notified_on, to: data.ceased_on };
  const company = companyOf(number, null, at);
  const said = (statement: string): readonly Entry[] => {
    parties.add(company);
    const members = { entity: company.key, statement, ...period, source };
    return [{ kind: 'line', at, line: { type: 'ownerStatement', ...members } }];
  };
  if (kind.startsWith('persons-with-significant-control-statement')) {
    const { statement } = data;
    if (statement?.startsWith('disclosure-transparency-rules') === true) {
      return [leftOut('statements that other rules of disclosure apply')];
    }
    const read = statementOf(statement ?? '');
    if (read === undefined) return [refused('a statement that is not known', statement)];
    return read === null ? [leftOut('statements that say nothing of a parent')] : said(read);
  }
  if (kind.startsWith('super-secure-')) return said('WITHHELD');
  const owner = ownerOf(data, number, at);
  if (typeof owner === 'string') return [refused(owner, kind)];
  if (owner.key === company.key) return [refused('a company that controls itself', number)];
  parties.add(company);
  parties.add(owner);
  const entries: Entry[] = [];
  const place = kind.startsWith('individual-') ? data.country_of_residence : data.address?.country;
  const country = place === null || place === undefined ? null : placeOf(place);
  if (country !== null) {
    const members = { entity: owner.key, country, source };
    entries.push({ kind: 'line', at, line: { type: 'location', ...members } });
  }
  if (data.natures_of_control.length === 0)
    entries.push(leftOut('records without a nature of control'));
  // The graph has one place for what somebody has and what they have through a trust beside it.
  const shares = new Map<Nature['interest'], Nature['share']>();
  for (const code of data.natures_of_control) {
    const nature = natureOf(code);
    if (typeof nature === 'string') entries.push(leftOut(nature));
    else if (nature === undefined)
      entries.push(refused('a nature of control that is not known', code));
    else {
      const { interest, share } = nature;
      const known = shares.get(interest);
      shares.set(interest, known === undefined ? share : sharesOfOneDay(known, share));
    }
  }
  for (const [interest, share] of shares) {
    const members = { owner: owner.key, owned: company.key, interest, share, ...period, source };
    entries.push({ kind: 'line', at, line: { type: 'ownership', ...members } });
  }
  return entries;
}

/** The source of what is said of a company as such. */
export function sourceOfCompany(number: string, retrievedOn: IsoDate | null) {
  const company = encodeURIComponent(number);
  const url = `https://find-and-update.company-information.service.gov.uk/company/${company}/persons-with-significant-control`;
  return { name: pscSource, url, retrievedOn };
}

function companyOf(number: string, name: string | null, at: number): Party {
  return {
    key: `${register}:${number}`,
    name,
    kind: 'COMPANY',
    identifier: { scheme: register, value: number },
    // An overseas entity is registered here, and set up elsewhere.
    jurisdiction: number.startsWith('OE') ? null : 'GB',
    at,
  };
}

const kinds: readonly (readonly [string, Party['kind']])[] = [
  ['individual-', 'PERSON'],
  ['corporate-entity-', 'UNKNOWN'],
  ['legal-person-', 'UNKNOWN'],
];

/** Who has control; or why that cannot be said. A company that is registered in the United Kingdom is that company. */
function ownerOf(data: PscRecord['data'], company: string, at: number): Party | string {
  const found = kinds.find(([start]) => data.kind.startsWith(start));
  if (found === undefined) return 'a kind that is not known';
  const name = oneLine(data.name ?? '');
  if (name === '') return 'no name';
  const { identification, links, etag } = data;
  const registered = identification?.country_registered ?? identification?.place_registered ?? '';
  const number = numberOf(identification?.registration_number ?? '');
  if (found[0] === 'corporate-entity-' && isUnitedKingdom(registered) && number !== null) {
    return companyOf(number, name, at);
  }
  const self = links?.self?.split('/').at(-1) ?? etag;
  if (self === null || self === undefined) return 'neither links.self nor etag';
  const written = oneLine(identification?.registration_number ?? '');
  return {
    key: `GB-PSC:${company}/${self}`,
    name,
    kind: found[1],
    identifier:
      written === '' || registered === '' ? null : { scheme: oneLine(registered), value: written },
    jurisdiction: placeOf(registered),
    at,
  };
}

/** A number as the register writes it, in eight places; null for anything that is none. */
function numberOf(written: string): string | null {
  const number = written.replaceAll(/\s/gu, '').toUpperCase();
  if (/^\d{1,8}$/u.test(number)) return number.padStart(8, '0');
  return /^[A-Z]{2}\d{6}$/u.test(number) ? number : null;
}

function placeOf(place: string): string | null {
  return isUnitedKingdom(place) ? 'GB' : countryCodeOf(place);
}

function wordsOf(data: PscRecord['data']): string {
  const { kind, statement, natures_of_control: natures, identification } = data;
  const legal = [identification?.legal_form, identification?.legal_authority];
  const told = [kind, statement, ...natures, ...legal];
  return told.filter((part) => part !== null && part !== undefined).join('. ');
}
