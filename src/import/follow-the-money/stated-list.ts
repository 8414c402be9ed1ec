import { listOf } from '../us-screening-list/records.ts';
import type { FtmEntity } from './ftm-entity.ts';

/** A list as the Consolidated Screening List names it: `Entity List (EL) - Bureau of Industry and Security`. */
const screeningListName =
  /^.+ \([^()]+\)(?: List)? - (?:Bureau of Industry and Security|Treasury Department|State Department)$/u;

/** Ids of programmes of the Bureau that have the code of a list of its own in them. */
const bureauProgram = /^US-BIS-(EL|MEU|DPL|UVL)$/u;

/** Datasets of OpenSanctions that are one list each. */
const datasets: Readonly<Record<string, string>> = {
  us_bis_entity_list: 'ENTITY_LIST',
  us_bis_denied: 'DPL',
  us_ofac_sdn: 'SDN',
};

/**
 * The list, as the rules name it, that a sanction says outright that it is on: by the full name of the list, by the id of
 * its programme, or by the one dataset that it is from. Null where it says none, or several.
 */
export function statedList({ all, datasets: from }: FtmEntity): string | null {
  const said = [...all('authority'), ...all('program'), ...all('programId')];
  const lists = new Set(
    said.flatMap((text) => {
      const code = bureauProgram.exec(text)?.[1];
      if (code !== undefined) return listOf(code) ?? [];
      return screeningListName.test(text) ? (listOf(text) ?? []) : [];
    }),
  );
  const [dataset, ...others] = from;
  if (lists.size === 0 && dataset !== undefined && others.length === 0) {
    return datasets[dataset] ?? null;
  }
  const [list] = lists;
  return lists.size === 1 ? (list ?? null) : null;
}
