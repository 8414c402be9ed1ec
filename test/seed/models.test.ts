import { describe, expect, test } from 'vitest';
import { derivations, find, models } from './item-lines.ts';
import type { ModelLine } from './item-lines.ts';

const threshold = 1e26;

// A factor of ten times the root of ten each way is the widest that the seed's rule gives; figures have three digits.
const widest = 1005;

function rangeOf(model: ModelLine): { readonly minimum: number; readonly maximum: number } {
  const range = model.trainingOperations ?? { minimum: 0, maximum: Infinity };
  return typeof range === 'number' ? { minimum: range, maximum: range } : range;
}

const keysWhere = (holds: (model: ModelLine) => boolean): readonly string[] =>
  models.filter(holds).map((model) => model.key);

const derived = derivations.map((line) => ({
  ...line,
  from: find(models, line.base),
  to: find(models, line.model),
}));

describe('the models of the seed', () => {
  test('published weights have a date of publication, and no others do', () => {
    expect(
      keysWhere(
        (model) => (model.publishedOn !== undefined) !== (model.publishedWeights === 'YES'),
      ),
    ).toEqual([]);
    expect(keysWhere((model) => model.publishedWeights === 'YES').length).toBeGreaterThan(15);
  });

  test('weights are published when the model is released, or later', () => {
    expect(
      keysWhere(({ publishedOn = '9999-12-31', released = '' }) => publishedOn < released),
    ).toEqual([]);
  });

  test('ranges are ordered, counted in operations, and no wider than the rule gives', () => {
    const estimated = models.filter((model) => model.trainingOperations !== undefined);
    expect(estimated.length).toBeGreaterThanOrEqual(100);
    expect(
      estimated.filter((model) => {
        const { minimum, maximum } = rangeOf(model);
        return !(minimum > 1e22 && maximum < 1e29 && maximum >= minimum);
      }),
    ).toEqual([]);
    expect(
      estimated.filter((model) => rangeOf(model).maximum / rangeOf(model).minimum > widest),
    ).toEqual([]);
  });

  test('Llama 3.1 405B has the operations that its developer states', () => {
    expect(find(models, 'llama-3-1-405b').trainingOperations).toBe(3.8e25);
  });

  test('Grok 3 alone is at or above 10^26 over its whole range', () => {
    expect(keysWhere((model) => rangeOf(model).minimum >= threshold)).toEqual(['grok-3']);
  });

  test('most models are below 10^26, and of some it is not known', () => {
    expect(keysWhere((model) => rangeOf(model).maximum < threshold).length).toBeGreaterThan(60);
    expect(
      keysWhere(
        (model) => rangeOf(model).minimum < threshold && rangeOf(model).maximum >= threshold,
      ),
    ).toEqual(expect.arrayContaining(['gpt-4-5', 'gpt-5', 'grok-4', 'claude-3-7-sonnet']));
  });

  test('a derived model is not older than its base', () => {
    expect(
      derived.filter(
        ({ from, to }) => (to.released ?? '9999-12-31') < (from.released ?? '9999-12-31'),
      ),
    ).toEqual([]);
  });

  test('a derived model can have the operations of its base and what was added', () => {
    expect(
      derived.filter(
        ({ from, to, additionalOperations = 0 }) =>
          rangeOf(to).maximum < rangeOf(from).minimum + additionalOperations,
      ),
    ).toEqual([]);
  });

  test('no model is derived from itself, directly or round', () => {
    const above = (key: string, depth: number): readonly string[] =>
      depth === 0
        ? [key]
        : derivations
            .filter((line) => line.model === key)
            .flatMap((line) => above(line.base, depth - 1));
    expect(models.flatMap((model) => above(model.key, derivations.length + 1))).toEqual([]);
  });
});
