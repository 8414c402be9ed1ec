import { describe, expect, test } from 'vitest';
import { chips, find } from './item-lines.ts';
import type { ChipLine } from './item-lines.ts';

/** The highest product of a rate and its bits: what the technical note to 3A090 calls TPP. */
function totalProcessingPerformance(chip: ChipLine): number {
  return Math.max(...(chip.performance ?? []).map(({ bits, teraOps }) => bits * teraOps));
}

function density(chip: ChipLine): number {
  if (chip.dieAreaMm2 === undefined) throw new Error(`"${chip.key}" has no die area.`);
  return totalProcessingPerformance(chip) / chip.dieAreaMm2;
}

const figures = chips.flatMap(({ key, performance = [] }) =>
  performance.map((figure) => ({ key, ...figure })),
);

const keysOf = (found: readonly { readonly key: string }[]): readonly string[] =>
  found.map(({ key }) => key);

describe('the chips of the seed', () => {
  test.each([
    ['nvidia-a100-sxm-80gb', 4992],
    ['nvidia-a800-sxm-80gb', 4992],
    ['nvidia-h100-sxm', 15_832],
    ['nvidia-h800-sxm', 15_832],
    ['nvidia-h200-sxm', 15_832],
    ['nvidia-h20', 2368],
    ['nvidia-rtx-4090', 5284.8],
    ['amd-mi325x', 20_919.2],
    ['nvidia-b200', 36_000],
  ])('the total processing performance of %s is %d', (key, expected) => {
    expect(totalProcessingPerformance(find(chips, key))).toBeCloseTo(expected, 6);
  });

  test.each(['nvidia-l4', 'huawei-ascend-910', 'meta-mtia-v2', 'furiosaai-rngd'])(
    '%s is below 4,800 and dense enough for 3A090.a',
    (key) => {
      const chip = find(chips, key);
      expect(totalProcessingPerformance(chip)).toBeGreaterThanOrEqual(1600);
      expect(totalProcessingPerformance(chip)).toBeLessThan(4800);
      expect(density(chip)).toBeGreaterThanOrEqual(5.92);
    },
  );

  test.each(['nvidia-h20', 'nvidia-l20', 'nvidia-a10', 'nvidia-v100-sxm2'])(
    '%s is below every threshold of 3A090',
    (key) => {
      const chip = find(chips, key);
      expect(totalProcessingPerformance(chip)).toBeLessThan(2400);
      expect(density(chip)).toBeLessThan(3.2);
    },
  );

  test.each(['nvidia-rtx-4090-d', 'nvidia-rtx-5090-d', 'nvidia-rtx-5080', 'amd-rx-7900-xtx'])(
    '%s is a gaming card below 4,800',
    (key) => {
      const chip = find(chips, key);
      expect(chip.designedForDataCenter).toBe(false);
      expect(totalProcessingPerformance(chip)).toBeLessThan(4800);
    },
  );

  test('a chip whose maker states no dense rate has none', () => {
    expect(keysOf(chips.filter((chip) => chip.performance === undefined))).toEqual([
      'amd-mi308x',
      'cerebras-wse-2',
      'cerebras-wse-3',
    ]);
  });

  test('a figure has the bits that its operation is named for', () => {
    const named = /^(?:FP|BF|CFP|INT|MX|TF)(?<bits>\d+)$/;
    expect(
      figures.filter(
        ({ operation, bits }) => named.exec(operation)?.groups?.['bits'] !== `${bits}`,
      ),
    ).toEqual([]);
  });

  test('a chip has one figure for each operation', () => {
    const identities = figures.map(({ key, operation }) => `${key} ${operation}`);
    expect(new Set(identities).size).toBe(identities.length);
  });

  test('no figure of more bits is above that of 16, and none of fewer more than seven times it', () => {
    const sixteen = (key: string): number =>
      Math.max(
        ...figures.filter((each) => each.key === key && each.bits === 16).map((f) => f.teraOps),
      );
    const compared = figures.filter(({ key }) => Number.isFinite(sixteen(key)));
    expect(
      compared.filter(
        ({ key, bits, teraOps }) => teraOps > sixteen(key) * (bits > 16 ? 1 : bits < 16 ? 7 : 1),
      ),
    ).toEqual([]);
    expect(compared.length).toBeGreaterThan(200);
  });

  test('rates are in tera operations, areas in square millimetres, bandwidths in gigabytes', () => {
    expect({
      rates: figures.filter(({ teraOps }) => !(teraOps > 0.1 && teraOps < 20_000)),
      // The largest part there is fills a wafer.
      areas: keysOf(
        chips.filter(({ dieAreaMm2 = 100 }) => !(dieAreaMm2 > 50 && dieAreaMm2 <= 46_225)),
      ),
      memory: keysOf(
        chips.filter(({ memoryBandwidthGBps: rate = 100 }) => !(rate >= 30 && rate <= 8000)),
      ),
      interconnect: keysOf(
        chips.filter(({ interconnectGBps: rate = 100 }) => !(rate >= 32 && rate <= 1800)),
      ),
    }).toEqual({ rates: [], areas: [], memory: [], interconnect: [] });
  });

  test('densities are those of silicon', () => {
    const dense = chips.filter((chip) => chip.dieAreaMm2 !== undefined && chip.performance);
    expect(dense.length).toBeGreaterThan(40);
    expect(keysOf(dense.filter((chip) => !(density(chip) > 0.4 && density(chip) < 25)))).toEqual(
      [],
    );
  });
});
