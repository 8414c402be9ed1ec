import { z } from 'zod';
import type { ScreeningRecord } from './records.ts';

const text = z
  .union([z.string(), z.number().transform(String)])
  .nullish()
  .transform((value) =>
    value === undefined || value === null || value.trim() === '' ? null : value,
  );

const texts = z
  .union([z.array(z.string()), z.string().transform((value) => [value])])
  .nullish()
  .transform((value) => (value ?? []).filter((each) => each.trim() !== ''));

/** A record of the file that trade.gov publishes, and of its API. */
export const publishedRecord = z
  .object({
    id: text,
    source: z.string(),
    entity_number: text,
    type: text,
    programs: texts,
    name: z.string(),
    alt_names: texts,
    addresses: z
      .array(z.object({ country: text }))
      .nullish()
      .transform((value) => value ?? []),
    ids: z
      .array(z.object({ type: text, number: text }))
      .nullish()
      .transform((value) => value ?? []),
    federal_register_notice: text,
    start_date: text,
    end_date: text,
    license_requirement: text,
    license_policy: text,
    remarks: text,
    source_list_url: text,
    source_information_url: text,
  })
  .transform((value): ScreeningRecord => ({
    id: value.id,
    list: value.source,
    number: value.entity_number,
    type: value.type,
    name: value.name,
    otherNames: value.alt_names,
    programs: value.programs,
    countries: [...new Set(value.addresses.flatMap(({ country }) => country ?? []))],
    identifiers: value.ids.flatMap(({ type, number }) =>
      type === null || number === null ? [] : [{ scheme: type.trim(), value: number.trim() }],
    ),
    notice: value.federal_register_notice,
    start: value.start_date?.slice(0, 10) ?? null,
    end: value.end_date?.slice(0, 10) ?? null,
    licenseRequirement: value.license_requirement,
    licensePolicy: value.license_policy,
    remarks: value.remarks,
    url: value.source_list_url ?? value.source_information_url,
  }));
