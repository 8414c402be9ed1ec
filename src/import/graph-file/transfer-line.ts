import { z } from 'zod';
import { count, country, date, key, optional, source } from './values.ts';

/** Licence numbers are written as text or as a number, and kept as text. */
const license = z.union([key, z.int().nonnegative().transform(String)], {
  error: 'must be a licence number, as text or as a whole number',
});

export const transfer = z
  .strictObject({
    key,
    from: key,
    to: key,
    chip: optional(key),
    model: optional(key),
    quantity: optional(count),
    date,
    fromCountry: optional(country),
    toCountry: optional(country),
    license: optional(license),
    exception: optional(key),
    source,
  })
  .superRefine((value, context) => {
    if ((value.chip === null) === (value.model === null)) {
      context.addIssue({
        code: 'custom',
        path: ['chip'],
        message: 'give exactly one of chip and model: one line for each item that moved',
      });
    }
    if (value.license !== null && value.exception !== null) {
      context.addIssue({
        code: 'custom',
        path: ['exception'],
        message: 'stands beside license: a transfer goes under one of them',
      });
    }
  });
