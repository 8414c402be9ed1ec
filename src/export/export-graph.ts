import type { IsoDate, Period } from '../domain/date.ts';
import { holdsOn } from '../domain/date.ts';
import type { ItemGraph } from '../domain/item/item-graph.ts';
import type { Closure, Entity } from '../domain/ownership/closure.ts';
import type { Transfer } from '../domain/diversion/transfer.ts';
import type { GraphLine } from '../ports/graph-line.ts';
import { linesOfClosure, linesOfItems, linesOfTransfers } from '../ports/lines-of.ts';

/** What an export is made of: entities with their interests, items with what they come from, and transfers. */
export interface ExportGraph extends Closure {
  readonly items: ItemGraph;
  readonly transfers: readonly Transfer[];
}

/** What no item and no transfer is in. */
export const noItems: ItemGraph = {
  chips: new Map(),
  models: new Map(),
  clusters: new Map(),
  installations: [],
  trainings: [],
  derivations: [],
  syntheticData: [],
};

/** The facts that hold on a date, and the transfers up to it. An entity is kept whatever the date, since facts may name it. */
export function graphOn(graph: ExportGraph, date: IsoDate): ExportGraph {
  const held = <T extends Period>(facts: readonly T[]): readonly T[] =>
    facts.filter((fact) => holdsOn(fact, date));
  return {
    entities: new Map(
      [...graph.entities].map(([key, entity]): [string, Entity] => [
        key,
        {
          ...entity,
          headquarters: held(entity.headquarters),
          locations: held(entity.locations),
          ownerStatements: held(entity.ownerStatements),
          listings: held(entity.listings),
          authorizations: held(entity.authorizations),
        },
      ]),
    ),
    interests: held(graph.interests),
    items: {
      ...graph.items,
      installations: held(graph.items.installations),
      trainings: held(graph.items.trainings),
    },
    transfers: graph.transfers.filter((transfer) => transfer.date <= date),
  };
}

/** The entities of these keys with everybody above them by the interests that the graph has; items and transfers are left as they are. */
export function graphAbove(graph: ExportGraph, keys: readonly string[]): ExportGraph {
  const owners = Map.groupBy(graph.interests, ({ owned }) => owned);
  const reached = new Set(keys);
  // A set shows what is added to it while it is gone through.
  for (const key of reached) for (const { owner } of owners.get(key) ?? []) reached.add(owner);
  return {
    ...graph,
    entities: new Map([...graph.entities].filter(([key]) => reached.has(key))),
    interests: graph.interests.filter(({ owned }) => reached.has(owned)),
  };
}

/** Every line of the graph: what lines refer to comes before them. */
export function* linesOf({ items, transfers, ...closure }: ExportGraph): Iterable<GraphLine> {
  yield* linesOfClosure(closure);
  yield* linesOfItems(items);
  yield* linesOfTransfers({ transfers });
}
