import type { ListName } from '../../domain/ownership/list-names.ts';

/** A party on one list of the Consolidated Screening List, as far as the graph has a place for it. */
export interface ScreeningRecord {
  /** The publisher's id of the record. */
  readonly id: string | null;
  /** The list by its full name, which has its code in it: `Entity List (EL) - Bureau of Industry and Security`. */
  readonly list: string;
  /** The Treasury's number of the party, the same on each of its lists. */
  readonly number: string | null;
  readonly type: string | null;
  readonly name: string;
  readonly otherNames: readonly string[];
  readonly programs: readonly string[];
  /** Countries of addresses, as written. */
  readonly countries: readonly string[];
  readonly identifiers: readonly { readonly scheme: string; readonly value: string }[];
  readonly notice: string | null;
  readonly start: string | null;
  readonly end: string | null;
  readonly licenseRequirement: string | null;
  readonly licensePolicy: string | null;
  readonly remarks: string | null;
  readonly url: string | null;
}

/** By which the facts are known again in a newer file. */
export const screeningListSource = 'US Consolidated Screening List';

/** Codes of the lists, as the names have them in brackets, and what the lists are called here. */
export const listsByCode: Readonly<Record<string, ListName>> = {
  EL: 'ENTITY_LIST',
  MEU: 'MEU_LIST',
  DPL: 'DPL',
  UVL: 'UVL',
  SDN: 'SDN',
  CMIC: 'NS_CMIC',
  SSI: 'SSI',
  FSE: 'FSE',
  MBS: 'NS_MBS',
  'NS-MBS LIST': 'NS_MBS',
  'NS-MBS': 'NS_MBS',
  PLC: 'NS_PLC',
  CAP: 'CAPTA',
  DTC: 'AECA_DEBARRED',
  ISN: 'NONPROLIFERATION',
};

/** Lists of the Treasury, on which a party has the same number everywhere. */
export const treasuryLists: ReadonlySet<string> = new Set<ListName>([
  'SDN',
  'NS_CMIC',
  'SSI',
  'FSE',
  'NS_MBS',
  'NS_PLC',
  'CAPTA',
]);

/** The law's name of a list; null where its code is none that is known. */
export function listOf(name: string): ListName | null {
  const code = /\(([^()]+)\)/u.exec(name)?.[1] ?? name;
  return listsByCode[code.trim().toUpperCase()] ?? null;
}
