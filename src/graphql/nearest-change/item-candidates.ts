import type { RuleSet } from '../../domain/determination/rule-set.ts';
import type { Bounds } from '../../domain/item/chip-entry.ts';
import { graphChipFacts } from '../../domain/item/chip-facts.ts';
import type { Chip, Model, Performance } from '../../domain/item/item-graph.ts';
import { toNumber } from '../../domain/item/decimal.ts';
import { isTensorFloat, tensorFloatBits } from '../../domain/item/tensor-float.ts';
import {
  settledPerformance,
  totalProcessingPerformance,
} from '../../domain/item/total-processing-performance.ts';
import type { OverlaidChip } from '../generated/resolver-types.ts';
import { type Candidate, recordCandidate, sidesOf } from './candidate.ts';

/** Figures of a chip on the other side of each limit of the entry; where one is not known, on both sides. */
export function chipCandidates(chip: Chip, { entries }: RuleSet): readonly Candidate[] {
  const { paragraphs, dataCenterNote, memoryBandwidthMarks } = entries.chip;
  const tests = paragraphs.flatMap((paragraph) => paragraph.tests);
  const settled = settledPerformance(totalProcessingPerformance(graphChipFacts(chip)));
  const total = settled === null ? null : toNumber(settled);
  const totals = marksOf([
    ...tests.map((test) => test.totalProcessingPerformance),
    ...(dataCenterNote === null ? [] : [{ atLeast: dataCenterNote.excludesBelow, below: null }]),
  ]);
  const densities = marksOf(tests.map((test) => test.performanceDensity));
  const links = marksOf(tests.map((test) => test.interconnectGBps));
  const of = (subject: string, figures: Omit<OverlaidChip, 'chip'>): Candidate =>
    recordCandidate('ITEM', subject, { changeChip: { chip: { key: chip.key }, ...figures } });
  const area = chip.dieAreaMm2;
  const density = total === null || area === null ? null : total / area;
  return [
    ...otherSides(totals, total).map((value) =>
      of('performance', { performance: performanceOf(chip.performance, value) }),
    ),
    ...(total === null || total === 0
      ? []
      : otherSides(densities, density).map((value) =>
          of('dieAreaMm2', { dieAreaMm2: areaFor(total, value, densities) }),
        )),
    ...otherSides(links, chip.interconnectGBps).map((value) =>
      of('interconnectGBps', { interconnectGBps: value }),
    ),
    ...otherSides(memoryBandwidthMarks, chip.memoryBandwidthGBps).map((value) =>
      of('memoryBandwidthGBps', { memoryBandwidthGBps: value }),
    ),
    ...others(chip.designedForDataCenter).map((value) =>
      of('designedForDataCenter', { designedForDataCenter: value }),
    ),
    ...others(chip.nonPlanar).map((value) => of('nonPlanar', { nonPlanar: value })),
  ];
}

const parts = 10;

/** Tenths of a square millimetre: small enough that a limit is met, or large enough that it is not. */
function areaFor(total: number, density: number, limits: readonly number[]): number {
  const area = (total / density) * parts;
  return (limits.includes(density) ? Math.max(1, Math.floor(area)) : Math.ceil(area)) / parts;
}

/** Operations on the other side of the limit, and weights published or not. */
export function modelCandidates(
  { key, trainingOperations, publishedWeights }: Model,
  { entries }: RuleSet,
): readonly Candidate[] {
  const { model } = entries;
  const { meets, below } = sidesOf(model?.operations ?? 1);
  const sides = model === null ? [] : [below, meets];
  return [
    ...sides
      .filter(
        (side) =>
          trainingOperations === null ||
          (side === below
            ? trainingOperations.maximum >= meets
            : trainingOperations.minimum < meets),
      )
      .map((value) =>
        recordCandidate('ITEM', 'trainingOperations', {
          changeModel: { model: { key }, trainingOperations: { minimum: value, maximum: value } },
        }),
      ),
    ...(['YES', 'NO'] as const)
      .filter((value) => value !== publishedWeights)
      .map((value) =>
        recordCandidate('ITEM', 'publishedWeights', {
          changeModel: { model: { key }, publishedWeights: value },
        }),
      ),
  ];
}

function marksOf(bounds: readonly (Bounds | null)[]): readonly number[] {
  const marks = bounds.flatMap((one) => [one?.atLeast ?? null, one?.below ?? null]);
  return [...new Set(marks.flatMap((mark) => mark ?? []))].sort((left, right) => right - left);
}

function otherSides(marks: readonly number[], value: number | null): readonly number[] {
  return marks.flatMap((mark) => {
    const { meets, below } = sidesOf(mark);
    if (value === null) return [below, meets];
    return value >= mark ? [below] : [meets];
  });
}

function others(value: boolean | null): readonly boolean[] {
  return value === null ? [true, false] : [!value];
}

// Rounded up, so that a limit is met whatever the bit length.
const millions = 1_000_000;

/**
 * The figures of a data sheet with the highest at a total: those above are cut, or the highest is raised. TF32, whose
 * bits are open, is cut alone: raised, it would meet a limit by one reading and not by the other.
 */
function performanceOf(figures: readonly Performance[], total: number): readonly Performance[] {
  const [highest] = figures
    .filter((figure) => !isTensorFloat(figure))
    .toSorted((left, right) => right.bits * right.teraOps - left.bits * left.teraOps);
  const moved = figures.map((figure) => {
    const bits = isTensorFloat(figure) ? Math.max(...tensorFloatBits) : figure.bits;
    return figure === highest || bits * figure.teraOps > total
      ? { ...figure, teraOps: Math.ceil((total / bits) * millions) / millions }
      : figure;
  });
  return highest === undefined
    ? [...moved, { operation: 'FP16', bits: 16, teraOps: total / 16 }]
    : moved;
}
