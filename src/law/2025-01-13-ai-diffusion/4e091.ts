import type { ModelEntry } from '../../domain/item/model-entry.ts';

const partUrl = 'https://www.ecfr.gov/current/title-15/part-774';

/**
 * ECCN 4E091, supplement 1 to part 774, since 13 January 2025 (90 FR 4544): the "parameters" of a model trained with
 * "10^26 or more 'operations'"; out of it are published weights, and weights derived from published ones with additional
 * training of no more than 2.5 x 10^25 operations or 25 per cent, "whichever is higher".
 */
export const entry4E091 = {
  eccn: '4E091',
  operations: 1e26,
  derived: { additionalOperations: 2.5e25, additionalShare: 25 },
  syntheticData: { shareOfOperations: 10 },
  citations: {
    heading: {
      reference: '15 CFR part 774, supplement 1, ECCN 4E091',
      title: 'Parameters of a model trained with 10^26 or more operations',
      url: partUrl,
    },
    operations: {
      reference: '15 CFR part 774, supplement 1, ECCN 4E091, technical note 2',
      title: 'Operations of pre-training and of every later training',
      url: partUrl,
    },
    syntheticData: {
      reference: '15 CFR part 774, supplement 1, ECCN 4E091, technical note 3',
      title: 'Training on unpublished data that another model generated',
      url: partUrl,
    },
    published: {
      reference: '15 CFR part 774, supplement 1, ECCN 4E091, note 1',
      title: 'Published weights, and weights derived from published ones',
      url: partUrl,
    },
    weakerThanPublished: {
      reference: '15 CFR part 774, supplement 1, ECCN 4E091, note 2',
      title: 'Models weaker than the most capable published one',
      url: partUrl,
    },
    subjectToEar: {
      reference: '15 CFR 734.9(l)',
      title: 'Model weights foreign direct product rule',
      url: 'https://www.ecfr.gov/current/title-15/section-734.9',
    },
  },
} satisfies ModelEntry;
