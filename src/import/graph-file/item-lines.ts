import { z } from 'zod';
import {
  count,
  country,
  date,
  emptyPeriod,
  endsAfterItBegins,
  figure,
  key,
  list,
  name,
  optional,
  percent,
  period,
  positiveFigure,
  source,
} from './values.ts';

const performance = z.strictObject({ operation: key, bits: count, teraOps: figure });

export const chip = z.strictObject({
  key,
  name,
  vendor: optional(key),
  performance: list(performance),
  dieAreaMm2: optional(positiveFigure),
  nonPlanar: optional(z.boolean()),
  memoryBandwidthGBps: optional(figure),
  interconnectGBps: optional(figure),
  designedForDataCenter: optional(z.boolean()),
  released: optional(date),
  eccn: optional(key),
  subjectToEar: optional(z.boolean()),
  source,
});

export const cluster = z
  .strictObject({
    key,
    name,
    operator: optional(key),
    country: optional(country),
    ...period,
    source,
  })
  .refine(endsAfterItBegins, emptyPeriod);

export const installation = z
  .strictObject({ cluster: key, chip: key, quantity: optional(count), ...period, source })
  .refine(endsAfterItBegins, emptyPeriod);

/** A number is a range of one. */
const operations = z.preprocess(
  (value) => (typeof value === 'number' ? { minimum: value, maximum: value } : value),
  z
    .strictObject({ minimum: figure, maximum: figure }, { error: (issue) => operationsForm(issue) })
    .superRefine((value, context) => {
      if (value.minimum <= value.maximum) return;
      context.addIssue({
        code: 'custom',
        path: ['minimum'],
        message: `${value.minimum} is more than the maximum ${value.maximum}: correct one of them`,
      });
    }),
);

function operationsForm(issue: { readonly code?: string | undefined }): string | undefined {
  return issue.code === 'invalid_type'
    ? 'must be a number or an object with minimum and maximum'
    : undefined;
}

export const model = z.strictObject({
  key,
  name,
  developer: optional(key),
  publishedWeights: z
    .enum(['YES', 'NO', 'UNKNOWN'])
    .nullish()
    .transform((value) => value ?? 'UNKNOWN'),
  publishedOn: optional(date),
  trainingOperations: optional(operations),
  released: optional(date),
  source,
});

export const training = z
  .strictObject({
    model: key,
    cluster: optional(key),
    chip: optional(key),
    quantity: optional(count),
    ...period,
    source,
  })
  .refine(endsAfterItBegins, emptyPeriod)
  .superRefine((value, context) => {
    if ((value.cluster === null) !== (value.chip === null)) return;
    context.addIssue({
      code: 'custom',
      path: ['cluster'],
      message: 'give exactly one of cluster and chip: one line for each that it was trained on',
    });
  });

export const derivation = z
  .strictObject({ model: key, base: key, additionalOperations: optional(figure), source })
  .superRefine((value, context) => {
    if (value.model !== value.base) return;
    context.addIssue({
      code: 'custom',
      path: ['base'],
      message: 'is the model itself: name the model that it was made from',
    });
  });

export const syntheticData = z.strictObject({
  model: key,
  generator: key,
  shareOfOperations: optional(percent),
  published: optional(z.boolean()),
  generationOperations: optional(figure),
  source,
});
