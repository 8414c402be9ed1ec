import { expect, test } from 'vitest';
import type { Cluster, Training } from '../../../src/domain/item/item-graph.ts';
import { trainedElsewhere } from '../../../src/domain/item/trained-elsewhere.ts';
import { cluster, itemGraph, model, training } from './item-graphs.ts';

/** The clusters of others that a model of the lab was trained on, by name. */
function found(
  clusters: readonly Partial<Cluster>[],
  other: Partial<Training> = {},
  developer: string | null = 'lab',
) {
  const built = clusters.map((change, index) => ({
    ...cluster(`k${index}`, 'US'),
    operator: 'cloud',
    ...change,
  }));
  const graph = itemGraph({
    models: [model('m', { developer }), model('n', { developer })],
    clusters: built,
    trainings: built.map(({ key }) => training('m', { cluster: key, ...other })),
  });
  const answer = trainedElsewhere(graph, 'm', '2025-06-01');
  return answer === null ? null : answer.clusters.map(({ name }) => name);
}

test('a cluster that another company operates is one, and its developer is told', () => {
  expect(found([{}, { operator: 'hall' }])).toEqual(['K0', 'K1']);
});

test.each([
  ['the developer itself operates', { operator: 'lab' }],
  ['nobody is known to operate', { operator: null }],
  ['had not begun', { from: '2025-06-02' }],
] as const)('a cluster that %s is none', (_why, change) => {
  expect(found([change])).toBeNull();
  expect(found([change, {}])).toEqual(['K1']);
});

test('a cluster that began on the day, or has ended since, is one', () => {
  expect(found([{ from: '2025-06-01' }, { to: '2025-01-01' }])).toEqual(['K0', 'K1']);
});

test('training that begins after the day is not looked at, and on the day it is', () => {
  expect(found([{}], { from: '2025-06-02' })).toBeNull();
  expect(found([{}], { from: '2025-06-01' })).toEqual(['K0']);
});

test('training of another model, on no cluster or on one that is not on record is not looked at', () => {
  expect(found([{}], { model: 'n' })).toBeNull();
  expect(found([{}], { cluster: null, chip: 'c' })).toBeNull();
  expect(found([{}], { cluster: 'unknown' })).toBeNull();
});

test('without a developer on record, or a model, nothing is said', () => {
  expect(found([{}], {}, null)).toBeNull();
  expect(trainedElsewhere(itemGraph({}), 'm', '2025-06-01')).toBeNull();
});
