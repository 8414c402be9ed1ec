import type { CountryCode } from '../country.ts';
import type { IsoDate } from '../date.ts';
import type { Knowledge } from '../knowledge.ts';
import type { EntityKey } from '../ownership/closure.ts';
import type { UltimateParent } from '../ownership/ownership.ts';
import type { Citation, Fact } from '../source.ts';
import type { Finding } from '../finding.ts';
import type { Classification } from './classification.ts';
import type { TierStanding } from './tier.ts';

export type Outcome =
  'NO_LICENSE_REQUIRED' | 'LICENSE_EXCEPTION' | 'LICENSE_REQUIRED' | 'NOT_ENFORCED' | 'REVIEW';

export type ReviewPolicy =
  | 'PRESUMPTION_OF_APPROVAL'
  | 'CASE_BY_CASE'
  | 'PRESUMPTION_OF_DENIAL'
  | 'POLICY_OF_DENIAL'
  | 'UNSPECIFIED';

export type Availability = 'AVAILABLE' | 'CONDITIONAL' | 'UNAVAILABLE' | 'REVIEW';

export interface ExceptionFinding {
  /** AIA, ACM, LPP, NAC, ACA, UVEU, NVEU. */
  readonly code: string;
  readonly availability: Availability;
  readonly reason: string;
  readonly conditions: readonly string[];
  readonly facts: readonly Fact[];
  readonly citations: readonly Citation[];
}

export interface Ruling {
  readonly outcome: Outcome;
  readonly reviewPolicy: ReviewPolicy | null;
  readonly countsTowardAllocation: Knowledge | null;
  readonly exceptions: readonly ExceptionFinding[];
  readonly findings: readonly Finding[];
  readonly summary: string;
}

export interface RedFlag {
  readonly number: number | null;
  readonly title: string;
  readonly reason: string;
  readonly facts: readonly Fact[];
  readonly citations: readonly Citation[];
}

export interface MissingFact {
  /** For example `endUser.headquarters`, `item.dieAreaMm2`. */
  readonly fact: string;
  readonly question: string;
  readonly couldLeadTo: readonly Outcome[];
}

export type PartyRole =
  'END_USER' | 'ULTIMATE_CONSIGNEE' | 'INTERMEDIATE_CONSIGNEE' | 'PURCHASER' | 'EXPORTER' | 'OTHER';

export interface PartyStanding {
  readonly role: PartyRole;
  readonly entity: EntityKey | null;
  readonly name: string | null;
  readonly location: CountryCode | null;
  readonly headquarters: CountryCode | null;
  readonly ultimateParents: readonly UltimateParent[];
  readonly ultimateParentHeadquarters: readonly CountryCode[];
  readonly tier: TierStanding;
}

/** The answer, without its id and graph version, which the edge adds. */
export interface Determination {
  readonly asOf: IsoDate;
  /** The id of the codified rule set in force. */
  readonly ruleSet: string;
  readonly classification: Classification;
  readonly parties: readonly PartyStanding[];
  readonly codified: Ruling;
  readonly enforced: Ruling;
  readonly redFlags: readonly RedFlag[];
  readonly missingFacts: readonly MissingFact[];
}
