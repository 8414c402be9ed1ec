import { interestKinds } from '../ownership/closure.ts';
import type { EntityKey } from '../ownership/closure.ts';
import { ownershipOn } from '../ownership/in-force.ts';
import type { OwnershipInterest } from '../ownership/ownership.ts';
import { heldBy } from '../whole-graph/held-by.ts';
import type { HeldBy } from '../whole-graph/held-by.ts';
import { keyAt } from '../whole-graph/keys.ts';
import { KIND_BITS, SHARE_STATED } from '../whole-graph/snapshot.ts';
import type { TransferGraph } from './transfer-graph.ts';
import { wholeGraphOf } from './whole-graph-of.ts';

const known = new WeakMap<TransferGraph, HeldBy>();
const shareholding = interestKinds.indexOf('SHAREHOLDING');

/** What each owner holds on the date, by places in the whole graph, but for what is certainly nothing. Made once for a graph. */
export function holdingsByPlace(graph: TransferGraph): HeldBy {
  const found = known.get(graph) ?? findHoldings(graph);
  known.set(graph, found);
  return found;
}

function findHoldings(graph: TransferGraph): HeldBy {
  const { dated } = wholeGraphOf(graph);
  const { interests, keys } = dated.snapshot;
  return heldBy(dated, (owner, owned, rows) => {
    const [row = 0] = rows;
    const kind = interests.kind[row] ?? 0;
    // One statement of more than nothing stays more than nothing, whatever the others hold.
    const isSure =
      (kind & SHARE_STATED) === 0 ||
      ((kind & KIND_BITS) === shareholding && (interests.minimum[row] ?? 0) > 0);
    if (rows.length === 1 && isSure) return true;
    return interestHeld(graph, keyAt(keys, owner), keyAt(keys, owned)) !== null;
  });
}

/** The interest of an owner in an entity that a way leads over; null where it has none, or certainly nothing. */
export function interestHeld(
  { closure, asOf }: TransferGraph,
  owner: EntityKey,
  owned: EntityKey,
): OwnershipInterest | null {
  const all = ownershipOn(closure, asOf).interestsIn(owned).of(owner);
  return all.find(({ share, shareStated }) => share.maximum > 0 || !shareStated) ?? null;
}
