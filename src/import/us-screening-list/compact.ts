import { z } from 'zod';
import type { ScreeningRecord } from './records.ts';

/** What the entries of a compact copy point into by place. */
export const compactTables = z.object({
  sources: z.array(z.string()),
  licenceRequirements: z.array(z.string()),
  licencePolicies: z.array(z.string()),
  programmes: z.array(z.string()),
  urls: z.array(z.string()),
});

export type CompactTables = z.infer<typeof compactTables>;

const place = z.number().int().nonnegative();
const texts = z.array(z.string()).default([]);

/** A record of a compact copy, in which each member has one or two letters; it has neither dates nor ids. */
export function compactRecord(tables: CompactTables) {
  const at = (table: keyof CompactTables) =>
    place.transform((value, context) => {
      const found = tables[table][value];
      if (found !== undefined) return found;
      context.addIssue({ code: 'custom', message: `${value} is no place in tables.${table}` });
      return z.NEVER;
    });
  return z
    .object({
      n: z.string(),
      a: texts,
      s: at('sources'),
      t: z.string().optional(),
      c: texts,
      e: z.string().optional(),
      lr: at('licenceRequirements').optional(),
      lp: at('licencePolicies').optional(),
      pg: at('programmes').optional(),
      fr: z.string().optional(),
      u: at('urls').optional(),
    })
    .transform((value): ScreeningRecord => ({
      id: null,
      list: value.s,
      number: value.e ?? null,
      type: value.t ?? null,
      name: value.n,
      otherNames: value.a,
      programs: (value.pg ?? '')
        .split(';')
        .map((program) => program.trim())
        .filter((program) => program !== ''),
      countries: value.c,
      identifiers: [],
      notice: value.fr ?? null,
      start: null,
      end: null,
      licenseRequirement: value.lr ?? null,
      licensePolicy: value.lp ?? null,
      remarks: null,
      url: value.u ?? null,
    }));
}
