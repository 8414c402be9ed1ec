import { assembleClosure, assembleMovements } from '../ports/assemble.ts';
import type { GraphLine } from '../ports/graph-line.ts';
import { StoreUnavailable } from '../ports/graph-store.ts';
import type { EntitySelector, GraphStore } from '../ports/graph-store.ts';
import { noItems } from './export-graph.ts';
import type { ExportGraph } from './export-graph.ts';

/** Everything that a store has, of one state of the graph, in memory. */
export async function readWholeGraph(store: GraphStore): Promise<ExportGraph> {
  const ofEntities: GraphLine[] = [];
  const ofItems: GraphLine[] = [];
  const version = await store.scanEntities((lines) => {
    for (const line of lines) ofEntities.push(line);
  });
  const versionOfItems = await store.scanItems((lines) => {
    for (const line of lines) ofItems.push(line);
  });
  if (version !== versionOfItems) {
    throw new StoreUnavailable(
      'The graph changed while it was read: ask again when the load has ended.',
    );
  }
  const { transfers, ...items } = assembleMovements(ofItems);
  return { ...assembleClosure(ofEntities), items, transfers };
}

/** The entities with everything above them, and for each the key that the graph has for it, or null. */
export async function readGraphAbove(
  store: GraphStore,
  selectors: readonly EntitySelector[],
): Promise<{ readonly graph: ExportGraph; readonly keys: readonly (string | null)[] }> {
  const { entities, interests, keys } = await store.closure(selectors);
  return { graph: { entities, interests, items: noItems, transfers: [] }, keys };
}
