import { describe, expect, test } from 'vitest';
import {
  chips,
  clusters,
  derivations,
  entityKeys,
  installations,
  models,
  syntheticDataLines,
  trainings,
} from './item-lines.ts';

const chipKeys = new Set(chips.map((chip) => chip.key));
const clusterKeys = new Set(clusters.map((cluster) => cluster.key));
const modelKeys = new Set(models.map((model) => model.key));

describe('the chips, models and clusters of the seed', () => {
  test('there are at least 80 chips, 60 models and 20 clusters', () => {
    expect(chips.length).toBeGreaterThanOrEqual(80);
    expect(models.length).toBeGreaterThanOrEqual(60);
    expect(clusters.length).toBeGreaterThanOrEqual(20);
    expect(trainings.length).toBeGreaterThanOrEqual(40);
    expect(derivations.length).toBeGreaterThanOrEqual(10);
    expect(syntheticDataLines.length).toBeGreaterThanOrEqual(3);
  });

  test('each key and each name is used once', () => {
    for (const lines of [chips, clusters, models]) {
      expect(new Set(lines.map((line) => line.key)).size).toBe(lines.length);
      expect(new Set(lines.map((line) => line.name.toLowerCase())).size).toBe(lines.length);
    }
  });

  test('every vendor, developer and operator is an entity of the seed', () => {
    const named = [
      ...chips.map((chip) => chip.vendor),
      ...models.map((model) => model.developer),
      ...clusters.map((cluster) => cluster.operator),
    ];
    expect(named.filter((entity) => !entityKeys.has(entity))).toEqual([]);
  });

  test('every chip, cluster and model that a line names is in the seed', () => {
    const uses = [...installations, ...trainings];
    const named = [
      ...trainings.map((line) => line.model),
      ...derivations.flatMap((line) => [line.model, line.base]),
      ...syntheticDataLines.flatMap((line) => [line.model, line.generator]),
    ];
    expect({
      chips: uses.filter(({ chip }) => chip !== undefined && !chipKeys.has(chip)),
      clusters: uses.filter(({ cluster }) => cluster !== undefined && !clusterKeys.has(cluster)),
      models: named.filter((model) => !modelKeys.has(model)),
    }).toEqual({ chips: [], clusters: [], models: [] });
  });

  test('no line is said twice', () => {
    const identities = [
      ...installations.map((line) => ['in', line.cluster, line.chip, line.from]),
      ...trainings.map((line) => ['on', line.model, line.cluster, line.chip]),
      ...derivations.map((line) => ['from', line.model, line.base]),
      ...syntheticDataLines.map((line) => ['with', line.model, line.generator]),
    ].map((identity) => JSON.stringify(identity));
    expect(new Set(identities).size).toBe(identities.length);
  });

  test('no source is retrieved before it was stated', () => {
    const sources = [
      ...chips,
      ...clusters,
      ...installations,
      ...models,
      ...trainings,
      ...derivations,
      ...syntheticDataLines,
    ].map((line) => line.source);
    expect(
      sources.filter(({ statedOn = '', retrievedOn = '9999-12-31' }) => statedOn > retrievedOn),
    ).toEqual([]);
  });
});
