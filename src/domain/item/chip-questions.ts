import { intervals, marks } from './bounds.ts';
import type { ChipEntry, ChipTest } from './chip-entry.ts';
import type { ChipState } from './chip-state.ts';
import { decimal, multiply, toNumber } from './decimal.ts';
import { decimalText } from './number-text.ts';
import { tensorFloatBits } from './tensor-float.ts';
import type { Open } from './worlds.ts';

/** No performance is known: one interval for each that the entry tells apart, the density's limits on a known die area included. */
export function openPerformance(entry: ChipEntry, state: ChipState): Open<ChipState> {
  const tests = entry.paragraphs.flatMap((paragraph) => paragraph.tests);
  const note = entry.dataCenterNote;
  const area = state.facts.dieAreaMm2;
  const densities = marks(tests.flatMap(({ performanceDensity }) => performanceDensity ?? []));
  return {
    kind: 'open',
    facts: [
      {
        name: 'item.performance',
        question:
          'What does the chip do, in dense tera operations a second, at each bit length that it supports?',
      },
    ],
    lead: 'such that the total processing performance is ',
    branches: intervals(
      [
        ...marks(tests.map(({ totalProcessingPerformance }) => totalProcessingPerformance)),
        ...(note === null ? [] : [decimal(note.excludesBelow)]),
        ...(area === null ? [] : densities.map((density) => multiply(density, decimal(area)))),
      ],
      (performance) => ({ ...state, performance, assumedPerformance: true }),
    ),
  };
}

/** The figures are known, and the technical notes do not say how many bits TF32 counts as: one branch for each reading. */
export function openReading(state: ChipState): Open<ChipState> {
  const [low, high] = tensorFloatBits;
  return {
    kind: 'open',
    facts: [
      {
        name: 'item.performance',
        question: `Does TF32, which is stored in ${high} bits and multiplies ${low} of them, count as ${low} or as ${high} bits? The technical notes take the largest bit length of the inputs and do not say which that is. Where BIS has advised on it, state the total processing performance that follows.`,
      },
    ],
    lead: 'such that the total processing performance is ',
    branches: state.readings.map(({ value, words }) => ({
      state: { ...state, performance: value },
      value: { kind: 'words', text: [decimalText(value), words ?? []].flat().join(', ') },
    })),
  };
}

export function openDataCenter(state: ChipState): Open<ChipState> {
  const assume = (designedForDataCenter: boolean): ChipState => ({
    ...state,
    facts: { ...state.facts, designedForDataCenter },
  });
  return {
    kind: 'open',
    facts: [
      {
        name: 'item.designedForDataCenter',
        question: 'Is the chip designed or marketed for use in data centers?',
      },
    ],
    lead: '',
    branches: [
      {
        state: assume(true),
        value: { kind: 'words', text: 'designed or marketed for data centers' },
      },
      {
        state: assume(false),
        value: { kind: 'words', text: 'neither designed nor marketed for data centers' },
      },
    ],
  };
}

export function openInterconnect(entry: ChipEntry, state: ChipState): Open<ChipState> {
  const tests = entry.paragraphs.flatMap((paragraph) => paragraph.tests);
  return {
    kind: 'open',
    facts: [
      {
        name: 'item.interconnectGBps',
        question:
          'What is the aggregate bidirectional transfer rate to and from other integrated circuits than volatile memory, in GB/s?',
      },
    ],
    lead: '',
    branches: intervals(
      marks(tests.flatMap(({ interconnectGBps }) => interconnectGBps ?? [])),
      (rate) => ({ ...state, facts: { ...state.facts, interconnectGBps: toNumber(rate) } }),
      ' GB/s',
    ),
  };
}

export function openNonPlanar(state: ChipState): Open<ChipState> {
  const assume = (nonPlanar: boolean): ChipState => ({
    ...state,
    facts: { ...state.facts, nonPlanar },
  });
  return {
    kind: 'open',
    facts: [
      {
        name: 'item.nonPlanar',
        question:
          'Are the logic dies made on a process with non-planar transistors (FinFET, gate-all-around)?',
      },
    ],
    lead: '',
    branches: [
      { state: assume(true), value: { kind: 'words', text: 'made with non-planar transistors' } },
      {
        state: assume(false),
        value: { kind: 'words', text: 'made with planar transistors alone' },
      },
    ],
  };
}

/** The die area is not known: one interval for each density that the paragraphs still possible tell apart. */
export function openDensity(possible: readonly ChipTest[], state: ChipState): Open<ChipState> {
  return {
    kind: 'open',
    facts: [
      {
        name: 'item.dieAreaMm2',
        question:
          'What is the area, in mm², of the logic dies that are made with non-planar transistors?',
      },
    ],
    lead: 'such that the performance density is ',
    branches: intervals(
      marks(possible.flatMap(({ performanceDensity }) => performanceDensity ?? [])),
      (density) => ({ ...state, density }),
    ),
  };
}

export function openMemoryBandwidth(entry: ChipEntry, state: ChipState): Open<ChipState> {
  return {
    kind: 'open',
    facts: [
      {
        name: 'item.memoryBandwidthGBps',
        question: 'What is the total bandwidth of the memory, in GB/s?',
      },
    ],
    lead: '',
    branches: intervals(
      entry.memoryBandwidthMarks.map(decimal),
      (bandwidth) => ({
        ...state,
        facts: { ...state.facts, memoryBandwidthGBps: toNumber(bandwidth) },
      }),
      ' GB/s',
    ),
  };
}
