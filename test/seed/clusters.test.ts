import { describe, expect, test } from 'vitest';
import { clusters, find, installations, trainings } from './item-lines.ts';

/** How many chips stood in a cluster after its last extension. */
function held(cluster: string): number {
  return installations
    .filter((each) => each.cluster === cluster && each.to === undefined)
    .reduce((sum, each) => sum + (each.quantity ?? 0), 0);
}

describe('the clusters of the seed', () => {
  test('every cluster has chips', () => {
    const filled = new Set(installations.map((installation) => installation.cluster));
    expect(clusters.filter((cluster) => !filled.has(cluster.key))).toEqual([]);
  });

  test('nothing stands in a cluster before the cluster does', () => {
    expect(
      installations.filter(
        ({ cluster, from = '9999-12-31' }) => from < (find(clusters, cluster).from ?? ''),
      ),
    ).toEqual([]);
  });

  test('the installations of one chip in one cluster follow one another', () => {
    expect(
      installations.filter((left) =>
        installations.some(
          (right) =>
            right !== left &&
            right.cluster === left.cluster &&
            right.chip === left.chip &&
            (right.from ?? '') < (left.to ?? '9999-12-31') &&
            (left.from ?? '') < (right.to ?? '9999-12-31'),
        ),
      ),
    ).toEqual([]);
  });

  test('training names either a cluster or a chip', () => {
    expect(
      trainings.filter((line) => (line.chip === undefined) === (line.cluster === undefined)),
    ).toEqual([]);
  });

  test('a cluster held chips while a model was trained on it', () => {
    expect(
      trainings.filter(
        ({ cluster, from = '', to = '9999-12-31' }) =>
          cluster !== undefined &&
          !installations.some(
            (each) =>
              each.cluster === cluster &&
              (each.from ?? '') < to &&
              from < (each.to ?? '9999-12-31'),
          ),
      ),
    ).toEqual([]);
  });

  test('no model was trained on more chips than its cluster came to hold', () => {
    expect(
      trainings.filter(
        ({ cluster, quantity = 0 }) => cluster !== undefined && quantity > held(cluster),
      ),
    ).toEqual([]);
  });

  test('they stand in countries of every kind that the law tells apart outside of Macau and D:5', () => {
    const countries = clusters.map((cluster) => cluster.country);
    expect(countries).toEqual(
      expect.arrayContaining(['US', 'DE', 'JP', 'NO', 'CH', 'IN', 'TH', 'IL', 'AE', 'SA']),
    );
  });

  test('where a source does not say in which country a cluster stands, neither does the seed', () => {
    expect(find(clusters, 'deepseek-h800').country).toBeUndefined();
  });
});
