import { exactly, generationOf, union } from './counted-set.ts';
import type { CountedSet, CountedSets, FamilyUse } from './counted-set.ts';
import type { ItemGraph } from './item-graph.ts';
import type { Lineages } from './lineage.ts';
import { modelName } from './model-name.ts';
import type { Generator } from './model-facts.ts';
import { listText, numberText, rangeText } from './number-text.ts';
import { difference, intersection, sumOf } from './operations.ts';
import type { Operations } from './operations.ts';
import type { OpenFact } from './worlds.ts';

/** What a model of the graph owes to each family of data-generation models. */
export function graphGenerators(
  graph: ItemGraph,
  lineages: Lineages,
  sets: CountedSets,
  key: string,
): readonly Generator[] {
  const uses = sets.uses(key);
  const operations = lineages.together([key]);
  // What counts without any generator's training, so that no operation of it is added a second time.
  const own = union([
    { models: lineages.ancestors(key), lines: new Set() },
    ...uses
      .filter(({ exceedsShare }) => exceedsShare === 'YES')
      .map(({ family }) => generationOf(family, false)),
  ]);
  return uses.map((use) => generatorOf(graph, lineages, sets, own, use, operations));
}

function generatorOf(
  graph: ItemGraph,
  lineages: Lineages,
  sets: CountedSets,
  own: CountedSet,
  use: FamilyUse,
  operations: Operations,
): Generator {
  const [first] = use.family;
  const names = [...new Set(use.family.map(({ line }) => modelName(graph, line.generator)))];
  const certain = generationOf(use.family, false);
  return {
    name: listText(names),
    path: first?.path ?? 'item.syntheticData',
    exceedsShare: use.exceedsShare,
    shareText: shareText(use),
    openShareFacts: openShareFacts(graph, use, operations),
    generation: sets.measure({ certain, possible: generationOf(use.family, true) }),
    published: use.published,
    training: use.trainingOperations,
    added: addedTo(lineages, sets, own, use),
  };
}

/** What the generator's training adds to what is counted already. */
function addedTo(
  lineages: Lineages,
  sets: CountedSets,
  counted: CountedSet,
  { training, trainingOperations }: FamilyUse,
): Operations {
  const isApart =
    [...training.possible.models].every((model) => !counted.models.has(model)) &&
    [...training.possible.lines].every((line) => !counted.lines.has(line));
  if (isApart) return trainingOperations;
  const before = sets.measure(exactly(counted));
  const after = sets.measure({
    certain: union([counted, training.certain]),
    possible: union([counted, training.possible]),
  });
  const rest = (set: CountedSet): Operations =>
    sumOf([...set.models].filter((model) => !counted.models.has(model)).map(lineages.own));
  const lines = (set: CountedSet): CountedSet => ({
    models: new Set(),
    lines: new Set([...set.lines].filter((line) => !counted.lines.has(line))),
  });
  const byStage = sumOf([
    { minimum: rest(training.certain).minimum, maximum: rest(training.possible).maximum },
    sets.measure({ certain: lines(training.certain), possible: lines(training.possible) }),
  ]);
  return intersection(byStage, difference(after, before)) ?? byStage;
}

function shareText({ family }: FamilyUse): string {
  return listText(
    family.map(({ line, isOwn }) => {
      const share =
        line.shareOfOperations === null
          ? 'an unknown share'
          : `${numberText(line.shareOfOperations)} %`;
      const data = { true: ' (published data)', false: '', null: ' (perhaps published data)' }[
        `${line.published}`
      ];
      return `${share}${isOwn ? '' : " (of a base's operations)"}${data}`;
    }),
  );
}

function openShareFacts(
  graph: ItemGraph,
  { family, exceedsShare }: FamilyUse,
  operations: Operations,
): readonly OpenFact[] {
  if (exceedsShare !== 'UNKNOWN') return [];
  const facts = family.flatMap(({ line, path }): readonly OpenFact[] => {
    const generator = modelName(graph, line.generator);
    return [
      ...(line.shareOfOperations === null && line.published !== true
        ? [
            {
              name: `${path}.shareOfOperations`,
              question: `What share of the training operations, in per cent, used data of ${generator}?`,
            },
          ]
        : []),
      ...(line.published === null
        ? [
            {
              name: `${path}.dataPublished`,
              question: `Was the data of ${generator} published (15 CFR 734.7(a))?`,
            },
          ]
        : []),
    ];
  });
  if (facts.length > 0) return facts;
  const known = rangeText(operations.minimum, operations.maximum);
  return [
    {
      name: 'item.trainingOperations',
      question: `How many operations, of ${known}, did all training take? The share of a base's data depends on it.`,
    },
  ];
}
