import type { CarriesDown } from '../../domain/determination/rule-set.ts';
import type { Listing } from '../../domain/ownership/closure.ts';

const certainly: ReadonlySet<string> = new Set(['ENTITY_LIST', 'MEU_LIST']);

/**
 * The Entity List and the MEU List come down to what the listed own; of the Specially Designated Nationals only those
 * of certain programs do, and which these are could not be read.
 */
export const carriesDown = {
  certainly: ({ list }: Listing) => certainly.has(list),
  possibly: ({ list }: Listing) => certainly.has(list) || list === 'SDN',
  programsIn: '15 CFR 744.8(a)(1)',
} satisfies CarriesDown;
