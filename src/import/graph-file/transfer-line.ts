import { z } from 'zod';
import { shown } from '../../shown.ts';
import { count, country, date, key, optional, source } from './values.ts';

/** Licence numbers are written as text or as a number, and kept as text. */
const license = z.union([key, z.int().nonnegative().transform(String)], {
  error: 'must be a licence number, as text or as a whole number',
});

/** License exceptions have codes of three capitals, and validated end users have theirs. Only a code can be recognised and counted. */
const code = /^(?:[A-Z]{3}|[UN]VEU)$/;

const exception = z.string().superRefine((value, context) => {
  if (code.test(value)) return;
  const [last = ''] = value.trim().toUpperCase().split(/\s+/).slice(-1);
  const hint = code.test(last) ? `: write ${last}` : '';
  context.addIssue({
    code: 'custom',
    message: `must be the code of a license exception alone, such as LPP, not ${shown(value)}${hint}`,
  });
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
    exception: optional(exception),
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
