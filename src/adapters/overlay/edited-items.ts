import type { ItemGraph } from '../../domain/item/item-graph.ts';
import { assembleItemGraph } from '../../ports/assemble.ts';
import type { ItemSelector } from '../../ports/graph-store.ts';
import { type LineEdits, editedLines } from '../../ports/line-edits.ts';
import { lineIdentity } from '../../ports/line-identity.ts';
import { linesOfItems } from '../../ports/lines-of.ts';
import { grouped, reach } from './reach.ts';

/** Items after edits of what is on record of them, with what they come from then. */
export function editedItems(
  items: ItemGraph,
  selectors: readonly ItemSelector[],
  keys: readonly (string | null)[],
  edits: LineEdits,
): ItemGraph {
  const lines = linesOfItems(items);
  const known = new Set(lines.map(lineIdentity));
  const own = new Map([...edits].filter(([identity]) => known.has(identity)));
  if (own.size === 0) return items;
  const after = assembleItemGraph(editedLines(lines, own));
  const asked = (kind: ItemSelector['kind']): readonly string[] =>
    keys.flatMap((key, index) => (key !== null && selectors[index]?.kind === kind ? [key] : []));
  return assembleItemGraph(linesOfItems(behind(after, asked('model'), asked('chip'))));
}

/** What models and chips come from, they themselves included. */
function behind(
  items: ItemGraph,
  askedModels: readonly string[],
  askedChips: readonly string[],
): ItemGraph {
  const bases = grouped(items.derivations, ({ model }) => model);
  const generators = grouped(items.syntheticData, ({ model }) => model);
  const models = reach(askedModels, (key) => [
    ...(bases.get(key) ?? []).map(({ base }) => base),
    ...(generators.get(key) ?? []).map(({ generator }) => generator),
  ]);
  const trainings = items.trainings.filter(({ model }) => models.has(model));
  const clusters = new Set(trainings.map(({ cluster }) => cluster));
  const installations = items.installations.filter(({ cluster }) => clusters.has(cluster));
  const chips = new Set([
    ...askedChips,
    ...trainings.flatMap(({ chip }) => chip ?? []),
    ...installations.map(({ chip }) => chip),
  ]);
  return {
    chips: new Map([...items.chips].filter(([key]) => chips.has(key))),
    models: new Map([...items.models].filter(([key]) => models.has(key))),
    clusters: new Map([...items.clusters].filter(([key]) => clusters.has(key))),
    installations,
    trainings,
    derivations: items.derivations.filter(({ model }) => models.has(model)),
    syntheticData: items.syntheticData.filter(({ model }) => models.has(model)),
  };
}
