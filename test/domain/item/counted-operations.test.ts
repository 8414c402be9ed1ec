const amount = (units: number) => Number(`${units}e22`);

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { entry3A090 } from '../../../src/law/2023-11-17-advanced-computing/3a090.ts';
import { entry4E091 } from '../../../src/law/2025-01-13-ai-diffusion/4e091.ts';
import { modelProvenance } from '../../../src/domain/item/provenance.ts';
import { derivation, exactly, itemGraph, model, syntheticData } from './item-graphs.ts';

/** Models 0, 1, …; each may come from those before it. All numbers in whole units of 10^22. */
interface Known {
  readonly models: readonly {
    readonly own: number;
    readonly published: boolean;
    readonly bases: readonly number[];
  }[];
  readonly lines: readonly {
    readonly model: number;
    readonly generator: number;
    readonly share: number;
    readonly published: boolean;
    readonly generation: number;
  }[];
}

const size = 7;
const earlier = (position: number) =>
  fc.subarray(
    Array.from({ length: position }, (_, one) => one),
    { maxLength: Math.min(2, position) },
  );
const known: fc.Arbitrary<Known> = fc.record({
  models: fc.tuple(
    ...Array.from({ length: size }, (_, position) =>
      fc.record({
        own: fc.integer({ min: 1, max: 60 }),
        published: fc.constantFrom(false, false, true),
        bases: earlier(position),
      }),
    ),
  ),
  lines: fc.uniqueArray(
    fc
      .record({
        model: fc.integer({ min: 1, max: size - 1 }),
        generator: fc.integer({ min: 0, max: size - 2 }),
        share: fc.constantFrom(4, 6, 10, 11, 20, 40),
        published: fc.constantFrom(false, false, false, true),
        generation: fc.integer({ min: 0, max: 9 }),
      })
      .map((line) => ({ ...line, generator: line.generator % line.model })),
    { maxLength: 6, selector: (line) => `${line.model}-${line.generator}` },
  ),
});

function graphOf({ models, lines }: Known) {
  return itemGraph({
    models: models.map(({ own, published, bases }, position) =>
      model(`${position}`, {
        publishedWeights: published ? 'YES' : 'NO',
        trainingOperations: bases.length === 0 ? exactly(amount(own)) : null,
      }),
    ),
    // One stage of training, told with the first of its bases.
    derivations: models.flatMap(({ own, bases }, position) =>
      bases.map((base, index) =>
        derivation(`${position}`, `${base}`, index === 0 ? amount(own) : 0),
      ),
    ),
    syntheticData: lines.map((line) =>
      syntheticData(`${line.model}`, `${line.generator}`, {
        shareOfOperations: line.share,
        published: line.published,
        generationOperations: amount(line.generation),
      }),
    ),
  });
}

class Tie extends Error {}

/** Counts by brute force: every stage and every generation is a token, and a model is the set of tokens that count for it. */
function oracle({ models, lines }: Known, target: number): number {
  const weight = (token: string): number => {
    const [kind, position] = token.split(' ');
    return kind === 'stage'
      ? (models[Number(position)]?.own ?? Number.NaN)
      : (lines[Number(position)]?.generation ?? Number.NaN);
  };
  const weigh = (tokens: Iterable<string>) =>
    [...tokens].reduce((total, token) => total + weight(token), 0);
  const ancestors = (one: number): Set<number> =>
    new Set([one, ...(models[one]?.bases ?? []).flatMap((base) => [...ancestors(base)])]);
  const stages = (one: number) => [...ancestors(one)].map((ancestor) => `stage ${ancestor}`);

  const count = (one: number): Set<string> => {
    const tokens = new Set(stages(one));
    const indexes = lines
      .map((line, index) => ({ line, index }))
      .filter(({ line }) => ancestors(one).has(line.model))
      .map(({ index }) => index);
    const related = (left: number, right: number) =>
      [...ancestors(lines[left]?.generator ?? -1)].some((key) =>
        ancestors(lines[right]?.generator ?? -1).has(key),
      );
    const label = new Map(indexes.map((index) => [index, index]));
    for (let round = 0; round < lines.length; round += 1) {
      for (const left of indexes) {
        for (const right of indexes) {
          const least = Math.min(label.get(left) ?? left, label.get(right) ?? right);
          if (related(left, right)) {
            label.set(left, least);
            label.set(right, least);
          }
        }
      }
    }
    const candidates: Set<string>[] = [];
    for (const first of new Set(label.values())) {
      const group = indexes
        .filter((index) => label.get(index) === first)
        .flatMap((index) => {
          const line = lines[index];
          return line === undefined ? [] : [{ line, index }];
        });
      const used = group
        .filter(({ line }) => !line.published)
        .reduce((sum, { line }) => sum + line.share * weigh(stages(line.model)), 0);
      if (used <= 10 * weigh(stages(one))) continue;
      for (const { line, index } of group) if (!line.published) tokens.add(`data ${index}`);
      const unpublished = group.filter(({ line }) => models[line.generator]?.published === false);
      if (unpublished.length === 0) continue;
      candidates.push(new Set(unpublished.flatMap(({ line }) => [...count(line.generator)])));
    }
    candidates.sort((left, right) => weigh(right) - weigh(left));
    const [largest, next] = candidates;
    if (largest !== undefined && next !== undefined && weigh(largest) === weigh(next))
      throw new Tie();
    for (const token of largest ?? []) tokens.add(token);
    return tokens;
  };
  return weigh(count(target));
}

const leastOperations = (one: Known) =>
  modelProvenance(graphOf(one), `${size - 1}`, '2025-06-01', entry3A090, entry4E091).operations
    ?.minimum ?? 0;

describe('the operations that count for a model of the graph', () => {
  test('are those of a set that holds each stage and each generation once', () => {
    let decided = 0;
    fc.assert(
      fc.property(known, (graph) => {
        let expected: number;
        try {
          expected = oracle(graph, size - 1);
        } catch (error) {
          if (error instanceof Tie) return;
          throw error;
        }
        decided += 1;
        const { operations } = modelProvenance(
          graphOf(graph),
          `${size - 1}`,
          '2025-06-01',
          entry3A090,
          entry4E091,
        );
        expect(operations).toEqual(exactly(Number(`${expected}e22`)));
      }),
      { numRuns: 2000 },
    );
    expect(decided).toBeGreaterThan(1500);
  });

  test('never fall below those of its own training', () => {
    fc.assert(
      fc.property(known, (graph) => {
        const alone = { ...graph, lines: [] };
        expect(leastOperations(graph)).toBeGreaterThanOrEqual(leastOperations(alone));
      }),
    );
  });
});
