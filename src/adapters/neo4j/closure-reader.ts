import { assembleClosure } from '../../ports/assemble.ts';
import type { ClosureAnswer, EntitySelector, HoldingsAnswer } from '../../ports/graph-store.ts';
import { compareText } from '../../ports/text-order.ts';
import type { Closure, EntityKey } from '../../domain/ownership/closure.ts';
import type { RunQuery, VisitRows } from './connection.ts';
import { closureRows } from './closure-rows.ts';
import { visitConsistently } from './consistent-reading.ts';
import { readCypher } from './cypher-file.ts';
import { entityLines } from './entity-row.ts';

const closureQuery = readCypher('closure');
const holdingsQuery = readCypher('holdings');

/** The entities selected with everything above them, in one query. */
export async function readClosure(
  visit: VisitRows,
  selectors: readonly EntitySelector[],
): Promise<ClosureAnswer> {
  const parameters = {
    keys: selectors.flatMap((selector) => ('key' in selector ? [selector.key] : [])),
    leis: selectors.flatMap((selector) => ('lei' in selector ? [selector.lei] : [])),
  };
  let rows = closureRows();
  const version = await visitConsistently(visit, closureQuery, parameters, () => {
    rows = closureRows();
    return rows.add;
  });
  const closure = assembleClosure(rows.groups());
  const byLei = firstByLei(closure);
  const keys = selectors.map((selector) =>
    'key' in selector
      ? closure.entities.has(selector.key)
        ? selector.key
        : null
      : (byLei.get(selector.lei) ?? null),
  );
  return { ...closure, version, keys };
}

/** What the owners hold directly, in one query. */
export async function readHoldings(
  run: RunQuery,
  owners: readonly EntityKey[],
): Promise<HoldingsAnswer> {
  const closure = assembleClosure((await run(holdingsQuery, { owners })).flatMap(entityLines));
  const held = new Map<EntityKey, Set<EntityKey>>(owners.map((owner) => [owner, new Set()]));
  for (const { owner, owned } of closure.interests) held.get(owner)?.add(owned);
  const holdings = owners.map((owner) => [...(held.get(owner) ?? [])].sort(compareText));
  return { ...closure, holdings };
}

/**
 * The entity of each LEI: the query begins at the one with the first key, so that any other in the closure that
 * carries the same LEI has a later key.
 */
function firstByLei({ entities }: Closure): ReadonlyMap<string, EntityKey> {
  const first = new Map<string, EntityKey>();
  for (const { key, identifiers } of entities.values()) {
    for (const { scheme, value } of identifiers) {
      if (scheme === 'LEI' && !first.has(value)) first.set(value, key);
    }
  }
  return first;
}
