import type { IsoDate } from '../date.ts';
import type { Knowledge } from '../knowledge.ts';
import { compare } from './decimal.ts';
import type { ItemGraph, SyntheticData } from './item-graph.ts';
import { reachable, remembered } from './lineage.ts';
import type { Lineages } from './lineage.ts';
import type { ModelEntry } from './model-entry.ts';
import { statedOperations, sumOf } from './operations.ts';
import type { Operations } from './operations.ts';
import { publishedAt } from './publication.ts';
import { exceedsShare, families } from './synthetic-lines.ts';
import type { Family } from './synthetic-lines.ts';

/** Stages of training and generations of data, each once. Sets of models hold all their ancestors. */
export interface CountedSet {
  readonly models: ReadonlySet<string>;
  readonly lines: ReadonlySet<SyntheticData>;
}

/** What counts for certain, and what counts at most. */
export interface CountedBounds {
  readonly certain: CountedSet;
  readonly possible: CountedSet;
}

/** One family of generators, as far as it concerns a model. */
export interface FamilyUse {
  readonly family: Family;
  readonly exceedsShare: Knowledge;
  readonly published: Knowledge;
  /** What trained its unpublished members. */
  readonly training: CountedBounds;
  readonly trainingOperations: Operations;
}

export interface CountedSets {
  readonly uses: (model: string) => readonly FamilyUse[];
  readonly measure: (bounds: CountedBounds) => Operations;
}

/**
 * The operations that technical note 3 adds, generators of generators included: as sets, so that what is reached on several
 * ways counts once.
 */
export function countedSets(
  graph: ItemGraph,
  lineages: Lineages,
  entry: ModelEntry,
  asOf: IsoDate,
): CountedSets {
  const linesOf = Map.groupBy(graph.syntheticData, ({ model }) => model);
  const influences = remembered((start) =>
    reachable(start, (key) => [
      ...lineages.ancestors(key),
      ...(linesOf.get(key) ?? []).map(({ generator }) => generator),
    ]),
  );
  const publication = (key: string): Knowledge => {
    const model = graph.models.get(key);
    return model === undefined ? 'UNKNOWN' : publishedAt(model, asOf);
  };

  const uses = remembered((model): readonly FamilyUse[] =>
    families(graph, lineages, model).map((family) => {
      const generators = [...new Set(family.map(({ line }) => line.generator))];
      const unpublished = generators.filter((key) => publication(key) === 'NO');
      const open = generators.filter((key) => publication(key) === 'UNKNOWN');
      const ofGenerator = (key: string): CountedBounds =>
        // A generator that itself learned from the model adds its stages, and not the model's once more.
        influences(key).has(model) ? exactly(lineage(key)) : counted(key);
      const certain = (unpublished.length > 0 ? unpublished : open).map(ofGenerator);
      const possible = [...unpublished, ...open].map(ofGenerator);
      const training = {
        certain: union(certain.map((bounds) => bounds.certain)),
        possible: union(possible.map((bounds) => bounds.possible)),
      };
      return {
        family,
        exceedsShare: exceedsShare(
          family,
          lineages.together([model]),
          entry.syntheticData.shareOfOperations,
        ),
        published: unpublished.length > 0 ? 'NO' : open.length > 0 ? 'UNKNOWN' : 'YES',
        training,
        trainingOperations: measure(training),
      };
    }),
  );

  const counted = remembered((model): CountedBounds => {
    const possibleUses = uses(model).filter((use) => use.exceedsShare !== 'NO');
    const candidates = largestOf(possibleUses.filter(({ published }) => published !== 'YES'));
    const [first, ...others] = candidates;
    const decided = first !== undefined && others.length === 0 && isCertain(first);
    return {
      certain: union([
        lineage(model),
        ...possibleUses
          .filter((use) => use.exceedsShare === 'YES')
          .map(({ family }) => generationOf(family, false)),
        ...(decided ? [first.training.certain] : []),
      ]),
      possible: union([
        lineage(model),
        ...possibleUses.map(({ family }) => generationOf(family, true)),
        ...candidates.map(({ training }) => training.possible),
      ]),
    };
  });

  function lineage(key: string): CountedSet {
    return { models: lineages.ancestors(key), lines: new Set() };
  }

  function measure({ certain, possible }: CountedBounds): Operations {
    const least = sumOf([lineages.together(certain.models), generated(certain.lines)]);
    const most = sumOf([lineages.together(possible.models), generated(possible.lines)]);
    return { minimum: least.minimum, maximum: most.maximum };
  }

  return { uses, measure };
}

/** Those that may have taken the most operations to train. */
export function largestOf(uses: readonly FamilyUse[]): readonly FamilyUse[] {
  return uses.filter(({ trainingOperations: { maximum } }) =>
    uses.every(
      (other) =>
        !isCertain(other) ||
        maximum === null ||
        compare(maximum, other.trainingOperations.minimum) >= 0,
    ),
  );
}

function isCertain(use: FamilyUse): boolean {
  return use.exceedsShare === 'YES' && use.published === 'NO';
}

/** The generations of a family's unpublished data; with `orOpen`, those of which that is not known too. */
export function generationOf(family: Family, orOpen: boolean): CountedSet {
  const lines = family
    .map(({ line }) => line)
    .filter(({ published }) => published === false || (orOpen && published === null));
  return { models: new Set(), lines: new Set(lines) };
}

function generated(lines: ReadonlySet<SyntheticData>): Operations {
  return sumOf(
    [...lines].map(({ generationOperations }) => statedOperations(generationOperations)),
  );
}

export function exactly(set: CountedSet): CountedBounds {
  return { certain: set, possible: set };
}

export function union(sets: readonly CountedSet[]): CountedSet {
  return {
    models: new Set(sets.flatMap(({ models }) => [...models])),
    lines: new Set(sets.flatMap(({ lines }) => [...lines])),
  };
}
