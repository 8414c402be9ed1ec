import { hash } from 'node:crypto';
import { parseIsoDate } from '../../calendar.ts';
import { dayAfter } from '../../domain/date.ts';
import type { IsoDate } from '../../domain/date.ts';
import { countryCodeOf } from '../../iso-countries.ts';
import type { Entry } from '../importer.ts';
import { oneLine } from '../input/one-line.ts';
import { partyOf } from './listed-parties.ts';
import type { ListedParties } from './listed-parties.ts';
import { listOf, screeningListSource, treasuryLists } from './records.ts';
import type { ScreeningRecord } from './records.ts';

/** Countries that the list itself spells otherwise than ISO 3166-1 and its names. */
const spellings: ReadonlyMap<string, string> = new Map([
  ['PRC', 'CN'],
  ['MAN, ISLE OF', 'IM'],
]);

/** Makes entries of records; those of the Treasury's parties go to `parties`, since one may be on several of its lists. */
export function screeningEntries(
  editionDate: IsoDate | null,
  parties: ListedParties,
): (record: ScreeningRecord, at: number) => readonly Entry[] {
  return (record, at) => {
    const list = listOf(record.list);
    const name = oneLine(record.name);
    const refused = (reason: string, detail: string | null): Entry => ({
      kind: 'refused',
      at,
      reason: `screening list record: ${reason}`,
      detail,
      record,
    });
    if (list === null) return [refused('a list that is not known', record.list)];
    if (name === '') return [refused('no name', null)];
    if (/^address \d+$/iu.test(name)) {
      return [{ kind: 'leftOut', at, reason: 'addresses on a list, without a party' }];
    }
    const isTreasury = treasuryLists.has(list) && record.number !== null;
    const key = isTreasury ? `ofac:${record.number}` : keyOf(list, name, record);
    const source = {
      name: screeningListSource,
      url: record.url,
      statedOn: editionDate,
      retrievedOn: editionDate,
      statementId: record.id ?? (isTreasury ? `${list} ${record.number}` : null),
      words: wordsOf(record),
    };
    const entries: Entry[] = [];
    if (isTreasury) parties.add(key, at, record, source);
    else entries.push(partyOf(key, at, record, source));
    const countries = new Set<string>();
    for (const written of record.countries) {
      const country = countryCodeOf(spellings.get(written) ?? written);
      if (country === null) {
        const reason = 'the country of an address is none of ISO 3166-1; the rest went in';
        entries.push(refused(reason, written));
      } else countries.add(country);
    }
    for (const country of countries) {
      const location = { type: 'location', entity: key, country, source: { ...source } } as const;
      entries.push({ kind: 'line', at, line: location });
    }
    entries.push({
      kind: 'line',
      at,
      line: {
        type: 'listing',
        entity: key,
        list,
        programs: record.programs,
        licenseRequirement: record.licenseRequirement,
        reviewPolicy: record.licensePolicy,
        from: record.start,
        to: dayAfterEnd(record.end),
        source,
      },
    });
    return entries;
  };
}

/** The last day is one on which the listing holds. */
function dayAfterEnd(end: string | null): string | null {
  const day = parseIsoDate(end ?? '');
  return day === null ? end : dayAfter(day);
}

/** Without an id, what tells records of a list apart: the same name twice may well be two parties. */
function keyOf(list: string, name: string, { id, countries, notice }: ScreeningRecord): string {
  const told = id ?? JSON.stringify([name, countries, notice]);
  return `us-screening-list:${list}:${id ?? hash('sha256', told, 'hex').slice(0, digits)}`;
}

const digits = 24;

function wordsOf(record: ScreeningRecord): string {
  const { list, type, name, otherNames, notice, remarks, number, countries } = record;
  const told = [
    list,
    type,
    number === null ? null : `No. ${number}`,
    name,
    otherNames.length === 0 ? null : `also ${otherNames.join('; ')}`,
    countries.length === 0 ? null : `addresses in ${countries.join(', ')}`,
    notice === null ? null : `Federal Register: ${notice}`,
    remarks,
  ];
  return told.filter((part) => part !== null && part.trim() !== '').join('. ');
}
