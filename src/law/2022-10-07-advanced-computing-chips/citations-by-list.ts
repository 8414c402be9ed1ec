import { unique } from '../../domain/determination/verdict.ts';
import type { Listing } from '../../domain/ownership/closure.ts';
import { type ListName, listName } from '../../domain/ownership/list-names.ts';
import type { Citation } from '../../domain/source.ts';
import { ear } from '../citation.ts';

/** Where part 744 speaks of the parties on each list. */
export const citationsByList: ReadonlyMap<string, Citation> = new Map<ListName, Citation>([
  ['ENTITY_LIST', ear('744.11', 'License requirements that apply to entities on the Entity List')],
  ['MEU_LIST', ear('744.21', 'Military end uses and military end users')],
  ['SDN', ear('744.8(a)(1)', 'Specially Designated Nationals of certain sanctions programs')],
]);

/** The places in the law of the lists that listings are on, each once. */
export function citationsOf(listings: readonly Listing[]): readonly Citation[] {
  return unique(listings.flatMap(({ list }) => citationsByList.get(listName(list)) ?? []));
}
