import type { GraphStore } from '../ports/graph-store.ts';

/** Whether a graph has neither chips nor models. */
export async function lacksItems(store: GraphStore): Promise<boolean> {
  const first = { first: 1, after: null };
  const [chips, models] = await Promise.all([
    store.findChips(null, null, first),
    store.findModels(null, null, first),
  ]);
  return chips.keys.length === 0 && models.keys.length === 0;
}

/** For a graph that an import has begun: the seed goes into an empty one alone. */
export const lacksItemsWords =
  'The graph has no chips and no models, and the seed is no longer added to it by itself: npm run cli -- load graph-seed adds it.\n';
