import type { Entry, ImportedLine } from '../importer.ts';
import { oneLine } from '../input/one-line.ts';
import type { ScreeningRecord } from './records.ts';

/** Parties that may be on several lists, each of which may have names and identifiers that the others lack. */
export interface ListedParties {
  readonly add: (key: string, at: number, record: ScreeningRecord, source: unknown) => void;
  /** An entity for each, by the first of its records, with the names and identifiers of all. */
  readonly entries: () => Iterable<Entry>;
}

interface ListedParty {
  readonly at: number;
  readonly names: Set<string>;
  readonly identifiers: Map<string, Identifier>;
  readonly source: unknown;
  isPerson: boolean;
}

interface Identifier {
  readonly scheme: string;
  readonly value: string;
}

export function listedParties(): ListedParties {
  const parties = new Map<string, ListedParty>();
  return {
    add: (key, at, record, source) => {
      const party = parties.get(key) ?? {
        at,
        names: new Set(),
        identifiers: new Map(),
        source,
        isPerson: false,
      };
      parties.set(key, party);
      for (const name of [record.name, ...record.otherNames]) party.names.add(oneLine(name));
      for (const each of identifiersOf(record)) {
        party.identifiers.set(JSON.stringify([each.scheme, each.value]), each);
      }
      party.isPerson ||= isPerson(record);
    },
    entries: function* () {
      for (const [key, { at, names, identifiers, source, isPerson: person }] of parties) {
        yield partyLine(key, at, { names, identifiers: identifiers.values(), source, person });
      }
    },
  };
}

/** The entity of a party that is on one list. */
export function partyOf(
  key: string,
  at: number,
  record: ScreeningRecord,
  source: unknown,
): ImportedLine {
  return partyLine(key, at, {
    names: new Set([record.name, ...record.otherNames].map(oneLine)),
    identifiers: record.identifiers,
    source,
    person: isPerson(record),
  });
}

interface Told {
  readonly names: ReadonlySet<string>;
  readonly identifiers: Iterable<Identifier>;
  readonly source: unknown;
  readonly person: boolean;
}

function partyLine(
  key: string,
  at: number,
  { names, identifiers, source, person }: Told,
): ImportedLine {
  const [name, ...aliases] = names;
  const line = {
    type: 'entity',
    key,
    name,
    // "Entity" says no more than that it is no natural person, and most lists say nothing.
    kind: person ? 'PERSON' : 'UNKNOWN',
    aliases: aliases.filter((alias) => alias !== ''),
    identifiers: [...identifiers],
    source,
  } as const;
  return { kind: 'line', at, line };
}

/** The Treasury's number goes first. */
function identifiersOf({ number, identifiers }: ScreeningRecord): readonly Identifier[] {
  return number === null ? identifiers : [{ scheme: 'OFAC', value: number }, ...identifiers];
}

function isPerson({ type }: ScreeningRecord): boolean {
  return type === 'Individual';
}
