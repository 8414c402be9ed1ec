import { installedOn } from '../determination/installed.ts';
import type { RuleSet } from '../determination/rule-set.ts';
import type { EntityKey } from '../ownership/closure.ts';
import { ownershipOn } from '../ownership/in-force.ts';
import type { Source } from '../source.ts';
import { itemName } from './transfer-graph.ts';
import type { TransferGraph } from './transfer-graph.ts';

/** Units of an item that a party received on record, and that clusters of its own or of what it owns hold. */
export interface HeldUnits {
  readonly received: number;
  readonly installed: number;
  readonly sources: readonly Source[];
}

/** What the clusters on record say of parties. */
export interface ClustersOfParties {
  /** Whether a cluster of the party, or of something that it has an interest in, is on record. */
  readonly hasCluster: (party: EntityKey) => boolean;
  /**
   * For a party and an item: where it received more than its clusters hold. Null where it did not, where it has no cluster
   * on record, or where a quantity is not known, so that nothing can be said.
   */
  readonly moreThanHeld: (party: EntityKey, item: string) => HeldUnits | null;
}

/** Counts what stands in clusters for their operators, and for everybody with an interest in these. */
export function clustersOfParties(
  graph: TransferGraph,
  ruleSet: RuleSet | null,
): ClustersOfParties {
  const { closure, items, asOf, transfers } = graph;
  const ownership = ownershipOn(closure, asOf);
  const above = (operator: EntityKey): ReadonlySet<EntityKey> => {
    const found = new Set([operator]);
    for (const key of found) {
      for (const owner of ownership.interestsIn(key).byOwner().keys()) found.add(owner);
    }
    return found;
  };
  const withCluster = new Set<EntityKey>();
  for (const { operator } of items.clusters.values()) {
    if (operator !== null) for (const key of above(operator)) withCluster.add(key);
  }
  const installed = new Map<string, { units: number | null; readonly sources: Source[] }>();
  for (const one of ruleSet === null ? [] : installedOn(items, ruleSet.entries.chip, asOf)) {
    const { operator } = one.cluster;
    for (const key of operator === null ? [] : above(operator)) {
      const name = nameOf(key, `chip:${one.chip.key}`);
      const held = installed.get(name) ?? { units: 0, sources: [] };
      held.units = held.units === null || one.quantity === null ? null : held.units + one.quantity;
      held.sources.push(...one.sources);
      installed.set(name, held);
    }
  }
  const received = new Map<string, number>();
  for (const transfer of withCluster.size === 0 ? [] : transfers) {
    if (!withCluster.has(transfer.to)) continue;
    const name = nameOf(transfer.to, itemName(transfer));
    received.set(name, (received.get(name) ?? 0) + (transfer.quantity ?? 0));
  }
  return {
    hasCluster: (party) => withCluster.has(party),
    moreThanHeld: (party, item) => {
      if (!withCluster.has(party) || !item.startsWith('chip:')) return null;
      const units = received.get(nameOf(party, item)) ?? 0;
      const held = installed.get(nameOf(party, item)) ?? { units: 0, sources: [] };
      if (held.units === null || units <= held.units) return null;
      return { received: units, installed: held.units, sources: held.sources };
    },
  };
}

function nameOf(party: EntityKey, item: string): string {
  return JSON.stringify([party, item]);
}
