import { holdsOn } from '../date.ts';
import { listWords } from './words.ts';
import type { Closure, EntityKey } from '../ownership/closure.ts';
import { affiliateRestrictions } from '../ownership/fifty-percent.ts';
import { ownershipOn } from '../ownership/in-force.ts';
import { shareText } from '../ownership/share.ts';
import { indicator } from './indicator.ts';
import type { Indicator } from './indicator.ts';
import type { TransferGraph } from './transfer-graph.ts';

// Whichever list it is: a lead needs no rule that carries the listing down. One function, since the walk is kept by it.
const everyListing = (): boolean => true;

/**
 * Whether parties on a list have something of an entity, half or more or less: also while no rule of the law looks at it.
 */
export function listedOwnerIndicators(
  graph: TransferGraph,
  above: Closure,
  key: EntityKey,
): readonly Indicator[] {
  if (!hasListedAbove(graph, key)) return [];
  const { asOf } = graph;
  const { affiliate } = affiliateRestrictions(above, key, asOf, everyListing);
  if (affiliate === null) return [];
  const nameOf = (entity: EntityKey): string => above.entities.get(entity)?.name ?? entity;
  const owners = affiliate.listedOwners.map(
    ({ entity, listings }) => `${nameOf(entity)} (${listWords(listings)})`,
  );
  if (owners.length === 0) return [];
  const facts = affiliate.interests.map(({ owner, share, sources }) => ({
    name: `${key}.owner.${owner}`,
    value: shareText(share),
    sources,
  }));
  const together = `${owners.join(' and ')} ${owners.length === 1 ? 'has' : 'have'} an interest in ${nameOf(key)}`;
  return [
    affiliate.certainty === 'YES'
      ? indicator('LISTED_OWNERS_OF_HALF', `${together}, which makes half or more.`, { facts })
      : indicator(
          'LISTED_MINORITY_OWNER',
          affiliate.certainty === 'NO'
            ? `${together}, of less than half.`
            : `${together}; whether it is half or more is not known.`,
          { facts },
        ),
  ];
}

const known = new WeakMap<TransferGraph, ReadonlySet<EntityKey>>();

/** Few entities have anybody on a list above them: they are found once, from the listed down. */
function hasListedAbove(graph: TransferGraph, key: EntityKey): boolean {
  const found = known.get(graph) ?? belowListed(graph);
  known.set(graph, found);
  return found.has(key);
}

function belowListed({ closure, asOf }: TransferGraph): ReadonlySet<EntityKey> {
  const listed = [...closure.entities.values()].filter(({ listings }) =>
    listings.some((listing) => holdsOn(listing, asOf)),
  );
  const held = new Map<EntityKey, EntityKey[]>();
  for (const { owner, owned } of closure.interests) {
    const known = held.get(owner);
    if (known) known.push(owned);
    else held.set(owner, [owned]);
  }
  const below = new Set<EntityKey>();
  const reached = new Set(listed.map(({ key }) => key));
  const ownership = ownershipOn(closure, asOf);
  for (const owner of reached) {
    for (const owned of held.get(owner) ?? []) {
      if (!ownership.interestsIn(owned).byOwner().has(owner)) continue;
      below.add(owned);
      reached.add(owned);
    }
  }
  return below;
}
