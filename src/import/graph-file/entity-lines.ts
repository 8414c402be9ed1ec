import { z } from 'zod';
import { isLei } from '../../lei.ts';
import { shown } from '../../shown.ts';
import { share } from './share-member.ts';
import {
  country,
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

const identifier = z.strictObject({ scheme: key, value: key }).superRefine((value, context) => {
  if (value.scheme !== 'LEI' && value.scheme.toUpperCase() === 'LEI') {
    context.addIssue({ code: 'custom', path: ['scheme'], message: 'must be written LEI' });
  }
  if (value.scheme === 'LEI' && !isLei(value.value)) {
    context.addIssue({
      code: 'custom',
      path: ['value'],
      message: `must be a LEI, 20 capitals and digits with the check digits of ISO 17442, not ${shown(value.value)}: copy it again`,
    });
  }
});

export const entity = z
  .strictObject({
    key,
    name,
    kind: z
      .enum(['COMPANY', 'PERSON', 'STATE', 'STATE_BODY', 'ARRANGEMENT', 'UNKNOWN'])
      .nullish()
      .transform((value) => value ?? 'UNKNOWN'),
    aliases: list(name),
    identifiers: list(identifier),
    jurisdiction: optional(country),
    ...period,
    source,
  })
  .superRefine(endsAfterItBegins);

export const datedCountry = z
  .strictObject({ entity: key, country, ...period, source })
  .superRefine(endsAfterItBegins);

const interest = z.enum([
  'SHAREHOLDING',
  'VOTING_RIGHTS',
  'BOARD_APPOINTMENT',
  'OTHER_CONTROL',
  'CONSOLIDATION',
  'BRANCH',
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
  .superRefine(endsAfterItBegins)
  .superRefine((value, context) => {
    // A company may hold its own shares; it is not its own branch and does not consolidate itself.
    const ofItself =
      value.interest === 'BRANCH' ||
      value.interest === 'CONSOLIDATION' ||
      value.interest === 'ULTIMATE_CONSOLIDATION';
    if (value.owner === value.owned && ofItself) {
      context.addIssue({
        code: 'custom',
        path: ['owner'],
        message: `is the owned entity itself, which no ${value.interest} can be: correct one of them`,
      });
    }
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
  .superRefine(endsAfterItBegins);

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
  .superRefine(endsAfterItBegins);

export const authorization = z
  .strictObject({
    entity: key,
    kind: z.enum(['UVEU', 'NVEU', 'LICENSE']),
    country: optional(country),
    limitTpp: optional(figure),
    ...period,
    source,
  })
  .superRefine(endsAfterItBegins);
