import type { Classification } from '../../../src/domain/determination/classification.ts';
import { classifyModel } from '../../../src/domain/item/model.ts';
import type { ModelSpecification } from '../../../src/domain/item/model-specification.ts';
import { specifiedModelFacts } from '../../../src/domain/item/model-specification.ts';
import { entry4E091 } from '../../../src/law/2025-01-13-ai-diffusion/4e091.ts';

/** Classifies unpublished weights that were trained on controlled chips, with whatever else a test says of them. */
export function closedWeights(
  specification: ModelSpecification,
  weakerThanPublishedModels: boolean | null = null,
): Classification {
  return classifyModel(
    specifiedModelFacts(
      { weightsPublished: 'NO', trainedOnControlledChips: 'YES', ...specification },
      entry4E091,
      weakerThanPublishedModels,
    ),
    entry4E091,
  );
}
