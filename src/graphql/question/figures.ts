import { LARGEST_FIGURE, SMALLEST_FIGURE, isPossibleFigure } from '../../figure-range.ts';
import type {
  AttestationsInput,
  ChipSpecificationInput,
  MemorySpecificationInput,
  ModelSpecificationInput,
} from '../generated/resolver-types.ts';
import { RequestProblem } from '../request-problem.ts';

type Path = readonly string[];

/** Every figure of a chip must be one that a chip can have, and its performance must be given in one way only. */
export function checkChipSpecification(chip: ChipSpecificationInput, path: Path): void {
  const performance = chip.performance ?? [];
  if (performance.length > 0 && typeof chip.totalProcessingPerformance === 'number') {
    throw new RequestProblem(
      'BAD_USER_INPUT',
      'Both performance and totalProcessingPerformance are given. Give one of them: the figures of the data sheet, or what follows from them.',
      { path: [...path, 'totalProcessingPerformance'] },
    );
  }
  checkPossible(chip, path, [
    'totalProcessingPerformance',
    'dieAreaMm2',
    'memoryBandwidthGBps',
    'interconnectGBps',
  ]);
  for (const [index, figure] of performance.entries()) {
    const at = [...path, 'performance', String(index)];
    checkPossible(figure, at, ['teraOps']);
    if (figure.bits < 1) {
      throw new RequestProblem(
        'BAD_USER_INPUT',
        `bits is ${figure.bits}. Give the bit length of the operation, for example 16 for FP16.`,
        { path: [...at, 'bits'] },
      );
    }
  }
}

/** Every figure of memory must be one that memory can have. */
export function checkMemorySpecification(memory: MemorySpecificationInput, path: Path): void {
  checkPossible(memory, path, ['bandwidthGBps', 'areaMm2']);
}

/** Every figure of a model must be one that a model can have. */
export function checkModelSpecification(model: ModelSpecificationInput, path: Path): void {
  checkPossible(model, path, ['trainingOperations']);
  if (model.derivedFrom) {
    checkPossible(
      model.derivedFrom,
      [...path, 'derivedFrom'],
      ['baseOperations', 'additionalOperations'],
    );
  }
  for (const [index, data] of (model.syntheticData ?? []).entries()) {
    checkPossible(
      data,
      [...path, 'syntheticData', String(index)],
      ['generatorOperations', 'generationOperations'],
    );
  }
}

export function checkAttestations(attestations: AttestationsInput, path: Path): void {
  checkPossible(attestations, path, ['groupTppReceivedThisYear', 'countryTppLicensed']);
}

function checkPossible<Name extends string>(
  figures: { readonly [name in Name]?: number | null | undefined },
  path: Path,
  names: readonly Name[],
): void {
  for (const name of names) {
    const value = figures[name];
    if (typeof value === 'number' && !isPossibleFigure(value)) {
      throw new RequestProblem(
        'BAD_USER_INPUT',
        `${name} is ${value}. Give a number of 0 or more, at most ${LARGEST_FIGURE} and not closer to 0 than ${SMALLEST_FIGURE}, or leave it out where it is not known.`,
        { path: [...path, name] },
      );
    }
  }
}
