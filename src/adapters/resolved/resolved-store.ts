import type { Closure, EntityKey } from '../../domain/ownership/closure.ts';
import { sameEntities } from '../../domain/resolution/same-entities.ts';
import type { SameEntities } from '../../domain/resolution/same-entities.ts';
import { assembleItemGraph, assembleMovements, assembleReceipts } from '../../ports/assemble.ts';
import type {
  GraphStore,
  HoldingsAnswer,
  ItemAnswer,
  MovementsAnswer,
  ReceiptsAnswer,
} from '../../ports/graph-store.ts';
import { StoreUnavailable } from '../../ports/graph-store.ts';
import { linesOfItems, linesOfReceipts, linesOfTransfers } from '../../ports/lines-of.ts';
import { compareText } from '../../ports/text-order.ts';
import { besideDecisions } from './known-groups.ts';
import { closureAcross, othersOf } from './resolved-closure.ts';
import { resolvedClosure, resolvedLine } from './resolved-lines.ts';
import { reachedBelow } from './reached-below.ts';
import { scanResolved } from './scan-resolved.ts';
import { findOfMaker, findResolved } from './resolved-search.ts';

/**
 * A store whose entities that are one by decision are answered as one, under the first of their keys; any of the keys asks
 * for it. What sources state stays as it is in the store beneath, and a decision taken back is as if it had never been.
 */
export function resolvedStore(store: GraphStore): GraphStore {
  const beside = besideDecisions(store);

  return {
    ...store,
    closure: (selectors) =>
      beside(async (same) => {
        const found = await store.closure(selectors);
        if (same.groups.length === 0) return found;
        const whole = resolvedClosure(await closureAcross(store, found, same), same);
        const keys = found.keys.map((key) => key && same.standFor(key));
        return { ...whole, keys, version: found.version };
      }),
    items: (selectors) =>
      beside(async (same) => {
        const found = await store.items(selectors);
        return same.groups.length === 0 ? found : resolvedItems(found, same);
      }),
    holdings: (owners) =>
      beside(async (same) =>
        same.groups.length === 0 ? store.holdings(owners) : resolvedHoldings(store, owners, same),
      ),
    receipts: (query) =>
      beside(async (same) => {
        if (same.groups.length === 0) return store.receipts(query);
        const found = await store.receipts({
          ...query,
          below: await reachedBelow(store, query.below, same),
          operatedBelow: await reachedBelow(store, query.operatedBelow, same),
        });
        return resolvedReceipts(found, await closureAcross(store, found, same), same);
      }),
    movements: () =>
      beside(async (same) => {
        const found = await store.movements();
        if (same.groups.length === 0) return found;
        return resolvedMovements(found, await closureAcross(store, found, same), same);
      }),
    scanEntities: (visit) => scanOnce(store, (same) => scanResolved(store, same, visit)),
    scanItems: (visit) =>
      scanOnce(store, (same) =>
        store.scanItems((lines) => {
          visit(lines.flatMap((line) => resolvedLine(line, same) ?? []));
        }),
      ),
    findEntities: (query, page) =>
      beside((same) =>
        same.groups.length === 0
          ? store.findEntities(query, page)
          : findResolved(store, same, query, page),
      ),
    findChips: (text, vendor, page) =>
      beside((same) =>
        findOfMaker(
          (maker, part) => store.findChips(text, maker, part),
          keysOf(vendor, same),
          page,
        ),
      ),
    findModels: (text, developer, page) =>
      beside((same) =>
        findOfMaker(
          (maker, part) => store.findModels(text, maker, part),
          keysOf(developer, same),
          page,
        ),
      ),
  };
}

function keysOf(key: EntityKey | null, same: SameEntities): readonly (EntityKey | null)[] {
  return key === null ? [null] : same.members(key);
}

/** What has been shown cannot be shown again: a scan is not begun once more. */
async function scanOnce(
  store: GraphStore,
  scan: (same: SameEntities) => Promise<string>,
): Promise<string> {
  const { decisions, version } = await store.decisions();
  if ((await scan(sameEntities(decisions))) === version) return version;
  throw new StoreUnavailable(
    'The graph changed while it was read: ask again when the load has ended.',
  );
}

/** What the entities hold under any of their keys, with every interest in what is held, under any of its keys. */
async function resolvedHoldings(
  store: GraphStore,
  owners: readonly EntityKey[],
  same: SameEntities,
): Promise<HoldingsAnswer> {
  const asked = [...new Set(owners.flatMap(same.members))];
  const found = await store.holdings(asked);
  const held = new Map(asked.map((key, at) => [key, found.holdings[at] ?? []]));
  const others = othersOf(found.entities, same);
  const more = await closureAcross(
    store,
    await store.closure(others.map((key) => ({ key }))),
    same,
  );
  const whole = resolvedClosure(
    {
      entities: new Map([...more.entities, ...found.entities]),
      interests: [...found.interests, ...more.interests],
    },
    same,
  );
  const holdings = owners.map((owner) => {
    const keys = same.members(owner).flatMap((key) => held.get(key) ?? []);
    const isSelf = (key: EntityKey): boolean => same.standFor(key) === same.standFor(owner);
    const itself = same.members(owner).some((key) => held.get(key)?.includes(key));
    const owned = keys.filter((key) => itself || !isSelf(key)).map(same.standFor);
    return [...new Set(owned)].sort(compareText);
  });
  const asOwned = new Set(holdings.flat());
  const interests = whole.interests.filter(({ owned }) => asOwned.has(owned));
  const ends = new Set(interests.flatMap(({ owner, owned }) => [owner, owned]));
  const entities = new Map([...whole.entities].filter(([key]) => ends.has(key)));
  return { entities, interests, holdings };
}

function resolvedItems(found: ItemAnswer, same: SameEntities): ItemAnswer {
  const lines = linesOfItems(found).flatMap((line) => resolvedLine(line, same) ?? []);
  return { ...found, ...assembleItemGraph(lines) };
}

function resolvedMovements(
  found: MovementsAnswer,
  whole: Closure,
  same: SameEntities,
): MovementsAnswer {
  const lines = [...linesOfItems(found), ...linesOfTransfers(found)];
  return {
    ...found,
    ...resolvedClosure(whole, same),
    ...assembleMovements(lines.flatMap((line) => resolvedLine(line, same) ?? [])),
  };
}

function resolvedReceipts(
  found: ReceiptsAnswer,
  whole: Closure,
  same: SameEntities,
): ReceiptsAnswer {
  const lines = linesOfReceipts(found).flatMap((line) => resolvedLine(line, same) ?? []);
  return { ...found, ...assembleReceipts(lines), ...resolvedClosure(whole, same) };
}
