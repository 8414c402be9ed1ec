import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  chipLine,
  clusterLine,
  installationLine,
  modelLine,
  trainingLine,
} from '../support/graph-lines.ts';
import { type RunningApp, runApp } from '../support/running-app.ts';

const fast = [{ operation: 'FP16', bits: 16, teraOps: 400 }];

let app: RunningApp;
beforeAll(async () => {
  app = await runApp({
    lines: [
      chipLine('outside', {
        performance: fast,
        dieAreaMm2: 100,
        designedForDataCenter: true,
        subjectToEar: false,
      }),
      chipLine('h100', {
        performance: [{ operation: 'FP8', bits: 8, teraOps: 1979 }],
        dieAreaMm2: 814,
        memoryBandwidthGBps: 3350,
        designedForDataCenter: true,
      }),
      // High-bandwidth memory with a processor in it: its performance says nothing of paragraph .c.
      chipLine('memory', {
        eccn: '3A090.c',
        performance: [{ operation: 'FP16', bits: 16, teraOps: 1 }],
        dieAreaMm2: 110,
        memoryBandwidthGBps: 800,
      }),
      chipLine('memory-outside', { eccn: '3A090.c', subjectToEar: false }),
      ...['PR', 'US', 'SG'].flatMap((country) => [
        clusterLine(`cluster-${country}`, { country }),
        installationLine(`cluster-${country}`, 'outside', { quantity: 8 }),
        modelLine(`model-${country}`, {
          publishedWeights: 'NO',
          trainingOperations: { minimum: 2e26, maximum: 2e26 },
        }),
        trainingLine(`model-${country}`, { cluster: `cluster-${country}` }),
      ]),
    ],
  });
});
afterAll(() => app.close());

async function outcome(item: string, rest: string, party: string, asOf: string) {
  const { data, errors } = await app.ask(
    `{ determination(input: { item: ${item} ${rest} endUser: { location: "${party}" headquarters: "${party}" ultimateParentHeadquarters: "${party}" } asOf: "${asOf}" }) {
      classification { eccn status } codified { outcome reviewPolicy } } }`,
  );
  expect(errors).toEqual([]);
  const { determination } = data as {
    readonly determination: {
      readonly classification: { readonly eccn: string | null; readonly status: string };
      readonly codified: { readonly outcome: string; readonly reviewPolicy: string | null };
    };
  };
  const { classification, codified } = determination;
  return [classification.eccn, codified.outcome, codified.reviewPolicy];
}

describe.each(['US', 'PR', 'GU', 'AS', 'MP', 'UM', 'VI'])('%s is the United States', (origin) => {
  test('as where weights leave from', async () => {
    expect(
      await outcome(
        '{ modelSpecification: { trainingOperations: 2e26 weightsPublished: NO trainedOnControlledChips: NO } }',
        `from: "${origin}" destination: "IN"`,
        'IN',
        '2025-06-15',
      ),
    ).toEqual(['4E091', 'LICENSE_REQUIRED', 'PRESUMPTION_OF_DENIAL']);
  });

  test('as where a chip leaves from that is not subject to the EAR elsewhere', async () => {
    expect(
      await outcome(
        '{ chip: { key: "outside" } }',
        `from: "${origin}" destination: "CN"`,
        'CN',
        '2025-06-15',
      ),
    ).toEqual(['3A090.a', 'LICENSE_REQUIRED', 'PRESUMPTION_OF_DENIAL']);
  });

  test('for the review of January 2026', async () => {
    expect(
      await outcome(
        '{ chip: { key: "h100" } }',
        `from: "${origin}" destination: "CN" attestations: { january2026Certifications: true }`,
        'CN',
        '2026-03-01',
      ),
    ).toEqual(['3A090.a', 'LICENSE_REQUIRED', 'CASE_BY_CASE']);
  });

  test('in the client note', async () => {
    const { data } = await app.ask(
      `{ country(code: "${origin}") { tier(asOf: "2025-06-01") tierInNote } }`,
    );
    expect(data).toEqual({ country: { tier: 'ONE', tierInNote: 'ONE' } });
  });
});

test.each([
  ['US', 'LICENSE_REQUIRED'],
  ['PR', 'LICENSE_REQUIRED'],
  ['SG', 'NO_LICENSE_REQUIRED'],
])('weights trained in %s on chips outside the EAR: %s', async (country, expected) => {
  const [, said] = await outcome(
    `{ model: { key: "model-${country}" } }`,
    'activity: REEXPORT from: "SG" destination: "IN"',
    'IN',
    '2025-06-15',
  );
  expect(said).toBe(expected);
});

describe('high-bandwidth memory that a source states to be in 3A090.c', () => {
  test('is there whatever its performance', async () => {
    expect(
      await outcome('{ chip: { key: "memory" } }', 'destination: "CN"', 'CN', '2025-06-15'),
    ).toEqual(['3A090.c', 'REVIEW', null]);
  });

  test('is beyond reach where it is on record as not subject to the EAR', async () => {
    expect(
      await outcome(
        '{ chip: { key: "memory-outside" } }',
        'activity: REEXPORT from: "SG" destination: "CN"',
        'CN',
        '2025-06-15',
      ),
    ).toEqual(['3A090.c', 'NO_LICENSE_REQUIRED', null]);
  });
});
