import { foldItemName } from '../../domain/search/normalise.ts';
import { assembleItemGraph } from '../../ports/assemble.ts';
import type { GraphLine } from '../../ports/graph-line.ts';
import type { ItemAnswer, ItemSelector } from '../../ports/graph-store.ts';
import type { VisitRows } from './connection.ts';
import { readConsistently } from './consistent-reading.ts';
import { readCypher } from './cypher-file.ts';
import { itemFact, itemNode } from './item-facts.ts';
import { textOf } from './property.ts';
import type { Properties } from './property.ts';
import { itemFactsIn, propertiesIn } from './row.ts';

const itemsQuery = readCypher('items');

/** The items selected with everything that they come from, in one query. */
export async function readItems(
  visit: VisitRows,
  selectors: readonly ItemSelector[],
): Promise<ItemAnswer> {
  const chips = selectors.filter(({ kind }) => kind === 'chip');
  const models = selectors.filter(({ kind }) => kind === 'model');
  const parameters = {
    chipKeys: keysAsked(chips),
    chipNames: namesAsked(chips),
    modelKeys: keysAsked(models),
    modelNames: namesAsked(models),
  };
  const { version, rows } = await readConsistently(visit, itemsQuery, parameters, itemLines);
  const graph = assembleItemGraph(rows.flat());
  const nodes = { chip: graph.chips, model: graph.models };
  const named = { chip: firstByName(graph.chips), model: firstByName(graph.models) };
  const keys = selectors.map((selector) => {
    if ('name' in selector) return named[selector.kind].get(foldItemName(selector.name)) ?? null;
    return nodes[selector.kind].has(selector.key) ? selector.key : null;
  });
  return { ...graph, version, keys };
}

function keysAsked(selectors: readonly ItemSelector[]): readonly string[] {
  return selectors.flatMap((selector) => ('key' in selector ? [selector.key] : []));
}

function namesAsked(selectors: readonly ItemSelector[]): readonly string[] {
  return selectors.flatMap((selector) => ('name' in selector ? [foldItemName(selector.name)] : []));
}

/** The lines that a row of items.cypher and scan-items.cypher is made of. */
export function itemLines(row: Properties): readonly GraphLine[] {
  const node = propertiesIn(row, 'item');
  const key = textOf(node, 'key');
  return [
    itemNode(textOf(row, 'label'), node),
    ...itemFactsIn(row).map(({ relationship, label, object, properties }) =>
      itemFact(relationship, key, { label, key: object }, properties),
    ),
  ];
}

/** The query begins at the item with the first key of a name; any other of that name in the answer has a later key. */
function firstByName(
  items: ReadonlyMap<string, { readonly name: string }>,
): ReadonlyMap<string, string> {
  const first = new Map<string, string>();
  for (const [key, item] of items) {
    const name = foldItemName(item.name);
    if (!first.has(name)) first.set(name, key);
  }
  return first;
}
