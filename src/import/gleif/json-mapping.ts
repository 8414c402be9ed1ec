import { z } from 'zod';
import type { Address, GleifRecord } from './records.ts';

/** Text that may be left out or null; other kinds of value are a fault of the record. */
const text = z
  .string()
  .nullish()
  .transform((value) => (value === undefined || value === null || value === '' ? null : value));
const node = z.object({ id: text, type: text.optional().transform((type) => type ?? null) });
const names = z
  .array(z.object({ name: text }))
  .nullish()
  .transform((all) => (all ?? []).flatMap(({ name }) => name ?? []));

const address = z
  .object({
    addressLines: z.array(z.string()).nullish(),
    city: text,
    region: text,
    postalCode: text,
    country: text,
  })
  .nullish()
  .transform((value): Address => {
    const lines = [...(value?.addressLines ?? []), value?.city, value?.region, value?.postalCode];
    return { lines: lines.flatMap((line) => line ?? []), country: value?.country ?? null };
  });

const registration = z.object({ lastUpdateDate: text, status: text, corroborationLevel: text });

const levelOne = z
  .object({
    lei: text,
    entity: z.object({
      legalName: z.object({ name: text }),
      otherNames: names,
      transliteratedOtherNames: names,
      legalAddress: address,
      headquartersAddress: address,
      registeredAt: z.object({ id: text }).nullish(),
      registeredAs: text,
      jurisdiction: text,
      category: text,
      status: text,
      creationDate: text,
      expiration: z.object({ date: text }).nullish(),
    }),
    registration,
  })
  .transform(({ lei, entity, registration: of }): GleifRecord => ({
    table: 'lei',
    record: {
      lei,
      legalName: entity.legalName.name,
      otherNames: [...entity.otherNames, ...entity.transliteratedOtherNames],
      jurisdiction: entity.jurisdiction,
      legalAddress: entity.legalAddress,
      headquartersAddress: entity.headquartersAddress,
      category: entity.category,
      entityStatus: entity.status,
      created: entity.creationDate,
      expired: entity.expiration?.date ?? null,
      registrationAuthority: entity.registeredAt?.id ?? null,
      registrationNumber: entity.registeredAs,
      lastUpdate: of.lastUpdateDate,
      registrationStatus: of.status,
    },
  }));

const relationship = z
  .object({
    relationship: z.object({
      startNode: node,
      endNode: node,
      type: text,
      status: text,
      periods: z.array(z.object({ startDate: text, endDate: text, type: text })).nullish(),
    }),
    registration,
  })
  .transform(({ relationship: of, registration: registered }): GleifRecord => ({
    table: 'relationship',
    record: {
      start: of.startNode,
      end: of.endNode,
      type: of.type,
      status: of.status,
      periods: (of.periods ?? []).map(({ startDate, endDate, type }) => ({
        start: startDate,
        end: endDate,
        type,
      })),
      quantifiers: [],
      lastUpdate: registered.lastUpdateDate,
      registrationStatus: registered.status,
      validation: registered.corroborationLevel,
    },
  }));

const exception = z
  .object({ lei: text, category: text, reason: text, reference: text })
  .transform(({ lei, category, reason, reference }): GleifRecord => ({
    table: 'exception',
    record: {
      lei,
      category,
      reasons: reason === null ? [] : [reason],
      references: reference === null ? [] : [reference],
    },
  }));

/** The resources of GLEIF's API, by their type. */
export const resources = z.discriminatedUnion('type', [
  z.object({ type: z.literal('lei-records'), attributes: levelOne }),
  z.object({ type: z.literal('relationship-records'), attributes: relationship }),
  z.object({ type: z.literal('reporting-exceptions'), attributes: exception }),
]);
