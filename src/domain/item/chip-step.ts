import { boundsText, isWithin } from './bounds.ts';
import type { ChipEntry, ChipParagraph, ChipTest } from './chip-entry.ts';
import type { ChipFacts } from './chip-facts.ts';
import type { ChipState } from './chip-state.ts';
import {
  openDataCenter,
  openDensity,
  openInterconnect,
  openMemoryBandwidth,
  openNonPlanar,
  openPerformance,
  openReading,
} from './chip-questions.ts';
import { compare, decimal, multiply, toNumber } from './decimal.ts';
import type { Decimal } from './decimal.ts';
import { listText, numberText } from './number-text.ts';
import type { Answer, Settled, Step } from './worlds.ts';

interface Reached {
  readonly paragraph: ChipParagraph;
  readonly test: ChipTest;
}

/**
 * One step of a chip's classification. A fact is asked for only where the answer can depend on it: the performance first,
 * then the use in data centers where note 2 asks for it, then the transfer rate, and the density last.
 */
export function chipStep(entry: ChipEntry, original: ChipFacts, state: ChipState): Step<ChipState> {
  const { facts, performance } = state;
  if (performance === null) {
    return state.readings.length > 0 ? openReading(state) : openPerformance(entry, state);
  }

  const outside = (reason: string): Settled => ({
    kind: 'settled',
    answer: { ...answerFor(original, state), eccn: null, chipClass: null, conflict: null },
    reason,
  });

  const fast = entry.paragraphs.flatMap((paragraph) =>
    paragraph.tests
      .filter((test) => isWithin(performance, test.totalProcessingPerformance))
      .map((test): Reached => ({ paragraph, test })),
  );
  if (fast.length === 0) return outside('no paragraph has so low a total processing performance');

  const note = entry.dataCenterNote;
  if (note !== null && compare(performance, decimal(note.excludesBelow)) < 0) {
    if (facts.designedForDataCenter === null) return openDataCenter(state);
    if (!facts.designedForDataCenter) {
      return outside(
        `note 2 leaves out what is neither designed nor marketed for data centers and has a total processing performance of less than ${numberText(note.excludesBelow)}`,
      );
    }
  }

  if (facts.interconnectGBps === null && fast.some(({ test }) => test.interconnectGBps !== null)) {
    return openInterconnect(entry, state);
  }
  const connected = fast.filter(({ test }) => isConnected(facts, test));
  const [strictest] = connected;
  if (strictest === undefined) {
    const rate = original.interconnectGBps;
    const ofRate = rate === null ? '' : ` of ${numberText(rate)} GB/s`;
    return outside(`its transfer rate${ofRate} is too low for any paragraph`);
  }

  const inside = ({ paragraph, test }: Reached): Step<ChipState> => {
    if (note !== null && facts.designedForDataCenter === null) return openDataCenter(state);
    if (facts.memoryBandwidthGBps === null && entry.memoryBandwidthMarks.length > 0) {
      return openMemoryBandwidth(entry, state);
    }
    const { eccn, chipClass } = paragraph;
    return {
      kind: 'settled',
      answer: { ...answerFor(facts, state), eccn, chipClass, conflict: null },
      reason: `${test.paragraph} asks for ${testText(test)}`,
    };
  };

  const whateverTheDensity = connected.find(
    ({ paragraph, test }) => paragraph === strictest.paragraph && test.performanceDensity === null,
  );
  if (whateverTheDensity !== undefined) return inside(whateverTheDensity);

  if (facts.nonPlanar === false || (facts.dieAreaMm2 !== null && facts.dieAreaMm2 <= 0)) {
    // The strictest class that is possible, so that nobody reads an open classification as a lesser one.
    const { eccn, chipClass } = strictest.paragraph;
    const conflict = undefinedDensityText(facts);
    return {
      kind: 'settled',
      answer: { ...answerFor(facts, state), eccn, chipClass, conflict },
      reason: conflict,
    };
  }
  if (facts.nonPlanar === null) return openNonPlanar(state);
  const density = densityOf(performance, state);
  if (density === null) {
    return openDensity(
      connected.map(({ test }) => test),
      state,
    );
  }
  const met = connected.find(({ test }) => isDense(density, test));
  return met === undefined
    ? outside('its performance density is too low for any paragraph that its performance reaches')
    : inside(met);
}

function answerFor(
  facts: ChipFacts,
  { performance, assumedPerformance }: ChipState,
): Omit<Answer, 'eccn' | 'chipClass' | 'conflict'> {
  return {
    family: 'chip',
    totalProcessingPerformance:
      performance === null || assumedPerformance ? null : toNumber(performance),
    memoryBandwidthGBps: facts.memoryBandwidthGBps,
    designedForDataCenter: facts.designedForDataCenter,
    released: facts.released,
    subjectToEar: facts.subjectToEar === false ? 'NO' : 'YES',
    weightsPublished: null,
    memoryBandwidthDensity: null,
  };
}

function isConnected({ interconnectGBps }: ChipFacts, test: ChipTest): boolean {
  if (test.interconnectGBps === null) return true;
  return interconnectGBps !== null && isWithin(decimal(interconnectGBps), test.interconnectGBps);
}

/** A performance density as the two figures that it is of, so that nothing is divided and nothing is rounded. */
interface Density {
  readonly performance: Decimal;
  readonly area: Decimal;
}

/** The density that is tried, or that of the chip; null where neither is known. */
function densityOf(performance: Decimal, { density, facts }: ChipState): Density | null {
  if (density !== null) return { performance: density, area: decimal(1) };
  return facts.dieAreaMm2 === null ? null : { performance, area: decimal(facts.dieAreaMm2) };
}

function isDense({ performance, area }: Density, { performanceDensity }: ChipTest): boolean {
  if (performanceDensity === null) return true;
  const { atLeast, below } = performanceDensity;
  const against = (bound: number) => compare(performance, multiply(decimal(bound), area));
  return (atLeast === null || against(atLeast) >= 0) && (below === null || against(below) < 0);
}

function undefinedDensityText({ nonPlanar }: ChipFacts): string {
  const why =
    nonPlanar === false
      ? 'the chip is made with planar transistors alone, so that no die area counts'
      : 'the die area that counts is 0';
  return `the performance density is not defined, because ${why}, and the entry does not say what follows`;
}

function testText(test: ChipTest): string {
  return listText([
    `a total processing performance of ${boundsText(test.totalProcessingPerformance)}`,
    ...(test.performanceDensity === null
      ? []
      : [`a performance density of ${boundsText(test.performanceDensity)}`]),
    ...(test.interconnectGBps === null
      ? []
      : [`a transfer rate of ${boundsText(test.interconnectGBps, ' GB/s')}`]),
  ]);
}
