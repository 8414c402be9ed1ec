import { z } from 'zod';
import { parseIsoDate } from '../../../src/calendar.ts';

const knowledge = z.enum(['YES', 'NO', 'UNKNOWN']);
const outcome = z.enum([
  'NO_LICENSE_REQUIRED',
  'LICENSE_EXCEPTION',
  'LICENSE_REQUIRED',
  'NOT_ENFORCED',
  'REVIEW',
]);
const policy = z.enum([
  'PRESUMPTION_OF_APPROVAL',
  'CASE_BY_CASE',
  'PRESUMPTION_OF_DENIAL',
  'POLICY_OF_DENIAL',
  'UNSPECIFIED',
]);
const availability = z.enum(['AVAILABLE', 'CONDITIONAL', 'UNAVAILABLE', 'REVIEW']);
const date = z.string().transform((text, context) => {
  const parsed = parseIsoDate(text);
  if (parsed !== null) return parsed;
  context.addIssue(`${text} is no calendar date`);
  return z.NEVER;
});

const observation = z.enum([
  'FOUNDRY_ORDER_FOR_MACAU_OR_D5',
  'EARLIER_LICENSE_IN_DOUBT',
  'MANAGEMENT_OVERLAP_WITH_LISTED',
  'ASSUMED_OPERATIONS_OF_LISTED',
  'FABRICATION_SITE_PHYSICALLY_LINKED',
  'NO_PURCHASES_BEFORE_OCTOBER_2022',
  'ADDRESS_RESIDENTIAL_OR_VAGUE',
  'LITTLE_WEB_PRESENCE',
  'NO_BUSINESS_CASE',
  'INFRASTRUCTURE_NOT_CONFIRMED',
  'FORWARDER_OR_RESELLER_NEW_TO_ADVANCED_CHIPS',
  'SERVICE_CUSTOMER_MASKS_END_USE',
]);

const party = z.strictObject({
  name: z.string().optional(),
  role: z
    .enum([
      'END_USER',
      'ULTIMATE_CONSIGNEE',
      'INTERMEDIATE_CONSIGNEE',
      'PURCHASER',
      'EXPORTER',
      'OTHER',
    ])
    .default('END_USER'),
  location: z.string().optional(),
  headquarters: z.string().optional(),
  ultimateParentHeadquarters: z.string().optional(),
  /** Only in cases: what the graph would hold. */
  founded: date.optional(),
  listing: z
    .strictObject({
      list: z.string(),
      licenseRequirement: z.string().nullable(),
      reviewPolicy: z.string().nullable(),
    })
    .optional(),
});

export const ruling = z.strictObject({
  outcome: outcome.optional(),
  reviewPolicy: policy.nullable().optional(),
  countsTowardAllocation: knowledge.nullable().optional(),
  exceptions: z.record(z.string(), availability).optional(),
  /** Words that some finding has. */
  says: z.array(z.string()).optional(),
  /** Words that no finding has. */
  saysNot: z.array(z.string()).optional(),
});

const goldenCase = z.strictObject({
  name: z.string(),
  input: z.strictObject({
    item: z.strictObject({
      chipSpecification: z
        .strictObject({
          name: z.string().optional(),
          performance: z
            .array(z.strictObject({ operation: z.string(), bits: z.number(), teraOps: z.number() }))
            .optional(),
          totalProcessingPerformance: z.number().optional(),
          dieAreaMm2: z.number().optional(),
          nonPlanar: z.boolean().optional(),
          memoryBandwidthGBps: z.number().optional(),
          interconnectGBps: z.number().optional(),
          designedForDataCenter: z.boolean().optional(),
        })
        .optional(),
      memorySpecification: z
        .strictObject({
          name: z.string().optional(),
          bandwidthGBps: z.number().optional(),
          areaMm2: z.number().optional(),
          packagedWithProcessor: z.boolean().nullable().optional(),
        })
        .optional(),
      modelSpecification: z
        .strictObject({
          weightsPublished: knowledge.optional(),
          trainedOnControlledChips: knowledge.optional(),
          trainingOperations: z.number().optional(),
          derivedFrom: z
            .strictObject({
              basePublished: knowledge,
              baseOperations: z.number(),
              additionalOperations: z.number(),
            })
            .optional(),
          syntheticData: z
            .array(
              z.strictObject({
                generator: z.string(),
                shareOfOperations: z.number(),
                dataPublished: z.boolean(),
                generatorPublished: z.boolean(),
                generatorOperations: z.number().optional(),
                generationOperations: z.number().optional(),
              }),
            )
            .optional(),
        })
        .optional(),
      eccn: z.string().optional(),
    }),
    endUser: party,
    otherParties: z.array(party).default([]),
    destination: z.string(),
    asOf: date,
    quantity: z.number().default(1),
    activity: z.enum(['EXPORT', 'REEXPORT', 'TRANSFER_IN_COUNTRY']).default('EXPORT'),
    from: z.string().default('US'),
    attestations: z
      .strictObject({
        consigneeCertification: z.boolean().optional(),
        designedByApprovedDesigner: z.boolean().optional(),
        facilityMeetsSecurityParagraphs: z.boolean().optional(),
        privateSectorManufacturing: z.boolean().optional(),
        january2026Certifications: z.boolean().optional(),
        groupTppReceivedThisYear: z.number().optional(),
        countryTppLicensed: z.number().optional(),
        authorizations: z.array(z.enum(['UVEU', 'NVEU', 'LICENSE'])).optional(),
        iaasTraining: z.boolean().optional(),
        weakerThanPublishedModels: z.boolean().optional(),
        exporterIsFabricatorOrPackager: z.boolean().optional(),
        foundryPresumptionOvercome: z.boolean().optional(),
        observations: z.array(observation).optional(),
      })
      .default({}),
  }),
  expect: z.strictObject({
    eccn: z.string().optional(),
    status: z.enum(['CONTROLLED', 'NOT_CONTROLLED', 'REVIEW']).optional(),
    tier: z.enum(['ONE', 'TWO', 'THREE', 'UNDETERMINED']).optional(),
    ruleSet: z.string().optional(),
    codified: ruling.optional(),
    enforced: ruling.optional(),
    countsTowardAllocation: knowledge.optional(),
    missingFacts: z.array(z.string()).optional(),
    missingFactsExactly: z.array(z.string()).optional(),
    redFlags: z.array(z.number()).optional(),
    redFlagsExactly: z.array(z.number()).optional(),
    /** Titles of red flags, those without a number included, all of them in this order. */
    redFlagTitles: z.array(z.string()).optional(),
  }),
  because: z.string(),
});

export type GoldenCase = z.infer<typeof goldenCase>;

/** Reads a file of golden cases; what is not known in it is an error. */
export function parseCases(text: string): readonly GoldenCase[] {
  return z.array(goldenCase).parse(JSON.parse(text));
}
