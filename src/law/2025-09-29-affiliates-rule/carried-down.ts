import type { CarriesDown } from '../../domain/determination/rule-set.ts';
import type { Listing } from '../../domain/ownership/closure.ts';
import { type ListName, listName } from '../../domain/ownership/list-names.ts';

const certainly: ReadonlySet<string> = new Set<ListName>(['ENTITY_LIST', 'MEU_LIST']);
const possibly: ReadonlySet<string> = new Set<ListName>(['ENTITY_LIST', 'MEU_LIST', 'SDN']);

/**
 * The Entity List and the MEU List come down to what the listed own; of the Specially Designated Nationals only those
 * of certain programs do, and which these are could not be read.
 */
export const carriesDown = {
  certainly: ({ list }: Listing) => certainly.has(listName(list)),
  possibly: ({ list }: Listing) => possibly.has(listName(list)),
  programsIn: '15 CFR 744.8(a)(1)',
} satisfies CarriesDown;
