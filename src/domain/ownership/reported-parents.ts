import type { EntityKey, Interest } from './closure.ts';
import type { Ownership } from './in-force.ts';
import { distinctSources } from './interest-statements.ts';
import type { OwnershipConflict, UltimateParent } from './ownership.ts';

/**
 * Where a source reports another ultimate parent in the accounts than the chains on record lead to. Chains of control may
 * go on above it, to a state or a holder of shares: that is no difference, as long as nobody up there consolidates it.
 */
export function reportedDifferences(
  ownership: Ownership,
  key: EntityKey,
  parents: readonly UltimateParent[],
): readonly OwnershipConflict[] {
  const found = parents.filter(({ entity }) => entity !== key).map(({ entity }) => entity);
  return reportedOtherwise(ownership, key, parents).map(({ owner, source }) => {
    const instead =
      found.length === 0
        ? `no chain on record leads above ${key}`
        : `the chains on record lead to ${[...found].sort().join(', ')}`;
    return {
      entity: key,
      statement:
        `A source reports ${owner} as the ultimate parent of ${key} in the accounts, but ${instead} on ` +
        `${ownership.asOf}. The chains are followed; add the interests in between, or end what no longer holds.`,
      sources: distinctSources([source]),
    };
  });
}

/** What sources report of an ultimate parent of an entity to which none of the chains to its parents on record agrees. */
export function reportedOtherwise(
  ownership: Ownership,
  key: EntityKey,
  parents: readonly UltimateParent[],
): readonly Interest[] {
  return ownership
    .reportedAbove(key)
    .filter(({ owner }) => !parents.some((parent) => agrees(parent, owner)));
}

/** Whether the reported parent is on the chain, and nobody above it consolidates the one below. */
function agrees({ chain }: UltimateParent, reported: EntityKey): boolean {
  const place = chain.findIndex(({ owner }) => owner === reported);
  return place !== -1 && chain.slice(place + 1).every(({ kind }) => kind !== 'CONSOLIDATION');
}
