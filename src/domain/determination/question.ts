import type { CountryCode } from '../country.ts';
import type { IsoDate } from '../date.ts';
import type { AuthorizationKind, EntityKey } from '../ownership/closure.ts';
import type { Source } from '../source.ts';
import type { Classification } from './classification.ts';
import type { ItemRecord } from './item-name.ts';
import type { AssessedParty } from './party.ts';
import type { Receipts } from './receipts.ts';

export type Activity = 'EXPORT' | 'REEXPORT' | 'TRANSFER_IN_COUNTRY';

/** A developer's model was trained on the cluster of somebody who is not of its group, as far as is on record. */
export interface ServiceTraining {
  readonly developer: EntityKey;
  /** Of the cluster and of its operator, as a sentence says them. */
  readonly cluster: string;
  readonly operator: string;
  readonly sources: readonly Source[];
}

/** What an exporter can have seen that the graph does not hold and the agency calls a red flag. */
export type Observation =
  | 'FOUNDRY_ORDER_FOR_MACAU_OR_D5'
  | 'EARLIER_LICENSE_IN_DOUBT'
  | 'MANAGEMENT_OVERLAP_WITH_LISTED'
  | 'ASSUMED_OPERATIONS_OF_LISTED'
  | 'FABRICATION_SITE_PHYSICALLY_LINKED'
  | 'NO_PURCHASES_BEFORE_OCTOBER_2022'
  | 'ADDRESS_RESIDENTIAL_OR_VAGUE'
  | 'LITTLE_WEB_PRESENCE'
  | 'NO_BUSINESS_CASE'
  | 'INFRASTRUCTURE_NOT_CONFIRMED'
  | 'FORWARDER_OR_RESELLER_NEW_TO_ADVANCED_CHIPS'
  | 'SERVICE_CUSTOMER_MASKS_END_USE';

/** Answers to questions that the graph does not hold; null is not known, never "no". */
export interface Attestations {
  readonly consigneeCertification: boolean | null;
  readonly designedByApprovedDesigner: boolean | null;
  readonly facilityMeetsSecurityParagraphs: boolean | null;
  readonly privateSectorManufacturing: boolean | null;
  readonly january2026Certifications: boolean | null;
  /** TPP that the ultimate parent's group has received under LPP in the calendar year of the date asked. */
  readonly groupTppReceivedThisYear: number | null;
  /** TPP licensed to the destination country since 1 January 2025. */
  readonly countryTppLicensed: number | null;
  readonly authorizations: readonly AuthorizationKind[];
  readonly iaasTraining: boolean | null;
  /** Front-end fabricator or packager (OSAT) of integrated circuits, which note 1 to 3A090 binds. */
  readonly exporterIsFabricatorOrPackager: boolean | null;
  /** Whether that presumption is overcome for this item. */
  readonly foundryPresumptionOvercome: boolean | null;
  /** What was seen that the agency calls a red flag. */
  readonly observations: readonly Observation[];
}

/** Nothing is attested. */
export const NOTHING_ATTESTED: Attestations = {
  consigneeCertification: null,
  designedByApprovedDesigner: null,
  facilityMeetsSecurityParagraphs: null,
  privateSectorManufacturing: null,
  january2026Certifications: null,
  groupTppReceivedThisYear: null,
  countryTppLicensed: null,
  authorizations: [],
  iaasTraining: null,
  exporterIsFabricatorOrPackager: null,
  foundryPresumptionOvercome: null,
  observations: [],
};

/** May this item go there, to these parties, on this date? Every value is checked at the edge. */
export interface Question {
  readonly asOf: IsoDate;
  readonly item: Classification;
  /** What the item is called; null where only a classification is stated. */
  readonly itemName: string | null;
  /** Null for an item that is described on the spot. */
  readonly itemRecord: ItemRecord | null;
  /** Units of the item; at least 1. */
  readonly quantity: number;
  readonly activity: Activity;
  readonly from: CountryCode;
  readonly destination: CountryCode;
  /** The end user comes first and is named `endUser`; the others are `otherParties.0` and so on. */
  readonly parties: readonly [AssessedParty, ...AssessedParty[]];
  readonly attestations: Attestations;
  /** Transfers on record that amounts may be counted from; null where they were not asked for. */
  readonly receipts: Receipts | null;
  /** Training of the item on the computing power of others, on record; none where nothing says so. */
  readonly serviceTraining: readonly ServiceTraining[];
  /** A country's name on record; sentences put an article to it. */
  readonly countryName: (code: CountryCode) => string;
}
