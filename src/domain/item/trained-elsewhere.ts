import { holdsOn } from '../date.ts';
import type { IsoDate } from '../date.ts';
import type { EntityKey } from '../ownership/closure.ts';
import type { Cluster, ItemGraph } from './item-graph.ts';
import { clusterOf } from './training-cluster.ts';

/** Clusters that others than its developer operate and that a model was trained on, up to a day. */
export interface TrainedElsewhere {
  readonly developer: EntityKey;
  readonly clusters: readonly (Cluster & { readonly operator: EntityKey })[];
}

/** Null where the developer is not on record, or nothing on record says that another company trained its model. */
export function trainedElsewhere(
  graph: ItemGraph,
  key: string,
  asOf: IsoDate,
): TrainedElsewhere | null {
  const developer = graph.models.get(key)?.developer ?? null;
  if (developer === null) return null;
  const clusters = graph.trainings
    .filter(({ model, from }) => model === key && (from === null || from <= asOf))
    .flatMap((training) => clusterOf(graph, training) ?? [])
    .flatMap((cluster) => {
      const { operator } = cluster;
      return operator === null || operator === developer || !begun(cluster, asOf)
        ? []
        : [{ ...cluster, operator }];
    });
  return clusters.length === 0 ? null : { developer, clusters };
}

/** A cluster that has ended may have trained before; one that has not begun has not. */
function begun({ from }: Cluster, asOf: IsoDate): boolean {
  return holdsOn({ from, to: null }, asOf);
}
