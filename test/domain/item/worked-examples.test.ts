import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';
import type { Classification } from '../../../src/domain/determination/classification.ts';
import { classifyChip } from '../../../src/domain/item/chip.ts';
import { specifiedChipFacts } from '../../../src/domain/item/chip-facts.ts';
import { classifyModel } from '../../../src/domain/item/model.ts';
import { specifiedModelFacts } from '../../../src/domain/item/model-specification.ts';
import { entry3A090 } from '../../../src/law/2023-11-17-advanced-computing/3a090.ts';
import { entry4E091 } from '../../../src/law/2025-01-13-ai-diffusion/4e091.ts';
import { workedExamples, workedExamplesAreThere } from '../../support/worked-examples.ts';
import { assumedFacts } from './chips.ts';

const knowledge = z.enum(['YES', 'NO', 'UNKNOWN']);
const chip = z.strictObject({
  name: z.string().optional(),
  performance: z
    .array(z.object({ operation: z.string(), bits: z.number(), teraOps: z.number() }))
    .optional(),
  totalProcessingPerformance: z.number().optional(),
  dieAreaMm2: z.number().optional(),
  nonPlanar: z.boolean().optional(),
  memoryBandwidthGBps: z.number().optional(),
  interconnectGBps: z.number().optional(),
  designedForDataCenter: z.boolean().optional(),
});
const model = z.strictObject({
  name: z.string().optional(),
  trainingOperations: z.number().optional(),
  weightsPublished: knowledge.optional(),
  trainedOnControlledChips: knowledge.optional(),
  derivedFrom: z
    .strictObject({
      basePublished: knowledge.optional(),
      baseOperations: z.number(),
      additionalOperations: z.number(),
    })
    .optional(),
  syntheticData: z
    .array(
      z.strictObject({
        generator: z.string(),
        shareOfOperations: z.number(),
        dataPublished: z.boolean(),
        generatorPublished: z.boolean(),
        generatorOperations: z.number().optional(),
        generationOperations: z.number().optional(),
      }),
    )
    .optional(),
});
const examples = z.array(
  z.object({
    name: z.string(),
    input: z.object({
      item: z.object({
        chipSpecification: chip.optional(),
        modelSpecification: model.optional(),
      }),
      attestations: z.object({ weakerThanPublishedModels: z.boolean().optional() }).optional(),
    }),
    expect: z.object({
      eccn: z.string().optional(),
      status: z.string().optional(),
      missingFacts: z.array(z.string()).optional(),
    }),
  }),
);
type Example = z.infer<typeof examples>[number];

const cases = workedExamplesAreThere
  ? examples.parse(JSON.parse(readFileSync(workedExamples, 'utf8')))
  : [];

function classify({ input }: Example): Classification | null {
  const { chipSpecification, modelSpecification } = input.item;
  if (chipSpecification !== undefined) {
    return classifyChip(specifiedChipFacts(chipSpecification), entry3A090);
  }
  if (modelSpecification === undefined) return null;
  const weaker = input.attestations?.weakerThanPublishedModels ?? null;
  return classifyModel(specifiedModelFacts(modelSpecification, entry4E091, weaker), entry4E091);
}

test.skipIf(!workedExamplesAreThere)('there are worked examples to read', () => {
  expect(cases.length).toBeGreaterThan(30);
});

test.skipIf(!workedExamplesAreThere).each(cases)('worked example: $name', (example) => {
  const classification = classify(example);
  expect(classification).not.toBeNull();
  const { eccn, status, missingFacts } = example.expect;
  const facts = classification === null ? [] : assumedFacts(classification);
  // What an example does not name does not matter to it.
  expect([classification?.eccn, classification?.status, facts]).toEqual([
    eccn ?? classification?.eccn,
    status ?? classification?.status,
    missingFacts ?? facts,
  ]);
});
