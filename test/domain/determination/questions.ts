import fc from 'fast-check';
import type { Classification } from '../../../src/domain/determination/classification.ts';
import type { AssessedParty } from '../../../src/domain/determination/party.ts';
import { NOTHING_ATTESTED } from '../../../src/domain/determination/question.ts';
import type { Question } from '../../../src/domain/determination/question.ts';
import { assessParty } from '../../../src/domain/determination/assess-party.ts';
import { specifiedChipFacts } from '../../../src/domain/item/chip-facts.ts';
import { classifyChip } from '../../../src/domain/item/chip.ts';
import { specifiedModelFacts } from '../../../src/domain/item/model-specification.ts';
import { classifyModel } from '../../../src/domain/item/model.ts';
import { classifyStated } from '../../../src/domain/item/stated.ts';
import { countryName } from '../../../src/iso-countries.ts';
import { entry3A090 } from '../../../src/law/2023-11-17-advanced-computing/3a090.ts';
import { entry4E091 } from '../../../src/law/2025-01-13-ai-diffusion/4e091.ts';

/** One country of each kind that some rule on some date tells from the others. */
export const tellingCountries = [
  'CN',
  'HK',
  'MO',
  'RU',
  'KH',
  'NI',
  'CY',
  'SA',
  'AE',
  'KZ',
  'IL',
  'IN',
  'BR',
  'SG',
  'TW',
  'DE',
  'PL',
  'US',
  'PR',
] as const;

export const dates = [
  '2022-10-07',
  '2023-11-16',
  '2023-11-17',
  '2024-03-15',
  '2024-05-30',
  '2025-01-13',
  '2025-05-13',
  '2025-05-15',
  '2025-11-07',
  '2026-01-15',
  '2026-02-03',
  '2026-05-31',
  '2026-07-10',
  '2026-11-10',
] as const;

const chip = (facts: Parameters<typeof specifiedChipFacts>[0]) =>
  classifyChip(specifiedChipFacts(facts), entry3A090);
const weights = (facts: Parameters<typeof specifiedModelFacts>[0], weaker: boolean | null = null) =>
  classifyModel(specifiedModelFacts(facts, entry4E091, weaker), entry4E091);

/** Items of every kind, known and unknown. */
export const items = {
  h100: chip({
    totalProcessingPerformance: 15_832,
    dieAreaMm2: 814,
    memoryBandwidthGBps: 3350,
    designedForDataCenter: true,
  }),
  gaming: chip({
    totalProcessingPerformance: 5_285,
    dieAreaMm2: 608,
    memoryBandwidthGBps: 1008,
    designedForDataCenter: false,
  }),
  lesser: chip({
    totalProcessingPerformance: 2_897,
    dieAreaMm2: 608,
    memoryBandwidthGBps: 864,
    designedForDataCenter: true,
  }),
  free: chip({ totalProcessingPerformance: 1_000, dieAreaMm2: 400, designedForDataCenter: true }),
  opaque: chip({ totalProcessingPerformance: 3_000 }),
  unknown: chip({}),
  planar: chip({
    totalProcessingPerformance: 3_000,
    nonPlanar: false,
    designedForDataCenter: true,
  }),
  stated: classifyStated('3A090.a', { chip: entry3A090, model: entry4E091 }),
  weights: weights({
    weightsPublished: 'NO',
    trainingOperations: 1.5e26,
    trainedOnControlledChips: 'YES',
  }),
  openWeights: weights({
    weightsPublished: 'YES',
    trainingOperations: 1.5e26,
    trainedOnControlledChips: 'YES',
  }),
  unknownWeights: weights({ trainingOperations: 1.5e26 }),
  claimedWeak: weights(
    { weightsPublished: 'NO', trainingOperations: 1.2e26, trainedOnControlledChips: 'YES' },
    true,
  ),
} as const satisfies Record<string, Classification>;

export type ItemName = keyof typeof items;
export const itemNames: readonly ItemName[] = Object.keys(items).filter(
  (name): name is ItemName => name in items,
);

/** A party as a request describes it; null is unknown. */
export interface Described {
  readonly role: AssessedParty['role'];
  readonly location: string;
  readonly headquarters: string | null;
  readonly parent: string | null;
}

/** A question as a test writes it. */
export interface Asked {
  readonly asOf: Question['asOf'];
  readonly item: ItemName;
  readonly quantity: number;
  readonly activity: Question['activity'];
  readonly from: string;
  readonly destination: string;
  readonly endUser: Described;
  readonly others: readonly Described[];
  readonly certified: boolean | null;
}

export function questionOf(asked: Asked): Question {
  const { asOf, item, quantity, activity, from, destination, endUser, others, certified } = asked;
  const assess = ({ role, location, headquarters, parent }: Described) =>
    assessParty(
      {
        role,
        entity: null,
        name: null,
        location,
        headquarters,
        ultimateParentHeadquarters: parent,
      },
      null,
      asOf,
    );
  return {
    asOf,
    item: items[item],
    itemName: null,
    itemRecord: null,
    quantity,
    activity,
    from,
    destination,
    parties: [assess(endUser), ...others.map(assess)],
    attestations: {
      ...NOTHING_ATTESTED,
      consigneeCertification: certified,
      designedByApprovedDesigner: certified,
      facilityMeetsSecurityParagraphs: certified,
      january2026Certifications: certified,
      countryTppLicensed: certified === null ? null : 0,
      groupTppReceivedThisYear: certified === null ? null : 0,
    },
    receipts: null,
    serviceTraining: [],
    countryName,
  };
}

const country = fc.constantFrom(...tellingCountries);

/** A party; `known` leaves no fact of it open. */
export function described(
  known: 'known' | 'open',
  roles: readonly Described['role'][] = ['END_USER', 'ULTIMATE_CONSIGNEE', 'PURCHASER'],
): fc.Arbitrary<Described> {
  const seat = known === 'known' ? country : fc.option(country, { freq: 1 });
  return fc.record({
    role: fc.constantFrom(...roles),
    location: country,
    headquarters: seat,
    parent: seat,
  });
}

export function asked(known: 'known' | 'open', most = 1): fc.Arbitrary<Asked> {
  return fc.record({
    asOf: fc.constantFrom(...dates),
    item: fc.constantFrom(...itemNames),
    quantity: fc.constantFrom(1, 1699, 1700, 60_000),
    activity: fc.constantFrom('EXPORT', 'REEXPORT', 'TRANSFER_IN_COUNTRY'),
    from: fc.constantFrom('US', 'SG', 'CN'),
    destination: country,
    endUser: described(known, ['END_USER']),
    others: fc.array(described(known), { maxLength: most }),
    certified: fc.constantFrom(true, false, null),
  });
}
