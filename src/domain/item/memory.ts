import type { Classification } from '../determination/classification.ts';
import type { Citation, Fact } from '../source.ts';
import { classified, noFigures } from './classified.ts';
import { compare, decimal, multiply, quotient, toNumber } from './decimal.ts';
import { numberText } from './number-text.ts';
import { tryEach } from './worlds.ts';
import type { Answer, Settled, Step } from './worlds.ts';

/** The paragraph for high-bandwidth memory: "more than", so that the density itself is out of it. */
export interface MemoryEntry {
  /** For example `3A090.c`. */
  readonly eccn: string;
  /** 'Memory bandwidth density', in GB/s for each mm² of package or stack: more than this. */
  readonly densityAbove: number;
  readonly citation: Citation;
}

/** High-bandwidth memory described on the spot; what is left out is unknown. */
export interface MemorySpecification {
  readonly name?: string | null | undefined;
  readonly bandwidthGBps?: number | null | undefined;
  /** Of the package, or of the stack. */
  readonly areaMm2?: number | null | undefined;
  /** Packaged together with a logic circuit whose dominant function is processing, which takes it out; left out: not. */
  readonly packagedWithProcessor?: boolean | null | undefined;
}

interface MemoryState {
  readonly packagedWithProcessor: boolean | null;
  /** Null until it is known or assumed. */
  readonly isAbove: boolean | null;
}

const placesOfDensity = 12;

/** Classifies high-bandwidth memory by its bandwidth for each area, compared without dividing; null: there is no such paragraph yet. */
export function classifyMemory(
  memory: MemorySpecification,
  entry: MemoryEntry | null,
): Classification {
  const bandwidth = memory.bandwidthGBps ?? null;
  const area = memory.areaMm2 ?? null;
  const isKnown = bandwidth !== null && area !== null && area > 0;
  const density = isKnown
    ? toNumber(quotient(decimal(bandwidth), decimal(area), placesOfDensity))
    : null;
  const isAbove =
    entry !== null && isKnown
      ? compare(decimal(bandwidth), multiply(decimal(entry.densityAbove), decimal(area))) > 0
      : null;
  const { packagedWithProcessor = false } = memory;
  const tried = tryEach<MemoryState>({ packagedWithProcessor, isAbove }, (state) =>
    memoryStep(entry, density, state),
  );
  return classified(tried, noFigures, [], {
    subject: memory.name ?? 'The memory',
    plural: false,
    facts: [
      ...fact('item.bandwidthGBps', bandwidth),
      ...fact('item.areaMm2', area),
      ...(packagedWithProcessor === true ? fact('item.packagedWithProcessor', 'yes') : []),
    ],
    citations: entry === null ? [] : [entry.citation],
  });
}

function fact(name: string, value: number | string | null): readonly Fact[] {
  return value === null ? [] : [{ name, value: String(value), sources: [] }];
}

function memoryStep(
  entry: MemoryEntry | null,
  density: number | null,
  state: MemoryState,
): Step<MemoryState> {
  if (entry === null) return settled(null, null, 'there is no paragraph for memory on this date');
  if (state.packagedWithProcessor === true) {
    return settled(
      null,
      null,
      'it is packaged with a logic circuit whose dominant function is processing',
    );
  }
  const limit = `${numberText(entry.densityAbove)} GB/s for each mm²`;
  if (state.isAbove === null) {
    return {
      kind: 'open',
      facts: [
        {
          name: 'item.memoryBandwidthDensity',
          question: `What is the 'memory bandwidth density' of the item: its bandwidth in GB/s for each mm² of package or stack? More than ${limit} is controlled.`,
        },
      ],
      lead: '',
      branches: [
        { state: { ...state, isAbove: false }, value: { kind: 'words', text: `${limit} or less` } },
        {
          state: { ...state, isAbove: true },
          value: { kind: 'words', text: `more than ${limit}` },
        },
      ],
    };
  }
  if (!state.isAbove) {
    return settled(null, density, `its 'memory bandwidth density' is not more than ${limit}`);
  }
  if (state.packagedWithProcessor === null) {
    return {
      kind: 'open',
      facts: [
        {
          name: 'item.packagedWithProcessor',
          question:
            'Is the memory packaged with a logic circuit whose dominant function is processing?',
        },
      ],
      lead: '',
      branches: [
        {
          state: { ...state, packagedWithProcessor: false },
          value: { kind: 'words', text: 'not packaged with a processor' },
        },
        {
          state: { ...state, packagedWithProcessor: true },
          value: { kind: 'words', text: 'packaged with a processor' },
        },
      ],
    };
  }
  return settled(entry.eccn, density, `its 'memory bandwidth density' is more than ${limit}`);
}

function settled(eccn: string | null, density: number | null, reason: string): Settled {
  const answer: Answer = {
    family: 'memory',
    eccn,
    chipClass: null,
    totalProcessingPerformance: null,
    memoryBandwidthGBps: null,
    memoryBandwidthDensity: density,
    designedForDataCenter: null,
    released: null,
    subjectToEar: 'YES',
    weightsPublished: null,
    conflict: null,
  };
  return { kind: 'settled', answer, reason };
}
