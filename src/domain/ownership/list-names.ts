/** The lists that the rules and the formats here know, by the names that listings in a graph have. */
export const listNames = [
  'ENTITY_LIST',
  'MEU_LIST',
  'SDN',
  'DPL',
  'UVL',
  'NS_CMIC',
  'CMIC',
  'DOD_1260H',
  '1260H',
  'SUPPLEMENT_8_PART_740',
  'SSI',
  'FSE',
  'NS_MBS',
  'NS_PLC',
  'CAPTA',
  'AECA_DEBARRED',
  'NONPROLIFERATION',
] as const;

export type ListName = (typeof listNames)[number];

const known: ReadonlySet<string> = new Set(listNames);

/** Whether a list is one of these, written as they are. */
export function isListName(list: string): list is ListName {
  return known.has(list);
}

/** A list's name as the rules have it: sources part its words by hyphens, blanks or underscores. */
export function listName(list: string): string {
  return list.toUpperCase().replaceAll(/[-\s]+/g, '_');
}
