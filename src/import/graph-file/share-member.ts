import { z } from 'zod';
import { WHOLE } from '../../domain/ownership/share.ts';
import type { ShareInterval } from '../../domain/ownership/share.ts';
import { shown } from '../../shown.ts';
import { percentToBillionths } from './billionths.ts';
import { optional, percent } from './values.ts';

const written = z.strictObject(
  {
    exact: optional(percent),
    minimum: optional(percent),
    maximum: optional(percent),
    exclusiveMinimum: optional(z.boolean()),
    exclusiveMaximum: optional(z.boolean()),
  },
  {
    error: ({ code, input }) =>
      code === 'invalid_type'
        ? `must be an object such as {"exact": 25}, not ${shown(input)}`
        : undefined,
  },
);

type WrittenShare = z.output<typeof written>;

/** A share as a line writes it, in per cent, as the interval that it lies in, in billionths. */
export const share = written
  .superRefine((value, context) => {
    const problem = shareProblem(value);
    if (problem === null) return;
    const [member, message] = problem;
    context.addIssue({ code: 'custom', path: member === null ? [] : [member], message });
  })
  .transform(interval);

/** The member at fault, where it is one, and what to do about it. */
function shareProblem(value: WrittenShare): readonly [keyof WrittenShare | null, string] | null {
  const { exact, minimum, maximum, exclusiveMinimum, exclusiveMaximum } = value;
  if (exact === null && minimum === null && maximum === null) {
    return [null, 'says nothing: give exact, or minimum or maximum, or leave share out'];
  }
  if (exact !== null) {
    const others = [minimum, maximum, exclusiveMinimum, exclusiveMaximum];
    return others.some((other) => other !== null)
      ? ['exact', 'stands beside bounds: give either exact or the bounds']
      : null;
  }
  if (exclusiveMinimum !== null && minimum === null) {
    return ['exclusiveMinimum', 'has no minimum beside it: give one'];
  }
  if (exclusiveMaximum !== null && maximum === null) {
    return ['exclusiveMaximum', 'has no maximum beside it: give one'];
  }
  const [low, high] = [minimum ?? 0, maximum ?? 100];
  if (low > high)
    return ['minimum', `${low} is more than the maximum ${high}: correct one of them`];
  if (low === high && (exclusiveMinimum === true || exclusiveMaximum === true)) {
    return [null, `leaves no share: nothing lies between ${low} and ${high} with an end excluded`];
  }
  return null;
}

/** Where an end falls between two billionths, the interval reaches out to the next, which is itself not possible. */
function interval(value: WrittenShare): ShareInterval {
  const low = value.exact ?? value.minimum;
  const high = value.exact ?? value.maximum;
  const minimum = low === null ? { below: 0, above: 0 } : percentToBillionths(low);
  const maximum = high === null ? { below: WHOLE, above: WHOLE } : percentToBillionths(high);
  return {
    minimum: minimum.below,
    maximum: maximum.above,
    minimumOpen: value.exclusiveMinimum === true || minimum.below !== minimum.above,
    maximumOpen: value.exclusiveMaximum === true || maximum.below !== maximum.above,
  };
}
