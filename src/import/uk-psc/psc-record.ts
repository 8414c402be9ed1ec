import { z } from 'zod';

const text = z
  .string()
  .nullish()
  .transform((value) =>
    value === undefined || value === null || value.trim() === '' ? null : value,
  );
const texts = z
  .array(z.string())
  .nullish()
  .transform((value) => value ?? []);

/** A line of the snapshot of people with significant control, as far as the graph has a place for it. */
export const pscRecord = z.object({
  company_number: text,
  data: z.object({
    kind: z.string(),
    name: text,
    statement: text,
    natures_of_control: texts,
    notified_on: text,
    ceased_on: text,
    ceased: z.boolean().nullish(),
    etag: text,
    country_of_residence: text,
    address: z
      .object({ country: text })
      .nullish()
      .transform((value) => value ?? null),
    identification: z
      .object({
        registration_number: text,
        country_registered: text,
        place_registered: text,
        legal_form: text,
        legal_authority: text,
      })
      .nullish()
      .transform((value) => value ?? null),
    links: z
      .object({ self: text })
      .nullish()
      .transform((value) => value ?? null),
  }),
});

export type PscRecord = z.output<typeof pscRecord>;

/** By which the facts are known again in a newer snapshot. */
export const pscSource = 'Companies House, people with significant control';
