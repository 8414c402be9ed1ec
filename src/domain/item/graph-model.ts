import type { Classification } from '../determination/classification.ts';
import type { IsoDate } from '../date.ts';
import type { Knowledge } from '../knowledge.ts';
import type { ChipEntry } from './chip-entry.ts';
import { countedSets } from './counted-set.ts';
import { graphGenerators } from './graph-generators.ts';
import { disagreements, modelFactsUsed } from './graph-model-facts-used.ts';
import type { ItemGraph } from './item-graph.ts';
import { lineagesOf } from './lineage.ts';
import type { Lineages } from './lineage.ts';
import { classifyModel } from './model.ts';
import type { ModelEntry } from './model-entry.ts';
import type { DerivedFrom, ModelFacts } from './model-facts.ts';
import { specifiedModelFacts } from './model-specification.ts';
import { difference, intersection, sumOf } from './operations.ts';
import { publishedAt } from './publication.ts';
import { trainingReach } from './training-cluster.ts';

/** The entries of the date, which a model's facts are counted and judged by. */
export interface ItemEntries {
  readonly chip: ChipEntry;
  readonly model: ModelEntry;
}

/**
 * The facts of a model of the graph on a day: its operations and those of all that it comes from, each counted once.
 * Throws where the graph has no such model.
 */
export function graphModelFacts(
  graph: ItemGraph,
  key: string,
  asOf: IsoDate,
  entries: ItemEntries,
  weakerThanPublishedModels: boolean | null = null,
): ModelFacts {
  const model = graph.models.get(key);
  if (model === undefined) {
    throw new Error(
      `The item graph has no model "${key}"; read it from the store with its key first`,
    );
  }
  const lineages = lineagesOf(graph);
  const sets = countedSets(graph, lineages, entries.model, asOf);
  const operations = lineages.together([key]);
  const ancestors = lineages.ancestors(key);
  const reach = trainingReach(graph, ancestors, asOf, entries.chip, entries.model);
  return {
    name: model.name,
    weightsPublished: publishedAt(model, asOf),
    operations,
    derivedFrom: derivations(graph, lineages, key, asOf),
    generators: graphGenerators(graph, lineages, sets, key),
    trainedOnControlledChips: reach.subjectToEar,
    weakerThanPublishedModels: weakerThanPublishedModels === true,
    facts: modelFactsUsed(graph, lineages, sets, model, asOf, weakerThanPublishedModels),
    findings: [...disagreements(graph, lineages, ancestors, entries.model), reach.finding],
  };
}

/**
 * What the model derives from that is published, and where of some that is not known, what it would derive from if they
 * were. Training that no published model has been through is additional.
 */
function derivations(
  graph: ItemGraph,
  lineages: Lineages,
  key: string,
  asOf: IsoDate,
): readonly DerivedFrom[] {
  const bases = [...lineages.ancestors(key)].filter((base) => base !== key);
  const publishedAs = (knowledge: Knowledge) =>
    bases.filter((base) => {
      const model = graph.models.get(base);
      return (model === undefined ? 'UNKNOWN' : publishedAt(model, asOf)) === knowledge;
    });
  const published = publishedAs('YES');
  const open = publishedAs('UNKNOWN');
  const from = (all: readonly string[], basePublished: Knowledge): DerivedFrom => {
    const base = lineages.together(all);
    const reached = new Set(all.flatMap((one) => [...lineages.ancestors(one)]));
    const rest = [...lineages.ancestors(key)].filter((stage) => !reached.has(stage));
    const byStage = sumOf(rest.map((stage) => lineages.own(stage)));
    const byTotal = difference(lineages.together([key]), base);
    return { basePublished, base, additional: intersection(byStage, byTotal) ?? byStage };
  };
  if (bases.length === 0) return [];
  if (published.length === 0 && open.length === 0) return [from(bases, 'NO')];
  return [
    ...(published.length === 0 ? [] : [from(published, 'YES')]),
    ...(open.length === 0 ? [] : [from([...published, ...open], 'UNKNOWN')]),
  ];
}

/** Classifies a model of the graph on a day; `model` is null where the rules of the day have no entry for weights. */
export function classifyGraphModel(
  graph: ItemGraph,
  key: string,
  asOf: IsoDate,
  entries: { readonly chip: ChipEntry; readonly model: ModelEntry | null },
  weakerThanPublishedModels: boolean | null = null,
): Classification {
  const { chip, model } = entries;
  if (model === null) {
    // Without an entry nothing of the model is judged but its name and whether it is published.
    const found = graph.models.get(key);
    const weightsPublished = found === undefined ? 'UNKNOWN' : publishedAt(found, asOf);
    return classifyModel(specifiedModelFacts({ name: found?.name, weightsPublished }, null), null);
  }
  const facts = graphModelFacts(graph, key, asOf, { chip, model }, weakerThanPublishedModels);
  return classifyModel(facts, model);
}
