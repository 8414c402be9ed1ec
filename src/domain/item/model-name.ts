import type { ItemGraph } from './item-graph.ts';

/** A model's name as a sentence says it; its key where the graph does not hold it. */
export function modelName(graph: ItemGraph, key: string): string {
  return graph.models.get(key)?.name ?? key;
}
