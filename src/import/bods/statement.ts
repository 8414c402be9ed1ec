import { z } from 'zod';

const text = z
  .string()
  .nullish()
  .transform((value) =>
    value === undefined || value === null || value.trim() === '' ? null : value,
  );
const object = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z
    .object(shape)
    .nullish()
    .transform((value) => value ?? null);
const list = <Item extends z.ZodType>(item: Item) =>
  z
    .array(item)
    .nullish()
    .transform((value) => value ?? []);

const country = object({ name: text, code: text });
const address = z.object({ type: text, address: text, country });
const identifier = z.object({ id: z.string(), scheme: text, schemeName: text });
const unspecified = object({ reason: text, description: text });

const bound = z.number().nullish();
const interest = z.object({
  type: text,
  directOrIndirect: text,
  details: text,
  share: object({
    exact: bound,
    minimum: bound,
    maximum: bound,
    exclusiveMinimum: bound,
    exclusiveMaximum: bound,
  }),
  startDate: text,
  endDate: text,
});

const entityDetails = z.object({
  entityType: z.object({ type: z.string() }),
  unspecifiedEntityDetails: unspecified,
  name: text,
  alternateNames: list(z.string()),
  jurisdiction: country,
  identifiers: list(identifier),
  foundingDate: text,
  dissolutionDate: text,
  addresses: list(address),
});

const personDetails = z.object({
  personType: z.string(),
  unspecifiedPersonDetails: unspecified,
  names: list(z.object({ type: text, fullName: text, familyName: text, givenName: text })),
  identifiers: list(identifier),
  addresses: list(address),
});

const party = z.union([z.string(), z.object({ reason: z.string(), description: text })]);

const relationshipDetails = z.object({
  subject: party,
  interestedParty: party,
  componentRecords: list(z.string()),
  interests: list(interest),
});

/** What every statement has. */
export const statementHead = z.object({
  statementId: z.string(),
  recordId: z.string(),
  recordType: z.enum(['entity', 'person', 'relationship']),
  statementDate: z.string().regex(/^\d{4}-\d{2}-\d{2}/),
  source: object({ description: text, assertedBy: list(z.object({ name: text })) }),
  publicationDetails: object({
    publicationDate: text,
    bodsVersion: text,
    publisher: object({ name: text, url: text }),
  }),
});

const common = {
  statementId: z.string(),
  recordId: z.string(),
  recordStatus: text,
  statementDate: z.string().transform((date) => date.slice(0, 10)),
  source: object({
    type: list(z.string()),
    description: text,
    url: text,
    retrievedAt: text,
    assertedBy: list(z.object({ name: text })),
  }),
  publicationDetails: statementHead.shape.publicationDetails,
  annotations: list(
    z.object({
      statementPointerTarget: text,
      motivation: text,
      description: text,
      createdBy: object({ name: text }),
    }),
  ),
};

/** A statement of BODS 0.4, as far as the graph has a place for it. */
export const statement = z.discriminatedUnion('recordType', [
  z.object({ ...common, recordType: z.literal('entity'), recordDetails: entityDetails }),
  z.object({ ...common, recordType: z.literal('person'), recordDetails: personDetails }),
  z.object({
    ...common,
    recordType: z.literal('relationship'),
    recordDetails: relationshipDetails,
  }),
]);

export type StatementHead = z.output<typeof statementHead>;
export type Statement = z.output<typeof statement>;
export type EntityStatement = Extract<Statement, { readonly recordType: 'entity' }>;
export type PersonStatement = Extract<Statement, { readonly recordType: 'person' }>;
export type RelationshipStatement = Extract<Statement, { readonly recordType: 'relationship' }>;
export type BodsInterest = RelationshipStatement['recordDetails']['interests'][number];
export type BodsAddress = z.output<typeof address>;
export type BodsIdentifier = z.output<typeof identifier>;
