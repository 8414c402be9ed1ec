import type { EntityKey } from '../../domain/ownership/closure.ts';
import type { SameEntities } from '../../domain/resolution/same-entities.ts';
import type { EntityQuery, GraphStore } from '../../ports/graph-store.ts';
import { LARGEST_PAGE } from '../../ports/page.ts';
import type { KeyPage, Page } from '../../ports/page.ts';
import { compareText } from '../../ports/text-order.ts';

/**
 * Entities that are one stand once in what a search finds: where the best of their names stands. What a filter asks for may
 * be said of any of them.
 */
export async function findResolved(
  store: GraphStore,
  same: SameEntities,
  query: EntityQuery,
  page: Page,
): Promise<KeyPage> {
  const passing = await passingMembers(store, same, query);
  const matched = await allOf(store, { ...query, among: passing, passing });
  const best = new Map<EntityKey, EntityKey>();
  const isPassing = new Set(passing);
  const except = same.groups.flat().filter((key) => !isPassing.has(key));
  for (const key of matched) {
    const standing = same.standFor(key);
    if (best.has(standing)) except.push(key);
    else best.set(standing, key);
  }
  const after = page.after === null ? null : (best.get(same.standFor(page.after)) ?? page.after);
  const found = await store.findEntities({ ...query, except, passing }, { ...page, after });
  return { ...found, keys: found.keys.map(same.standFor) };
}

/** All keys of those entities that are one, of whom every filter finds some key. */
async function passingMembers(
  store: GraphStore,
  { groups }: SameEntities,
  { kinds, jurisdiction, list }: EntityQuery,
): Promise<readonly EntityKey[]> {
  const all = { tokens: [], kinds: null, jurisdiction: null, list: null, among: groups.flat() };
  const filters = [
    ...(kinds === null ? [] : [{ ...all, kinds }]),
    ...(jurisdiction === null ? [] : [{ ...all, jurisdiction }]),
    ...(list === null ? [] : [{ ...all, list }]),
  ];
  const found = await Promise.all(filters.map(async (each) => new Set(await allOf(store, each))));
  return groups
    .filter((members) => found.every((keys) => members.some((key) => keys.has(key))))
    .flat();
}

async function allOf(store: GraphStore, query: EntityQuery): Promise<readonly EntityKey[]> {
  const keys: EntityKey[] = [];
  for (let more = true; more;) {
    const after = keys.at(-1) ?? null;
    const page = await store.findEntities(query, { first: LARGEST_PAGE, after });
    keys.push(...page.keys);
    more = page.hasNextPage;
  }
  return keys;
}

/** Items of a maker under any of its keys, in key order. */
export async function findOfMaker(
  find: (maker: EntityKey | null, page: Page) => Promise<KeyPage>,
  makers: readonly (EntityKey | null)[],
  page: Page,
): Promise<KeyPage> {
  const pages = await Promise.all(makers.map((maker) => find(maker, page)));
  const keys = pages.flatMap((found) => found.keys).sort(compareText);
  return {
    keys: keys.slice(0, page.first),
    hasNextPage: keys.length > page.first || pages.some((found) => found.hasNextPage),
    totalCount: pages.reduce((total, found) => total + found.totalCount, 0),
  };
}
