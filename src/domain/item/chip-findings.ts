import type { Finding } from '../finding.ts';
import type { Citation, Fact } from '../source.ts';
import type { ChipEntry } from './chip-entry.ts';
import type { ChipFacts } from './chip-facts.ts';
import { decimal, quotient } from './decimal.ts';
import type { Decimal } from './decimal.ts';
import { decimalText, numberText } from './number-text.ts';
import { tensorFloatBits } from './tensor-float.ts';
import type { TotalProcessingPerformance } from './total-processing-performance.ts';

const densityPlaces = 4;

/** The facts of a chip that its classification rests on, with their source. */
export function chipFactsUsed(facts: ChipFacts): readonly Fact[] {
  const sources = facts.source === null ? [] : [facts.source];
  const known: readonly (readonly [string, string | null])[] = [
    [
      'item.performance',
      facts.performance
        .map(({ operation, bits, teraOps }) => `${operation}, ${bits} bits: ${numberText(teraOps)}`)
        .join('; ') || null,
    ],
    ['item.totalProcessingPerformance', text(facts.totalProcessingPerformance)],
    ['item.dieAreaMm2', text(facts.dieAreaMm2)],
    ['item.nonPlanar', yesOrNo(facts.nonPlanar)],
    ['item.interconnectGBps', text(facts.interconnectGBps)],
    ['item.designedForDataCenter', yesOrNo(facts.designedForDataCenter)],
    ['item.eccn', facts.eccn],
  ];
  return known.flatMap(([name, value]) => (value === null ? [] : [{ name, value, sources }]));
}

/** How the total processing performance was found, or that it is not known. */
export function performanceFinding(
  entry: ChipEntry,
  facts: ChipFacts,
  performance: TotalProcessingPerformance | null,
): Finding {
  const statement =
    performance === null
      ? 'No performance figure of the chip is known, so that its total processing performance cannot be computed.'
      : `The total processing performance is ${eitherText(performance)}: ${performance.derivation}.${undecided(performance)}`;
  return {
    step: 'classification:performance',
    statement,
    facts: named(facts, ['item.performance', 'item.totalProcessingPerformance']),
    citations: [entry.citations.totalProcessingPerformance],
  };
}

/** How the performance density was found, or why it has none. */
export function densityFinding(
  entry: ChipEntry,
  facts: ChipFacts,
  performance: TotalProcessingPerformance,
): Finding {
  return {
    step: 'classification:density',
    statement: densityText(facts, performance),
    facts: named(facts, ['item.dieAreaMm2', 'item.nonPlanar']),
    citations: [entry.citations.performanceDensity],
  };
}

function densityText(
  { dieAreaMm2, nonPlanar }: ChipFacts,
  performance: TotalProcessingPerformance,
): string {
  if (nonPlanar === false) {
    return 'The performance density is not defined: the chip is made with planar transistors alone, and only dies with non-planar transistors count.';
  }
  if (dieAreaMm2 === null) {
    return 'The performance density is not known: the die area is not known.';
  }
  if (dieAreaMm2 <= 0) {
    return 'The performance density is not defined: the die area that counts is 0.';
  }
  const density = eitherText(performance, (value) =>
    quotient(value, decimal(dieAreaMm2), densityPlaces),
  );
  const condition = nonPlanar === null ? ', if its dies are made with non-planar transistors' : '';
  return `The performance density is ${density}: ${eitherText(performance)} over ${numberText(dieAreaMm2)} mm²${condition}.`;
}

/** A figure by each reading, for example `3,610 or 6,080`. */
function eitherText(
  { readings }: TotalProcessingPerformance,
  figure = (value: Decimal): Decimal => value,
): string {
  return readings.map(({ value }) => decimalText(figure(value))).join(' or ');
}

function undecided({ readings }: TotalProcessingPerformance): string {
  if (readings.length === 1) return '';
  const [low, high] = tensorFloatBits;
  return ` TF32 is stored in ${high} bits and multiplies ${low} of them; the technical notes take the largest bit length of the inputs and do not say which that is.`;
}

/** What a source states of the classification, beside what was computed. */
export function statedFinding(
  facts: ChipFacts,
  stated: string,
  agrees: boolean | null,
  citation: Citation,
): Finding {
  const outcome =
    agrees === null
      ? 'it is one of the classes that are possible on the known facts, and does not settle which'
      : agrees
        ? 'the computed classification is the same'
        : 'the computed classification differs and is used; the source and the figures disagree, and one of them should be checked';
  return {
    step: 'classification:stated',
    statement: `A source states ${stated}: ${outcome}.`,
    facts: named(facts, ['item.eccn']),
    citations: [citation],
  };
}

function named(facts: ChipFacts, names: readonly string[]): readonly Fact[] {
  return chipFactsUsed(facts).filter(({ name }) => names.includes(name));
}

function text(value: number | null): string | null {
  return value === null ? null : numberText(value);
}

function yesOrNo(value: boolean | null): string | null {
  if (value === null) return null;
  return value ? 'yes' : 'no';
}
