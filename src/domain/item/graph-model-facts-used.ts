import type { IsoDate } from '../date.ts';
import type { Finding } from '../finding.ts';
import type { Fact, Source } from '../source.ts';
import type { CountedSets } from './counted-set.ts';
import type { ItemGraph, Model } from './item-graph.ts';
import type { Lineages } from './lineage.ts';
import type { ModelEntry } from './model-entry.ts';
import { modelName } from './model-name.ts';
import { listText, numberText, rangeText } from './number-text.ts';
import { rangeOfOperations } from './operations.ts';
import { publishedAt } from './publication.ts';

/** Where a stated total cannot be what base and addition come to, and where a model would derive from itself. */
export function disagreements(
  graph: ItemGraph,
  lineages: Lineages,
  ancestors: ReadonlySet<string>,
  entry: ModelEntry,
): readonly Finding[] {
  const circular = [...ancestors].filter(lineages.isCircular).map((key): Finding => {
    const name = modelName(graph, key);
    const lines = graph.derivations.filter(
      ({ model, base }) => model === key && lineages.ancestors(base).has(key),
    );
    return {
      step: 'classification:operations',
      statement: `By the record ${name} derives from itself, through ${listText(lines.map(({ base }) => modelName(graph, base)))}, which cannot be: everything from what is stated of it to all that trained these models together is held possible.`,
      facts: lines.flatMap(({ base, source }) =>
        sourced('item.derivedFrom.base', `${name} from ${modelName(graph, base)}`, source),
      ),
      citations: [entry.citations.operations],
    };
  });
  const contradicted = [...ancestors]
    .filter((key) => !lineages.agrees(key))
    .map((key) => {
      const stated = rangeOfOperations(graph.models.get(key)?.trainingOperations ?? null);
      const known = lineages.together([key]);
      return {
        step: 'classification:operations',
        statement: `The sources do not agree on the operations of ${modelName(graph, key)}: ${rangeText(stated.minimum, stated.maximum)} in all, and another number by its base and what was added; ${rangeText(known.minimum, known.maximum)} are held possible.`,
        facts: sourced(
          'item.trainingOperations',
          rangeText(stated.minimum, stated.maximum),
          graph.models.get(key)?.source ?? null,
        ),
        citations: [entry.citations.operations],
      };
    });
  return [...circular, ...contradicted];
}

/** What a model of the graph is classified on, with where each fact is from. */
export function modelFactsUsed(
  graph: ItemGraph,
  lineages: Lineages,
  sets: CountedSets,
  model: Model,
  asOf: IsoDate,
  weakerThanPublishedModels: boolean | null,
): readonly Fact[] {
  const ancestors = lineages.ancestors(model.key);
  const stated = rangeOfOperations(model.trainingOperations);
  return [
    ...(model.trainingOperations === null
      ? []
      : sourced(
          'item.trainingOperations',
          rangeText(stated.minimum, stated.maximum),
          model.source,
        )),
    ...sourced('item.weightsPublished', publishedAt(model, asOf), model.source),
    ...graph.derivations
      .filter((line) => ancestors.has(line.model))
      .flatMap((line) =>
        sourced(
          'item.derivedFrom.base',
          `${modelName(graph, line.model)} from ${modelName(graph, line.base)}, ${line.additionalOperations === null ? 'an unknown number of' : numberText(line.additionalOperations)} operations added`,
          line.source,
        ),
      ),
    ...sets
      .uses(model.key)
      .flatMap(({ family }) => family)
      .flatMap(({ line, path }) =>
        sourced(
          `${path}.generator`,
          `${modelName(graph, line.model)} on data of ${modelName(graph, line.generator)}`,
          line.source,
        ),
      ),
    ...(weakerThanPublishedModels === null
      ? []
      : sourced(
          'attestations.weakerThanPublishedModels',
          weakerThanPublishedModels ? 'yes' : 'no',
          null,
        )),
  ];
}

function sourced(name: string, value: string, source: Source | null): readonly Fact[] {
  return [{ name, value, sources: source === null ? [] : [source] }];
}
