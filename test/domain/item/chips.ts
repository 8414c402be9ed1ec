import type { Classification } from '../../../src/domain/determination/classification.ts';
import { classifyChip } from '../../../src/domain/item/chip.ts';
import type { ChipFacts, ChipSpecification } from '../../../src/domain/item/chip-facts.ts';
import { specifiedChipFacts } from '../../../src/domain/item/chip-facts.ts';
import { entry3A090 } from '../../../src/law/2023-11-17-advanced-computing/3a090.ts';

/** A data center chip of the given performance and die area, with whatever else a test says of it. */
export function dataCenterChip(
  totalProcessingPerformance: number,
  dieAreaMm2: number | null,
  other: ChipSpecification = {},
): ChipFacts {
  return specifiedChipFacts({
    totalProcessingPerformance,
    dieAreaMm2,
    designedForDataCenter: true,
    ...other,
  });
}

export function classify(facts: ChipFacts): Classification {
  return classifyChip(facts, entry3A090);
}

/** The distinct things that an item can be, by its worlds. */
export function candidates({ worlds }: Classification): readonly (string | null)[] {
  return [...new Set(worlds.map(({ eccn }) => eccn))];
}

/** The facts that an item's worlds assume something of. */
export function assumedFacts({ worlds }: Classification): readonly string[] {
  return [...new Set(worlds.flatMap(({ assumed }) => assumed.map(({ fact }) => fact)))].sort();
}

export function statements({ findings }: Classification): string {
  return findings.map(({ statement }) => statement).join('\n');
}
