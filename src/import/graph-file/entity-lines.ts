import { z } from 'zod';
import { entityKinds, interestKinds } from '../../domain/ownership/closure.ts';
import { isLei } from '../../lei.ts';
import { shown } from '../../shown.ts';
import { share } from './share-member.ts';
import {
  country,
  emptyPeriod,
  endsAfterItBegins,
  figure,
  key,
  list,
  name,
  optional,
  period,
  source,
  text,
} from './values.ts';

const identifier = z
  .strictObject({ scheme: key, value: key })
  .refine(({ scheme }) => scheme === 'LEI' || scheme.toUpperCase() !== 'LEI', {
    path: ['scheme'],
    error: 'must be written LEI',
  })
  .refine(({ scheme, value }) => scheme !== 'LEI' || isLei(value), {
    path: ['value'],
    error: ({ input }) => {
      const value = z.object({ value: z.unknown() }).parse(input).value;
      return `must be a LEI, 20 capitals and digits with the check digits of ISO 17442, not ${shown(value)}: copy it again`;
    },
  });

export const entity = z
  .strictObject({
    key,
    name,
    kind: z
      .enum(entityKinds)
      .nullish()
      .transform((value) => value ?? 'UNKNOWN'),
    aliases: list(name),
    identifiers: list(identifier),
    jurisdiction: optional(country),
    ...period,
    source,
  })
  .refine(endsAfterItBegins, emptyPeriod);

export const datedCountry = z
  .strictObject({ entity: key, country, ...period, source })
  .refine(endsAfterItBegins, emptyPeriod);

const interest = z.enum([...interestKinds, 'ULTIMATE_CONSOLIDATION']);

const ofOthers: ReadonlySet<string> = new Set([
  'BRANCH',
  'CONSOLIDATION',
  'ULTIMATE_CONSOLIDATION',
]);

export const ownership = z
  .strictObject({
    owner: key,
    owned: key,
    interest: interest.nullish().transform((value) => value ?? 'SHAREHOLDING'),
    share: optional(share),
    ...period,
    source,
  })
  .refine(endsAfterItBegins, emptyPeriod)
  // A company may hold its own shares; it is not its own branch and does not consolidate itself.
  .refine(({ owner, owned, interest: kind }) => owner !== owned || !ofOthers.has(kind), {
    path: ['owner'],
    error: ({ input }) => {
      const kind = z.object({ interest: z.string() }).parse(input).interest;
      return `is the owned entity itself, which no ${kind} can be: correct one of them`;
    },
  })
  .transform(({ interest: kind, ...rest }) => ({ ...rest, kind }));

export const ownerStatement = z
  .strictObject({
    entity: key,
    statement: z.enum([
      'TOP',
      'DISPERSED',
      'NATURAL_PERSONS',
      'UNIDENTIFIED',
      'NOT_CONSOLIDATED',
      'WITHHELD',
    ]),
    ...period,
    source,
  })
  .refine(endsAfterItBegins, emptyPeriod);

export const listing = z
  .strictObject({
    entity: key,
    list: key,
    programs: list(text),
    licenseRequirement: optional(text),
    reviewPolicy: optional(text),
    ...period,
    source,
  })
  .refine(endsAfterItBegins, emptyPeriod);

export const authorization = z
  .strictObject({
    entity: key,
    kind: z.enum(['UVEU', 'NVEU', 'LICENSE']),
    country: optional(country),
    limitTpp: optional(figure),
    ...period,
    source,
  })
  .refine(endsAfterItBegins, emptyPeriod);
