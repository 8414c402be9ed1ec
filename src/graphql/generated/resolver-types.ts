import type { IsoDate } from '../../domain/date.ts';
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { AnyNode, EntityNode, InterestNode, UltimateParentNode, ConflictNode, OwnershipSummaryNode, OwnershipChangeNode, OwnershipChangeCauseNode, AggregateOwnerNode, RestrictionNode, EffectiveOwnerNode, CountryNode, TierStandingNode, TierFactNode, ChipNode, ModelNode, TransferNode, OwnershipStepNode, DeterminationNode, PartyStandingNode, InputProblemNode } from '../nodes.ts';
import type { OwnershipGraph as OwnershipGraphPart } from '../ownership-graph.ts';
import type { OwnershipHistoryNode } from '../ownership-history.ts';
import type { ShareInterval } from '../../domain/ownership/share.ts';
import type { EffectiveOwnerConnection as EffectiveOwnerPage } from '../effective-owners.ts';
import type { ProvenanceNode, TrainingComputeNode, DerivationNode, SyntheticDataNode } from '../item-nodes.ts';
import type { Classification as DomainClassification } from '../../domain/determination/classification.ts';
import type { Heading } from '../../domain/determination/rule-set.ts';
import type { DiversionPathNode, DiversionPathPage } from '../diversion.ts';
import type { UnitsThrough } from '../../domain/diversion/temporal-flow.ts';
import type { Indicator } from '../../domain/diversion/indicator.ts';
import type { ExposureNode, ExposedUnitNode, ExposedCountryNode, ExposedTransferNode } from '../exposure.ts';
import type { LedgerNode, LedgerEntryNode } from '../ledger.ts';
import type { RecordedTransferNode } from '../record-transfer.ts';
import type { HypothesisNode } from '../overlay/hypothesis.ts';
import type { EntityChangeNode } from '../changed-between/changed-between.ts';
import type { NearestChangeNode, ChangeSetNode } from '../nearest-change/nearest-change.ts';
import type { ComparisonNode, DifferenceNode } from '../comparison/compare.ts';
import type { CauseNode } from '../comparison/causes-found.ts';
import type { SavedWatch } from '../../ports/watch-record.ts';
import type { WatchAnswer as AnswerToWatch } from '../watching/watch-answer.ts';
import type { FiringNode } from '../watching/firing.ts';
import type { Ruling as DomainRuling } from '../../domain/determination/determination.ts';
import type { Context } from '../context.ts';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /**
   * A country: ISO 3166-1 alpha-2 in upper case, for example "SG". Hong Kong ("HK") and Macau ("MO") have codes of their own.
   * A code that is none of the 249 is refused.
   */
  CountryCode: { input: string; output: string; }
  /** A day of the calendar: RFC 3339 full-date, YYYY-MM-DD, for example "2025-05-15". A day that does not exist is refused. */
  Date: { input: IsoDate; output: IsoDate; }
  /** A moment: RFC 3339 date-time, in Coordinated Universal Time, for example "2025-05-15T00:00:00.000Z". */
  DateTime: { input: string; output: string; }
  /** Per cent, from 0 to 100: 62.5 means 62.5 %. */
  Percentage: { input: number; output: number; }
};

/** How the item moves. */
export type Activity =
  /** It leaves the United States, or the country where it was made. */
  | 'EXPORT'
  /** It leaves another country after it was exported. */
  | 'REEXPORT'
  /** It changes its end use or end user within one country. */
  | 'TRANSFER_IN_COUNTRY';

/** An owner that has half or more of an entity in aggregate: by its own shares, and by all shares of each entity that it so owns by half or more. */
export type AggregateOwner = {
  readonly __typename?: 'AggregateOwner';
  /** UNKNOWN where a band or an unknown share leaves open whether it reaches 50 %. */
  readonly certainty: Knowledge;
  /** The owner, near or far. */
  readonly owner: Entity;
  /** The interests that make it half: remove any one and the answer changes. */
  readonly proof: ReadonlyArray<OwnershipInterest>;
  /** What it has directly and through entities of which it so owns half or more, each counted in full, in per cent. */
  readonly share: ShareRange;
};

/** Answers to questions that the graph does not hold. What is left out is unknown, never 'no'. */
export type AttestationsInput = {
  /** Authorizations that the party or the exporter holds for this transaction. */
  readonly authorizations?: InputMaybe<ReadonlyArray<AuthorizationKind>>;
  /** The consignee has signed the certification that AIA for chips and LPP ask for. */
  readonly consigneeCertification?: InputMaybe<Scalars['Boolean']['input']>;
  /** TPP licensed to the destination country since 1 January 2025; left out: the licensed transfers in the graph count as the least that it is; nothing on record is never taken for nothing. */
  readonly countryTppLicensed?: InputMaybe<Scalars['Float']['input']>;
  /** The chip was designed by an approved or authorized IC designer (AIA, since 16 January 2025). */
  readonly designedByApprovedDesigner?: InputMaybe<Scalars['Boolean']['input']>;
  /** The exporter is a front-end fabricator or packager (OSAT) of integrated circuits, which note 1 to 3A090 binds since 16 January 2025. Left out: the answer takes it to be neither, and says so. */
  readonly exporterIsFabricatorOrPackager?: InputMaybe<Scalars['Boolean']['input']>;
  /** The facility where weights are stored, or the data center of a validated end user, meets paragraphs 14, 15 and 18 of supplement 10 to part 748. */
  readonly facilityMeetsSecurityParagraphs?: InputMaybe<Scalars['Boolean']['input']>;
  /** The presumption of that note is overcome for this item, by a designer's or packager's attestation or by its transistors. */
  readonly foundryPresumptionOvercome?: InputMaybe<Scalars['Boolean']['input']>;
  /** TPP that the ultimate parent's whole group has received under LPP this calendar year; left out: the transfers in the graph count as the least that it is, and the limit stays a condition. */
  readonly groupTppReceivedThisYear?: InputMaybe<Scalars['Float']['input']>;
  /** The party trains, or has trained, a model on somebody else's compute (infrastructure as a service). Left out: from the clusters in the graph, where the party developed the model. */
  readonly iaasTraining?: InputMaybe<Scalars['Boolean']['input']>;
  /** Every certification that the policy of 15 January 2026 asks for. */
  readonly january2026Certifications?: InputMaybe<Scalars['Boolean']['input']>;
  /** What was seen that the agency calls a red flag, and the graph does not hold. */
  readonly observations?: InputMaybe<ReadonlyArray<Observation>>;
  /** A private sector end user who develops, produces or stores the item for customers outside Macau and D:5 (ACM). */
  readonly privateSectorManufacturing?: InputMaybe<Scalars['Boolean']['input']>;
  /** The exporter holds that the model is weaker than the best published one (4E091 note 2). */
  readonly weakerThanPublishedModels?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Authorizations by the agency. */
export type AuthorizationKind =
  /** A licence. */
  | 'LICENSE'
  /** National validated end user. */
  | 'NVEU'
  /** Universal validated end user. */
  | 'UVEU';

/**
 * Whether an exception can be used. An exception that is AVAILABLE or CONDITIONAL makes the outcome LICENSE_EXCEPTION.
 * ACM, UVEU and NVEU are available only where attested or in the graph.
 */
export type Availability =
  /** It can be used on the facts given. */
  | 'AVAILABLE'
  /** Available once the conditions named, which the request did not attest, are met. */
  | 'CONDITIONAL'
  /** It depends on a fact that is missing, or on a conflict in the text. */
  | 'REVIEW'
  /** It cannot be used on the facts given. */
  | 'UNAVAILABLE';

/** Which entities and which changes are looked for; members that are left out ask for nothing. */
export type ChangeFilter = {
  /** At least one of these, or the question, is answered otherwise. Left out: any of them; empty: the question alone. */
  readonly changed?: InputMaybe<ReadonlyArray<OwnershipAspect>>;
  /** The class of item whose tiers are compared. */
  readonly item?: InputMaybe<ItemClass>;
  /** Registered or incorporated in this country. */
  readonly jurisdiction?: InputMaybe<Scalars['CountryCode']['input']>;
  /** Only these entities, by their keys, from 1 to 1,000. */
  readonly keys?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** One of these kinds. */
  readonly kinds?: InputMaybe<ReadonlyArray<EntityKind>>;
};

/** A set of changes that makes the outcome so. Without any one of them it is not. */
export type ChangeSet = {
  readonly __typename?: 'ChangeSet';
  /** Each change in a sentence. */
  readonly changes: ReadonlyArray<Scalars['String']['output']>;
  /**
   * What cannot be so together once the changes are made, and is not so on record: shares of one entity that exceed 100 %, for example. It
   * then takes more changes than these, of facts that the outcome does not rest on. Empty where nothing speaks against the set.
   */
  readonly conflicts: ReadonlyArray<Scalars['String']['output']>;
  /** The hypothetical answer. Its id leads back to it, overlay and all. */
  readonly determination: Determination;
  /** The kind of each change, in the order of `changes`. */
  readonly kinds: ReadonlyArray<VariedKind>;
};

/** An integrated circuit or accelerator, as its sources describe it. */
export type Chip = Node & {
  readonly __typename?: 'Chip';
  /** What it is under the Commerce Control List. */
  readonly classification: Classification;
  /** Whether it is designed or marketed for data centres; null where it is not known. */
  readonly designedForDataCenter?: Maybe<Scalars['Boolean']['output']>;
  /** Area of the dies made on a non-planar process, in square millimetres; null where it is not known. */
  readonly dieAreaMm2?: Maybe<Scalars['Float']['output']>;
  /** Opaque, and stable across loads and stores. */
  readonly id: Scalars['ID']['output'];
  /** Aggregate bandwidth to other chips, both ways, in gigabytes a second; null where it is not known. */
  readonly interconnectGBps?: Maybe<Scalars['Float']['output']>;
  /** The key that the chip has in its source, stable across loads. */
  readonly key: Scalars['String']['output'];
  /** Bandwidth to its memory, in gigabytes a second; null where it is not known. */
  readonly memoryBandwidthGBps?: Maybe<Scalars['Float']['output']>;
  /** The name that its maker sells it under. */
  readonly name: Scalars['String']['output'];
  /** Whether its logic dies are made on a non-planar process (FinFET or later); null where it is not known. */
  readonly nonPlanar?: Maybe<Scalars['Boolean']['output']>;
  /** The figures of its data sheet that total processing performance is computed from. */
  readonly performance: ReadonlyArray<Performance>;
  /** Total processing performance for each square millimetre of die area; null where either is not known. */
  readonly performanceDensity?: Maybe<Scalars['Float']['output']>;
  /** When it came to market; null where it is not known. */
  readonly released?: Maybe<Scalars['Date']['output']>;
  /** Where its figures come from. */
  readonly sources: ReadonlyArray<Source>;
  /** A classification that a source states, kept beside the computed one; null where none does. */
  readonly statedEccn?: Maybe<Scalars['String']['output']>;
  /** Total processing performance: tera operations a second times the bit length of the operation, the highest over all operations. Null where no figure is known, and where it depends on the 19 or 32 bits that TF32 counts as. */
  readonly totalProcessingPerformance?: Maybe<Scalars['Float']['output']>;
  /** Who designs and sells it; null where the graph does not say. */
  readonly vendor?: Maybe<Entity>;
};


/** An integrated circuit or accelerator, as its sources describe it. */
export type ChipClassificationArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
};

/** Exactly one way to name a chip. */
export type ChipBy =
  /** The id that an earlier answer gave. */
  { readonly id: Scalars['ID']['input']; readonly key?: never; readonly name?: never; }
  |  /** The key that the chip has in its source, exactly as written there. */
  { readonly id?: never; readonly key: Scalars['String']['input']; readonly name?: never; }
  |  /** The name, in any case. */
  { readonly id?: never; readonly key?: never; readonly name: Scalars['String']['input']; };

/** A page of chips. */
export type ChipConnection = {
  readonly __typename?: 'ChipConnection';
  /** The chips of this page, each with its cursor. */
  readonly edges: ReadonlyArray<ChipEdge>;
  /** Where this page stands. */
  readonly pageInfo: PageInfo;
  /** How many there are in all pages together. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A chip in a page. */
export type ChipEdge = {
  readonly __typename?: 'ChipEdge';
  /** Its place: pass it as `after` to go on behind it. */
  readonly cursor: Scalars['String']['output'];
  /** The chip. */
  readonly node: Chip;
};

/** What listed chips must have; members that are left out ask for nothing. */
export type ChipFilter = {
  /** Part of the name, in any case and in at most 200 characters. */
  readonly search?: InputMaybe<Scalars['String']['input']>;
  /** Sold by this entity. */
  readonly vendor?: InputMaybe<EntityBy>;
};

/** A chip described on the spot. What is left out is unknown. */
export type ChipSpecificationInput = {
  /** Whether it is designed or marketed for data centres. */
  readonly designedForDataCenter?: InputMaybe<Scalars['Boolean']['input']>;
  /** Area of the dies made on a non-planar process, in square millimetres. */
  readonly dieAreaMm2?: InputMaybe<Scalars['Float']['input']>;
  /** Aggregate bandwidth to other chips, both ways, in gigabytes a second. */
  readonly interconnectGBps?: InputMaybe<Scalars['Float']['input']>;
  /** Bandwidth to its memory, in gigabytes a second. */
  readonly memoryBandwidthGBps?: InputMaybe<Scalars['Float']['input']>;
  /** What to call it in the answer. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** Whether its logic dies are made on a non-planar process (FinFET or later). */
  readonly nonPlanar?: InputMaybe<Scalars['Boolean']['input']>;
  /** Dense figures, as the maker states them. */
  readonly performance?: InputMaybe<ReadonlyArray<PerformanceInput>>;
  /** Total processing performance. Given instead of performance. */
  readonly totalProcessingPerformance?: InputMaybe<Scalars['Float']['input']>;
};

/** A place in the law. */
export type Citation = {
  readonly __typename?: 'Citation';
  /** The place, for example `15 CFR 740.27(a)(1)`. */
  readonly reference: Scalars['String']['output'];
  /** What stands there, in a few words. */
  readonly title: Scalars['String']['output'];
  /** Where it can be read; null where it has no address. */
  readonly url?: Maybe<Scalars['String']['output']>;
};

/** What an item is under the Commerce Control List. */
export type Classification = {
  readonly __typename?: 'Classification';
  /** For example '3A090.a', '3A090.b', '4A090.a', '4E091'; null where the item is in none of the entries covered here, or where it cannot be told (status REVIEW). */
  readonly eccn?: Maybe<Scalars['String']['output']>;
  /** Every step of the classification, in the order it was taken. */
  readonly findings: ReadonlyArray<Finding>;
  /** Total processing performance for each square millimetre of applicable die area. Null for weights and where it is not known. */
  readonly performanceDensity?: Maybe<Scalars['Float']['output']>;
  /** Whether one of the entries covered here catches the item. */
  readonly status: ClassificationStatus;
  /** Total processing performance: tera operations a second times the bit length of the operation, the highest over all operations. Null for weights, where it is not known, and where it depends on the 19 or 32 bits that TF32 counts as. */
  readonly totalProcessingPerformance?: Maybe<Scalars['Float']['output']>;
  /** Operations that count towards the 10^26 of 4E091. Null for chips and where they are not known. */
  readonly trainingOperations?: Maybe<Scalars['Float']['output']>;
};

/** Whether one of the entries covered here catches an item. */
export type ClassificationStatus =
  /** Caught by the entry in `eccn`. */
  | 'CONTROLLED'
  /** Caught by none of the entries covered here. Other entries are not looked at. */
  | 'NOT_CONTROLLED'
  /** A fact is missing, or the text is in conflict with itself: a person must look. */
  | 'REVIEW';

/** A country or territory of ISO 3166-1, with what the export rules say of it. */
export type Country = Node & {
  readonly __typename?: 'Country';
  /** Its code, ISO 3166-1 alpha-2. */
  readonly code: Scalars['CountryCode']['output'];
  /** Country groups of supplement 1 to part 740 that it is in on that date, for example 'A:5', 'D:1', 'D:5'. */
  readonly groups: ReadonlyArray<Scalars['String']['output']>;
  /** Opaque, and stable across loads and stores. */
  readonly id: Scalars['ID']['output'];
  /** What licensed transfers on record brought the country since 1 January 2025, up to the date: the same as determinations count against its allocation. */
  readonly licensedReceipts: Ledger;
  /** Its English name. */
  readonly name: Scalars['String']['output'];
  /** Its tier on that date; undetermined before the first rules. */
  readonly tier: Tier;
  /** As the client note of January 2025 lists it; differs from the regulation for Cyprus, Cambodia after 2026-02-03, Nicaragua and Macau. */
  readonly tierInNote: Tier;
};


/** A country or territory of ISO 3166-1, with what the export rules say of it. */
export type CountryGroupsArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
};


/** A country or territory of ISO 3166-1, with what the export rules say of it. */
export type CountryLicensedReceiptsArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
};


/** A country or territory of ISO 3166-1, with what the export rules say of it. */
export type CountryTierArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
};

/** What listed countries must have; members that are left out ask for nothing. */
export type CountryFilter = {
  /** One of these codes. */
  readonly codes?: InputMaybe<ReadonlyArray<Scalars['CountryCode']['input']>>;
  /** In this Country Group on the date, for example `D:5`. */
  readonly group?: InputMaybe<Scalars['String']['input']>;
  /** Part of the English name, in any case. */
  readonly search?: InputMaybe<Scalars['String']['input']>;
  /** In this tier on the date. */
  readonly tier?: InputMaybe<Tier>;
};

/** A model that another one was derived from, for example by fine-tuning. */
export type DerivationInput = {
  /** Operations that the derivation added. */
  readonly additionalOperations: Scalars['Float']['input'];
  /** Operations of the base's whole training. */
  readonly baseOperations: Scalars['Float']['input'];
  /** Whether the base's weights are published. */
  readonly basePublished: Knowledge;
};

/** The answer to a question, under the regulations as codified and as enforced, with its reasons. */
export type Determination = Node & {
  readonly __typename?: 'Determination';
  /** The date that governs facts and law alike. */
  readonly asOf: Scalars['Date']['output'];
  /** What the item is under the Commerce Control List. */
  readonly classification: Classification;
  /** What the regulations say as codified on that date. */
  readonly codified: Ruling;
  /** What the agency has said it enforces on that date. */
  readonly enforced: Ruling;
  /** The version of the graph that the facts were read from. Where an overlay changes facts: that version, `+`, and a hash of the changes. */
  readonly graphVersion: Scalars['String']['output'];
  /** What the answer takes to be otherwise than on record; null where it is of the graph and the rules as they are. */
  readonly hypothesis?: Maybe<Hypothesis>;
  /** Same facts, same rules, same question: same id. `node` answers the question in it again. */
  readonly id: Scalars['ID']['output'];
  /** What is not known, what would settle it, and the rulings that it could lead to. */
  readonly missingFacts: ReadonlyArray<MissingFact>;
  /** The parties, the end user first, each as the rules see it. */
  readonly parties: ReadonlyArray<PartyStanding>;
  /** Signs that ask for a closer look before going on. They do not change the rulings. */
  readonly redFlags: ReadonlyArray<RedFlag>;
  /** The codified rule set in force on that date. */
  readonly ruleSet: RuleSet;
};

/** A part of a determination that can differ. */
export type DeterminationAspect =
  /** What the item is under the Commerce Control List. */
  | 'CLASSIFICATION'
  /** The outcome as codified. */
  | 'CODIFIED_OUTCOME'
  /** The outcome as enforced. */
  | 'ENFORCED_OUTCOME'
  /** Which exceptions can be used, in either regime. */
  | 'EXCEPTIONS'
  /** Which facts are missing. */
  | 'MISSING_FACTS'
  /** Which red flags are raised. */
  | 'RED_FLAGS'
  /** The listings of a party, or what reaches it through listed owners. */
  | 'RESTRICTIONS'
  /** How an application would be reviewed, in either regime. */
  | 'REVIEW_POLICY'
  /** The tier of a party. */
  | 'TIER'
  /** Who the ultimate parents of a party are. */
  | 'ULTIMATE_PARENTS';

/** Answers to one question on several dates and under several overlays, side by side. */
export type DeterminationComparison = {
  readonly __typename?: 'DeterminationComparison';
  /** On each date, the earliest first: the question as it stands, then under each overlay. */
  readonly determinations: ReadonlyArray<Determination>;
  /** What is answered otherwise: between each two dates that follow one another, then, on each date, under each overlay. Pairs with the same answer are left out. */
  readonly differences: ReadonlyArray<DeterminationDifference>;
  /** True where time ran out before every cause was looked at; the answers themselves are whole. */
  readonly truncated: Scalars['Boolean']['output'];
};

/** Two answers to one question that differ. */
export type DeterminationDifference = {
  readonly __typename?: 'DeterminationDifference';
  /** The answer on the later date, or under the overlay. */
  readonly after: Determination;
  /** The answer on the earlier date, or without the overlay. */
  readonly before: Determination;
  /** What makes the difference: without any one of these the later answer would be another one in what changed. Where none alone does, those that do together, none of which could stay; where none such are found, all that could have. */
  readonly causes: ReadonlyArray<DifferenceCause>;
  /** What is answered otherwise. */
  readonly changed: ReadonlyArray<DeterminationAspect>;
  /** True where time ran out before every cause was looked at. */
  readonly truncated: Scalars['Boolean']['output'];
};

/** A question: may this item go to this party, on this date. */
export type DeterminationInput = {
  /** Whether it leaves a country for the first time, leaves another one, or changes hands within one. */
  readonly activity: Activity;
  /** The date of the transaction, which governs facts and law alike. Default: today. */
  readonly asOf?: InputMaybe<Scalars['Date']['input']>;
  /** Answers to questions that the graph does not hold. What is left out is unknown, never 'no'. */
  readonly attestations?: InputMaybe<AttestationsInput>;
  /** Where the item goes to. */
  readonly destination: Scalars['CountryCode']['input'];
  /** Who will use it. */
  readonly endUser: PartyInput;
  /** Where the item leaves from. Decides, among others, the January 2026 case-by-case policy. */
  readonly from?: InputMaybe<Scalars['CountryCode']['input']>;
  /** What is to go: a chip or model of the graph, one described on the spot, or a classification that you state. */
  readonly item: ItemInput;
  /** Everybody else who takes part: consignees, purchaser, intermediaries. The worst standing decides. */
  readonly otherParties?: InputMaybe<ReadonlyArray<PartyInput>>;
  /** What if: facts and rules as they would be. The answer, its id and its graph version say that it is hypothetical. */
  readonly overlay?: InputMaybe<OverlayInput>;
  /** Units of the chip, from 1 on. TPP caps are evaluated on quantity times TPP. */
  readonly quantity?: InputMaybe<Scalars['Int']['input']>;
};

/** The answer to a question, or what is wrong with the question. */
export type DeterminationResult = Determination | InputProblem;

/** What makes two answers differ. */
export type DifferenceCause = {
  readonly __typename?: 'DifferenceCause';
  /** What kind of thing it is. */
  readonly kind: DifferenceCauseKind;
  /** The rules that took effect; null for all else. */
  readonly ruleSet?: Maybe<RuleSet>;
  /** The source that states the fact; null where none is named, and for all else. */
  readonly source?: Maybe<Source>;
  /** What began, ended, took effect or is supposed, in a sentence. */
  readonly statement: Scalars['String']['output'];
};

/** What kind of thing makes two answers differ. */
export type DifferenceCauseKind =
  /** Nothing on record began or ended and no rules took effect: the date itself counts, for example because a calendar year ended. */
  | 'DATE'
  /** A fact of the graph that began or ended. */
  | 'FACT'
  /** A change that the overlay makes. */
  | 'OVERLAY'
  /** Rules that took effect. */
  | 'RULE_SET';

/** Which way to follow interests. */
export type Direction =
  /** Up from the entity, and down from the entity. */
  | 'BOTH'
  /** From the owner to what it holds. */
  | 'DOWN'
  /** From the owned to its owners. */
  | 'UP';

/** A part of a path's score. */
export type DiversionIndicator = {
  readonly __typename?: 'DiversionIndicator';
  /** The places in the law, or papers of the agency, that it rests on; empty where it is a reading of this service alone. */
  readonly citations: ReadonlyArray<Citation>;
  /**
   * A short name, stable across versions: `TIER_FALLS`, `UNKNOWN_OWNER`, `WITHHELD_OWNER`, `FOUNDED_SINCE_OCTOBER_2022`, `RESELLER_BETWEEN`, `RENAMED`,
   * `MORE_UNITS_THAN_CLUSTERS_HOLD`, `EXCEPTION_BEYOND_CAP`, `DESTINATION_IN_GUIDANCE`, `DESTINATION_IS_HUB`, `LISTED_MINORITY_OWNER`,
   * `LISTED_OWNERS_OF_HALF`, `OTHER_RED_FLAG`.
   */
  readonly code: Scalars['String']['output'];
  /** The facts that it rests on, each with its sources. */
  readonly facts: ReadonlyArray<Fact>;
  /** How much it adds to the score. */
  readonly points: Scalars['Float']['output'];
  /** Why it is raised here. */
  readonly reason: Scalars['String']['output'];
};

/** Where to look for ways on which items could be diverted. */
export type DiversionInput = {
  /** The date of the answer: transfers up to it, and owners, headquarters and listings as they stand on it. Left out: today. */
  readonly asOf?: InputMaybe<Scalars['Date']['input']>;
  /** Start with what this party sent; left out: with each transfer that the record of its item begins with, and with what its maker sends. */
  readonly from?: InputMaybe<EntityBy>;
  /** Only paths that begin with this item: a chip or a model of the graph, or every item of an ECCN. Left out: with any item that is, or may be, controlled. What is only specified moved in no transfer on record. */
  readonly item?: InputMaybe<ItemInput>;
  /** The most steps that a path may have, transfers and interests together: 1 to 20. */
  readonly maxHops?: InputMaybe<Scalars['Int']['input']>;
  /** A party, or every party of a kind. */
  readonly target: DiversionTarget;
};

/**
 * A lead to look into, not a finding against anyone. Dates never go back along it, no party comes twice, and it ends at the first
 * party of concern. Within a day either order is possible.
 */
export type DiversionPath = {
  readonly __typename?: 'DiversionPath';
  /** What the score is made of, each part with its reason, in the order of the steps. */
  readonly indicators: ReadonlyArray<DiversionIndicator>;
  /** Says that it is a lead, and no finding. */
  readonly notice: Scalars['String']['output'];
  /**
   * Most units that could have moved along the whole path, in date order: the smallest quantity on record of its transfers. Null where
   * none is known, for weights, which are copied, and where it is more than an Int holds (see `units`). Paths share transfers: what all of them together can
   * have brought is in the connection's `units`.
   */
  readonly quantity?: Maybe<Scalars['Int']['output']>;
  /** How much speaks for looking into it: the sum of the indicators' points. */
  readonly score: Scalars['Float']['output'];
  /** The steps from the first sender to the party of concern: transfers, then interests from who received last up to the party of concern. */
  readonly steps: ReadonlyArray<DiversionStep>;
  /** How many of its transfers have no quantity on record: with them it may have been fewer units, never more. */
  readonly stepsWithoutQuantity: Scalars['Int']['output'];
  /** The same as a number that may be larger than 2,147,483,647. */
  readonly units?: Maybe<Scalars['Float']['output']>;
};

/** A page of paths, the highest score first. */
export type DiversionPathConnection = {
  readonly __typename?: 'DiversionPathConnection';
  /**
   * Whether there are paths of more steps than `maxHops`, up to 20, which are not told. `YES`: none has as few, and one has more; ask with a larger
   * `maxHops`. `UNKNOWN`: ways go further, of which some may pass a party twice, and would be no paths; or time ran out.
   */
  readonly beyondMaxHops: Knowledge;
  /** The paths of this page, each with its cursor. */
  readonly edges: ReadonlyArray<DiversionPathEdge>;
  /** Where no path has up to `maxHops` steps, the fewest that one has, up to 20; null where there is none, or where some are told. */
  readonly fewestHops?: Maybe<Scalars['Int']['output']>;
  /** What could not be looked at. */
  readonly notExamined: ReadonlyArray<Scalars['String']['output']>;
  /** Says that paths are leads, and no findings. */
  readonly notice: Scalars['String']['output'];
  /** Where this page stands. */
  readonly pageInfo: PageInfo;
  /** How many were found, in all pages together; where `truncated` is true there may be more. */
  readonly totalCount: Scalars['Int']['output'];
  /** True where the search was cut, by its time or its size, before all paths were found. Those found are the best of all, in order; where none could be found in time, one of the shortest. */
  readonly truncated: Scalars['Boolean']['output'];
  /** How many units all paths together can have brought, found or not: the most that could flow in date order, no unit counted twice. */
  readonly units: DiversionUnits;
};

/** A path in a page. */
export type DiversionPathEdge = {
  readonly __typename?: 'DiversionPathEdge';
  /** Its place: pass it as `after` to go on behind it. */
  readonly cursor: Scalars['String']['output'];
  /** The path. */
  readonly node: DiversionPath;
};

/** One step of a path: something moved, or somebody owns somebody. */
export type DiversionStep = OwnershipStep | TransferStep;

/** Exactly one way to say who is of concern. */
export type DiversionTarget =
  /** Every entity that is headquartered or located in this country, and whoever receives goods there. */
  { readonly country: Scalars['CountryCode']['input']; readonly entity?: never; readonly list?: never; readonly tier?: never; }
  |  /** This entity. */
  { readonly country?: never; readonly entity: EntityBy; readonly list?: never; readonly tier?: never; }
  |  /** Every entity on this list, for example `ENTITY_LIST`. A name that neither the rules nor the graph have is refused. */
  { readonly country?: never; readonly entity?: never; readonly list: Scalars['String']['input']; readonly tier?: never; }
  |  /** Every entity of this tier, and whoever receives goods in a country of it. */
  { readonly country?: never; readonly entity?: never; readonly list?: never; readonly tier: Tier; };

/**
 * The most units that can have come through transfers on record in the order of their dates: a party sends on only what it has received by then, and no unit counts
 * twice. Weights count for nothing here: they are copied, and not used up.
 */
export type DiversionUnits = {
  readonly __typename?: 'DiversionUnits';
  /** Over transfers of a known quantity alone; null where it could not be worked out in time, or quantities are too large to add up exactly. */
  readonly known?: Maybe<Scalars['Float']['output']>;
  /** With transfers of an unknown quantity as large as anything; null where that leaves it open, and where `known` is null. */
  readonly most?: Maybe<Scalars['Float']['output']>;
  /** The same in a sentence, with what is not known. */
  readonly statement: Scalars['String']['output'];
  /** How many transfers on the paths are of weights. */
  readonly transfersOfWeights: Scalars['Int']['output'];
  /** How many transfers of chips on the paths have no quantity on record. */
  readonly transfersWithoutQuantity: Scalars['Int']['output'];
};

/** A question without its end user, its date and its overlay: each entity is its end user in turn, and a standpoint has the others. */
export type EachEndUserInput = {
  /** Whether it leaves a country for the first time, leaves another one, or changes hands within one. */
  readonly activity: Activity;
  /** Answers to questions that the graph does not hold, the same for each entity. */
  readonly attestations?: InputMaybe<AttestationsInput>;
  /** What of the answers is compared. */
  readonly compared: ReadonlyArray<DeterminationAspect>;
  /**
   * Where the item goes to. Left out: where the entity is at the standpoint, or, where no location of it is on record, where it is
   * run from. Where neither is known, the question is not answered, and the entity is among those `unanswered`.
   */
  readonly destination?: InputMaybe<Scalars['CountryCode']['input']>;
  /** Where the item leaves from. */
  readonly from?: InputMaybe<Scalars['CountryCode']['input']>;
  /** What is to go: a chip or model of the graph, one described on the spot, or a classification that you state. */
  readonly item: ItemInput;
  /** Everybody else who takes part. */
  readonly otherParties?: InputMaybe<ReadonlyArray<PartyInput>>;
  /** Units of the chip, from 1 on. */
  readonly quantity?: InputMaybe<Scalars['Int']['input']>;
};

/** An owner with everything that it holds of an entity, directly and through others. */
export type EffectiveOwner = {
  readonly __typename?: 'EffectiveOwner';
  /** How far up the shortest path is: 1 for a direct owner. */
  readonly distance: Scalars['Int']['output'];
  /** The owner. */
  readonly owner: Entity;
  /**
   * Product along every path, summed, cycles solved to the last digit shown. In per cent. `minimum` and `maximum` differ where
   * a share on the way is a range or unknown: the true share is between them, and in cycles of more than 12 entities `maximum` is
   * a bound that is never too low and nearly always the least there is. They are next to each other where a share cannot be told
   * from its neighbour within the service's limits.
   */
  readonly share: ShareRange;
};

/** A page of effective owners. */
export type EffectiveOwnerConnection = {
  readonly __typename?: 'EffectiveOwnerConnection';
  /** What does not fit together among the interests that the shares were computed from, on all pages. */
  readonly conflicts: ReadonlyArray<OwnershipConflict>;
  /** The owners of this page, each with its cursor. */
  readonly edges: ReadonlyArray<EffectiveOwnerEdge>;
  /** Where this page stands. */
  readonly pageInfo: PageInfo;
  /** How many there are in all pages together. */
  readonly totalCount: Scalars['Int']['output'];
};

/** An effective owner in a page. */
export type EffectiveOwnerEdge = {
  readonly __typename?: 'EffectiveOwnerEdge';
  /** Its place: pass it as `after` to go on behind it. */
  readonly cursor: Scalars['String']['output'];
  /** The owner with its share. */
  readonly node: EffectiveOwner;
};

/** A legal or natural person, state, state body or arrangement (trust, fund, partnership) that can own or receive something. */
export type Entity = Node & {
  readonly __typename?: 'Entity';
  /** Other names that it goes by: former, translated, abbreviated. */
  readonly aliases: ReadonlyArray<Scalars['String']['output']>;
  /** Contradictions between sources, and shares that cannot be, among all interests above this entity: on the way to its ultimate parents, behind its effective owners and elsewhere. Never smoothed over in silence. */
  readonly conflicts: ReadonlyArray<OwnershipConflict>;
  /**
   * Share of this entity that each owner holds through every path together, cycles included, right to the last digit. Largest
   * first. What an entity holds of itself, directly or through others, is shared out among its other owners: 40 % beside 20 %
   * of own shares is 50 % here, while the 50 % rule (`restrictions`) counts own shares in the 100 and sees 40 %. Nobody owns a
   * person or a state: an interest in one counts for nothing and is among `conflicts`.
   */
  readonly effectiveOwners: EffectiveOwnerConnection;
  /** What lies below it and behind it: transfers that it and its units received or sent, where these can have gone on, and which countries they reached. A lead, and no finding. */
  readonly exposure: Exposure;
  /** What the group of its ultimate parent received on record under License Exception LPP in the calendar year of the date, up to it: the same as determinations count. */
  readonly groupReceipts: Ledger;
  /** Country that it is run from; null where no source states one, or where sources disagree. */
  readonly headquarters?: Maybe<Country>;
  /** Direct holdings, as stated by the sources: what this entity owns an interest in. */
  readonly holdings: OwnershipConnection;
  /** What the answers about it take to be otherwise than on record; null where they are of the graph and the rules as they are. */
  readonly hypothesis?: Maybe<Hypothesis>;
  /** Opaque, and stable across loads and stores. */
  readonly id: Scalars['ID']['output'];
  /** Identifiers of registers and lists, each with its scheme. */
  readonly identifiers: ReadonlyArray<Identifier>;
  /** Country of incorporation or registration; null where no source states one. Not a test of any rule here: the rules ask for location and headquarters. */
  readonly jurisdiction?: Maybe<Country>;
  /** The key that the entity has in its source, stable across loads. */
  readonly key: Scalars['String']['output'];
  /** What kind of entity it is. */
  readonly kind: EntityKind;
  /** Where the party itself is located, if it is not at its headquarters; null where no source states a location of its own. */
  readonly location?: Maybe<Country>;
  /** The name that its source gives. */
  readonly name: Scalars['String']['output'];
  /** Direct owners, as stated by the sources: each source's statements on one interest put together, its share tightened by what the other owners leave. */
  readonly owners: OwnershipConnection;
  /** The part of the graph around this entity, for drawing it. */
  readonly ownershipGraph: OwnershipGraph;
  /** The days of a period on which its ultimate parents, its tier or a restriction changed, and what changed them. */
  readonly ownershipHistory: OwnershipHistory;
  /** Who controls it, who owns half of it in aggregate and what share each owner effectively has, side by side, with a sentence on why they differ. */
  readonly ownershipSummary: OwnershipSummary;
  /** Listings of its own, and restrictions that reach it through its owners. */
  readonly restrictions: ReadonlyArray<Restriction>;
  /** The publication that the entity's own entry comes from; null where the graph file names none. */
  readonly source?: Maybe<Source>;
  /** Its tier for the rules on this class of item, and what decides it; undetermined before the first rules. */
  readonly tier: TierStanding;
  /** The entities at the top of the control chains. Itself, where nobody controls it. More than one where control is joint. */
  readonly ultimateParents: ReadonlyArray<UltimateParent>;
};


/** A legal or natural person, state, state body or arrangement (trust, fund, partnership) that can own or receive something. */
export type EntityConflictsArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
};


/** A legal or natural person, state, state body or arrangement (trust, fund, partnership) that can own or receive something. */
export type EntityEffectiveOwnersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['Date']['input']>;
  atLeast?: InputMaybe<Scalars['Percentage']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A legal or natural person, state, state body or arrangement (trust, fund, partnership) that can own or receive something. */
export type EntityExposureArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
};


/** A legal or natural person, state, state body or arrangement (trust, fund, partnership) that can own or receive something. */
export type EntityGroupReceiptsArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
};


/** A legal or natural person, state, state body or arrangement (trust, fund, partnership) that can own or receive something. */
export type EntityHeadquartersArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
};


/** A legal or natural person, state, state body or arrangement (trust, fund, partnership) that can own or receive something. */
export type EntityHoldingsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['Date']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A legal or natural person, state, state body or arrangement (trust, fund, partnership) that can own or receive something. */
export type EntityJurisdictionArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
};


/** A legal or natural person, state, state body or arrangement (trust, fund, partnership) that can own or receive something. */
export type EntityLocationArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
};


/** A legal or natural person, state, state body or arrangement (trust, fund, partnership) that can own or receive something. */
export type EntityOwnersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['Date']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A legal or natural person, state, state body or arrangement (trust, fund, partnership) that can own or receive something. */
export type EntityOwnershipGraphArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
  depth?: InputMaybe<Scalars['Int']['input']>;
  direction?: InputMaybe<Direction>;
  maxNodes?: InputMaybe<Scalars['Int']['input']>;
};


/** A legal or natural person, state, state body or arrangement (trust, fund, partnership) that can own or receive something. */
export type EntityOwnershipHistoryArgs = {
  from?: InputMaybe<Scalars['Date']['input']>;
  item?: InputMaybe<ItemClass>;
  to?: InputMaybe<Scalars['Date']['input']>;
};


/** A legal or natural person, state, state body or arrangement (trust, fund, partnership) that can own or receive something. */
export type EntityOwnershipSummaryArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
};


/** A legal or natural person, state, state body or arrangement (trust, fund, partnership) that can own or receive something. */
export type EntityRestrictionsArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
};


/** A legal or natural person, state, state body or arrangement (trust, fund, partnership) that can own or receive something. */
export type EntityTierArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
  item?: InputMaybe<ItemClass>;
};


/** A legal or natural person, state, state body or arrangement (trust, fund, partnership) that can own or receive something. */
export type EntityUltimateParentsArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
};

/** Exactly one way to name an entity. */
export type EntityBy =
  /** The id that an earlier answer gave. */
  { readonly id: Scalars['ID']['input']; readonly key?: never; readonly lei?: never; }
  |  /** The key that the entity has in its source, exactly as written there. */
  { readonly id?: never; readonly key: Scalars['String']['input']; readonly lei?: never; }
  |  /** The Legal Entity Identifier (ISO 17442): 20 characters, the last two of which are check digits. */
  { readonly id?: never; readonly key?: never; readonly lei: Scalars['String']['input']; };

/** An entity of which something is answered otherwise at another standpoint. */
export type EntityChange = {
  readonly __typename?: 'EntityChange';
  /** The entity at the standpoint of the new answers. */
  readonly after: Entity;
  /** How the question is answered otherwise; null where none is given, or where what is compared of its answers is the same. */
  readonly answer?: Maybe<DeterminationDifference>;
  /** The entity at the standpoint that is compared with. */
  readonly before: Entity;
  /**
   * What makes the difference: where the dates differ, the facts and rules that changed what is answered on the days between them, also where a later day changed
   * it again; where an overlay does, each of its changes without which the answers would be others.
   */
  readonly causes: ReadonlyArray<DifferenceCause>;
  /** What is answered otherwise. */
  readonly changed: ReadonlyArray<OwnershipAspect>;
};

/** A page of entities of which something is answered otherwise. */
export type EntityChangeConnection = {
  readonly __typename?: 'EntityChangeConnection';
  /** The entities of this page, each with its cursor. */
  readonly edges: ReadonlyArray<EntityChangeEdge>;
  /** Where this page stands. */
  readonly pageInfo: PageInfo;
  /** How many there are in all pages together. */
  readonly totalCount: Scalars['Int']['output'];
  /** Entities of all pages about which the question could not be answered at both standpoints, so that nothing is said of its outcomes. */
  readonly unanswered: ReadonlyArray<EntityUnanswered>;
};

/** An entity in a page. */
export type EntityChangeEdge = {
  readonly __typename?: 'EntityChangeEdge';
  /** Its place: pass it as `after` to go on behind it. */
  readonly cursor: Scalars['String']['output'];
  /** The entity. */
  readonly node: EntityChange;
};

/** A page of entities. */
export type EntityConnection = {
  readonly __typename?: 'EntityConnection';
  /** The entities of this page, each with its cursor. */
  readonly edges: ReadonlyArray<EntityEdge>;
  /** Where this page stands. */
  readonly pageInfo: PageInfo;
  /** How many there are in all pages together. */
  readonly totalCount: Scalars['Int']['output'];
};

/** An entity in a page. */
export type EntityEdge = {
  readonly __typename?: 'EntityEdge';
  /** Its place: pass it as `after` to go on behind it. */
  readonly cursor: Scalars['String']['output'];
  /** The entity. */
  readonly node: Entity;
};

/** What listed entities must have; members that are left out ask for nothing. */
export type EntityFilter = {
  /** Registered or incorporated in this country. */
  readonly jurisdiction?: InputMaybe<Scalars['CountryCode']['input']>;
  /** One of these kinds. */
  readonly kinds?: InputMaybe<ReadonlyArray<EntityKind>>;
  /** Has ever been on this list, for example `ENTITY_LIST`; a name that neither the rules nor the graph have is refused. Ask `restrictions` for the dates. */
  readonly list?: InputMaybe<Scalars['String']['input']>;
  /** Is in this tier, by all of its countries, for advanced chips. Tiers are worked out one by one, so that what is searched and filtered for besides may find 1,000 entities at most. */
  readonly tier?: InputMaybe<Tier>;
  /** The date of the tier; left out: today. */
  readonly tierOn?: InputMaybe<Scalars['Date']['input']>;
};

/** What kind of entity it is. */
export type EntityKind =
  /** A trust, fund, partnership or other arrangement. */
  | 'ARRANGEMENT'
  /** A company or another legal person in business. */
  | 'COMPANY'
  /** A natural person. Never an ultimate parent: the walk stops below. */
  | 'PERSON'
  /** A state. A parent whose headquarters is its own country. */
  | 'STATE'
  /** A ministry, agency, fund or authority of a state. */
  | 'STATE_BODY'
  /** No source says. */
  | 'UNKNOWN';

/** An entity about which a question could not be answered. */
export type EntityUnanswered = {
  readonly __typename?: 'EntityUnanswered';
  /** The date of the standpoint. */
  readonly asOf: Scalars['Date']['output'];
  /** Its key. */
  readonly key: Scalars['ID']['output'];
  /** Why not, and what to do. */
  readonly message: Scalars['String']['output'];
};

/** What came of one exception or authorization. */
export type ExceptionFinding = {
  readonly __typename?: 'ExceptionFinding';
  /** Whether it can be used. */
  readonly availability: Availability;
  /** The paragraphs that it rests on. */
  readonly citations: ReadonlyArray<Citation>;
  /** AIA, ACM, LPP, NAC, ACA, UVEU, NVEU. */
  readonly code: Scalars['String']['output'];
  /** What must be done or attested to use it. */
  readonly conditions: ReadonlyArray<Scalars['String']['output']>;
  /** The facts that the reason and the conditions rest on, each with its sources. */
  readonly facts: ReadonlyArray<Fact>;
  /** Why, in a sentence. */
  readonly reason: Scalars['String']['output'];
};

/** A country that goods reached. */
export type ExposedCountry = {
  readonly __typename?: 'ExposedCountry';
  /** The country. */
  readonly country: Country;
  /** How many of the transfers went there. */
  readonly transferCount: Scalars['Int']['output'];
  /** How many units of what the entity and its units received or sent can have come there. Units that went through several countries are in each of them. */
  readonly units: DiversionUnits;
};

/** A transfer below or behind an entity. */
export type ExposedTransfer = {
  readonly __typename?: 'ExposedTransfer';
  /** Whether it came to the entity or its units, or went on from there. */
  readonly stage: ExposureStage;
  /** The transfer. */
  readonly transfer: TransferStep;
};

/** A page of transfers, the earliest first. */
export type ExposedTransferConnection = {
  readonly __typename?: 'ExposedTransferConnection';
  /** The transfers of this page, each with its cursor. */
  readonly edges: ReadonlyArray<ExposedTransferEdge>;
  /** Where this page stands. */
  readonly pageInfo: PageInfo;
  /** How many there are in all pages together. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A transfer in a page. */
export type ExposedTransferEdge = {
  readonly __typename?: 'ExposedTransferEdge';
  /** Its place: pass it as `after` to go on behind it. */
  readonly cursor: Scalars['String']['output'];
  /** The transfer. */
  readonly node: ExposedTransfer;
};

/** An entity below another, which takes part in transfers. */
export type ExposedUnit = {
  readonly __typename?: 'ExposedUnit';
  /** The interests from the unit up, the nearest first. */
  readonly chain: ReadonlyArray<OwnershipInterest>;
  /** The unit. */
  readonly entity: Entity;
};

/** What an entity and everything below it received and sent on record, and what can have become of it. Leads, and no findings against anyone. */
export type Exposure = {
  readonly __typename?: 'Exposure';
  /** Countries that these transfers went to, in the order of their codes. Where a transfer does not say, it is where its receiver is. */
  readonly countries: ReadonlyArray<ExposedCountry>;
  /** Says that it is a lead, and no finding. */
  readonly notice: Scalars['String']['output'];
  /** Transfers to it or its units from outside, those that they sent, and those that can have taken such goods on, in the order of their dates. */
  readonly transfers: ExposedTransferConnection;
  /** How many of these transfers went nobody knows where: neither they nor their receivers have a country on record. */
  readonly transfersWithoutCountry: Scalars['Int']['output'];
  /** The entities below it that take part in transfers, each with the shortest way up to it. */
  readonly units: ReadonlyArray<ExposedUnit>;
};


/** What an entity and everything below it received and sent on record, and what can have become of it. Leads, and no findings against anyone. */
export type ExposureTransfersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  stage?: InputMaybe<ExposureStage>;
};

/** Whether a transfer came to the entity or its units, or went on from there. */
export type ExposureStage =
  /** From there on: between its units, from them to others, and further. */
  | 'ONWARD'
  /** To the entity or one of its units, from outside. */
  | 'RECEIVED';

/** A fact that a step of the reasoning used. */
export type Fact = {
  readonly __typename?: 'Fact';
  /** What the fact is about, as a path: for example `endUser.headquarters` or `item.totalProcessingPerformance`. */
  readonly name: Scalars['String']['output'];
  /** Where the fact comes from; empty where the request stated it or where it follows from other facts. */
  readonly sources: ReadonlyArray<Source>;
  /** The fact in words or figures, units included. */
  readonly value: Scalars['String']['output'];
};

/** One step of the reasoning. */
export type Finding = {
  readonly __typename?: 'Finding';
  /** The places in the law that the step rests on. */
  readonly citations: ReadonlyArray<Citation>;
  /** The facts that the step used, each with its sources. */
  readonly facts: ReadonlyArray<Fact>;
  /** What the step found, in a sentence. */
  readonly statement: Scalars['String']['output'];
  /** A short name of the step, for example `classification`, `requirement` or `exception:AIA`. */
  readonly step: Scalars['String']['output'];
};

/** A form in which other tools read a graph. */
export type GraphFormat =
  /** The Beneficial Ownership Data Standard 0.4, a JSON array. */
  | 'BODS'
  /** Cypher statements for an empty Neo4j. */
  | 'CYPHER'
  /** The entities as CSV (RFC 4180). */
  | 'ENTITIES_CSV'
  /** FollowTheMoney entities, JSON lines. */
  | 'FTM'
  /** A graph file, JSON lines, as the service loads it. */
  | 'GRAPH'
  /** GraphML, XML. */
  | 'GRAPHML'
  /** The interests as CSV (RFC 4180). */
  | 'INTERESTS_CSV'
  /** A Mermaid flowchart, owners above what they own. */
  | 'MERMAID'
  /** A chart as SVG, owners above what they own; it stands alone, without scripts. */
  | 'SVG';

/** What an answer takes to be otherwise than on record. Such an answer is hypothetical. */
export type Hypothesis = {
  readonly __typename?: 'Hypothesis';
  /** Each change in a sentence, in the order of the overlay, then the rule sets that are switched. */
  readonly changes: ReadonlyArray<Scalars['String']['output']>;
  /**
   * What cannot be so together on the date of the answer once the changes are made, and is not so on record: shares of one entity that exceed 100 %, for
   * example, or two owners of which only one can control it. The answer keeps all of them, as it does where sources disagree.
   */
  readonly conflicts: ReadonlyArray<Scalars['String']['output']>;
  /** The version of the graph beneath, which is as it was. */
  readonly graphVersion: Scalars['String']['output'];
};

/** A name that a register or list gives to an entity. */
export type Identifier = {
  readonly __typename?: 'Identifier';
  /** Who gives it, for example `LEI`. */
  readonly scheme: Scalars['String']['output'];
  /** The identifier itself. */
  readonly value: Scalars['String']['output'];
};

/** What is wrong with one question of several, and what to do about it. */
export type InputProblem = {
  readonly __typename?: 'InputProblem';
  /** The kind of problem, for example `NOT_FOUND`: the code that an error would carry if the question had been asked alone. */
  readonly code: Scalars['String']['output'];
  /** What is wrong, and what to do. */
  readonly message: Scalars['String']['output'];
  /** Where in the request it is: for example `["inputs", "3", "endUser", "entity", "key"]`. */
  readonly path: ReadonlyArray<Scalars['String']['output']>;
};

/** What kind of interest it is. */
export type InterestKind =
  /** The right to appoint or remove a majority of the board. Control as it stands. */
  | 'BOARD_APPOINTMENT'
  /** The owned is a branch of the owner: the same legal person. Control as it stands. */
  | 'BRANCH'
  /** The owner consolidates the owned in its accounts. Control as it stands; the share is not known from it. */
  | 'CONSOLIDATION'
  /** Control by other means that a source states. Control as it stands. */
  | 'OTHER_CONTROL'
  /** Shares in the capital. Only these count towards effective shares and towards the 50 % rule. */
  | 'SHAREHOLDING'
  /** Votes. Where they are stated, they decide control and not the shares. */
  | 'VOTING_RIGHTS';

/** The class of item whose tests are asked about. */
export type ItemClass =
  /** Advanced chips (ECCN 3A090, 4A090 and their like): location, headquarters and ultimate parent all count. */
  | 'ADVANCED_CHIP'
  /** Weights of AI models (ECCN 4E091): headquarters or ultimate parent count, and location only for Macau and D:5. */
  | 'MODEL_WEIGHTS';

/** Exactly one way to say what the item is. */
export type ItemInput =
  /** A chip of the graph. */
  { readonly chip: ChipBy; readonly chipSpecification?: never; readonly eccn?: never; readonly memorySpecification?: never; readonly model?: never; readonly modelSpecification?: never; }
  |  /** A chip described on the spot. */
  { readonly chip?: never; readonly chipSpecification: ChipSpecificationInput; readonly eccn?: never; readonly memorySpecification?: never; readonly model?: never; readonly modelSpecification?: never; }
  |  /** A classification that you state, for example `3A090.a` or `4E091`. It is taken as it stands; what is not written as an ECCN or `EAR99` is refused. */
  { readonly chip?: never; readonly chipSpecification?: never; readonly eccn: Scalars['String']['input']; readonly memorySpecification?: never; readonly model?: never; readonly modelSpecification?: never; }
  |  /** High-bandwidth memory described on the spot. */
  { readonly chip?: never; readonly chipSpecification?: never; readonly eccn?: never; readonly memorySpecification: MemorySpecificationInput; readonly model?: never; readonly modelSpecification?: never; }
  |  /** The weights of a model of the graph. */
  { readonly chip?: never; readonly chipSpecification?: never; readonly eccn?: never; readonly memorySpecification?: never; readonly model: ModelBy; readonly modelSpecification?: never; }
  |  /** The weights of a model described on the spot. */
  { readonly chip?: never; readonly chipSpecification?: never; readonly eccn?: never; readonly memorySpecification?: never; readonly model?: never; readonly modelSpecification: ModelSpecificationInput; };

/** The answer to a question where silence is not a no. */
export type Knowledge =
  /** Known not to be so. */
  | 'NO'
  /** Not known. Never read as a no. */
  | 'UNKNOWN'
  /** Known to be so. */
  | 'YES';

/** An amount that transfers on record add up to: a least, since not every exporter's transfers are on record. */
export type Ledger = {
  readonly __typename?: 'Ledger';
  /** How many transfers make that sum. */
  readonly count: Scalars['Int']['output'];
  /** How many more may count, or count with an amount that is not on record. */
  readonly open: Scalars['Int']['output'];
  /** The same in a sentence. */
  readonly statement: Scalars['String']['output'];
  /** Total processing performance of the transfers that certainly count and whose amount is known: the least that it can be. */
  readonly tpp: Scalars['Float']['output'];
  /** The transfers, those that make the sum and those that may count, in the order of their dates. */
  readonly transfers: LedgerEntryConnection;
};


/** An amount that transfers on record add up to: a least, since not every exporter's transfers are on record. */
export type LedgerTransfersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A transfer that counts, or may count, for a sum. */
export type LedgerEntry = {
  readonly __typename?: 'LedgerEntry';
  /** Whether it counts; UNKNOWN where it is open whose it is or what class the chip is of. */
  readonly counts: Knowledge;
  /** Its quantity times the chip's TPP; null where either is not on record. */
  readonly tpp?: Maybe<Scalars['Float']['output']>;
  /** The transfer. */
  readonly transfer: TransferStep;
};

/** A page of transfers of a sum, the earliest first. */
export type LedgerEntryConnection = {
  readonly __typename?: 'LedgerEntryConnection';
  /** The transfers of this page, each with its cursor. */
  readonly edges: ReadonlyArray<LedgerEntryEdge>;
  /** Where this page stands. */
  readonly pageInfo: PageInfo;
  /** How many there are in all pages together. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A transfer of a sum in a page. */
export type LedgerEntryEdge = {
  readonly __typename?: 'LedgerEntryEdge';
  /** Its place: pass it as `after` to go on behind it. */
  readonly cursor: Scalars['String']['output'];
  /** The transfer. */
  readonly node: LedgerEntry;
};

/** High-bandwidth memory described on the spot. What is left out is unknown. */
export type MemorySpecificationInput = {
  /** Area of the package, or of the stack, in square millimetres. */
  readonly areaMm2?: InputMaybe<Scalars['Float']['input']>;
  /** Its bandwidth, in gigabytes a second. */
  readonly bandwidthGBps?: InputMaybe<Scalars['Float']['input']>;
  /** What to call it in the answer. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** Whether it is packaged with a logic circuit whose dominant function is processing, which takes it out of 3A090.c. */
  readonly packagedWithProcessor?: InputMaybe<Scalars['Boolean']['input']>;
};

/** A fact that is not known and that could change the answer. */
export type MissingFact = {
  readonly __typename?: 'MissingFact';
  /** The outcomes that the answers could lead to. */
  readonly couldLeadTo: ReadonlyArray<Outcome>;
  /** For example 'endUser.headquarters', 'item.dieAreaMm2'. */
  readonly fact: Scalars['String']['output'];
  /** The question whose answer would settle it. */
  readonly question: Scalars['String']['output'];
};

/** An AI model, as its sources describe it. */
export type Model = Node & {
  readonly __typename?: 'Model';
  /** What its weights are under the Commerce Control List. */
  readonly classification: Classification;
  /** Who trained it; null where the graph does not say. */
  readonly developer?: Maybe<Entity>;
  /** Opaque, and stable across loads and stores. */
  readonly id: Scalars['ID']['output'];
  /** The key that the model has in its source, stable across loads. */
  readonly key: Scalars['String']['output'];
  /** The name that its developer gives it. */
  readonly name: Scalars['String']['output'];
  /** Chips and clusters that it was trained on, models that it derives from or learned from, and the operations that each adds, each counted once. */
  readonly provenance: TrainingProvenance;
  /** When its weights were published; null where they are not or the date is not known. */
  readonly publishedOn?: Maybe<Scalars['Date']['output']>;
  /** When it came out; null where it is not known. */
  readonly released?: Maybe<Scalars['Date']['output']>;
  /** Where its figures come from. */
  readonly sources: ReadonlyArray<Source>;
  /** Whether its weights are published in the sense of 15 CFR 734.7. */
  readonly weightsPublished: Knowledge;
};


/** An AI model, as its sources describe it. */
export type ModelClassificationArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
};

/** Exactly one way to name a model. */
export type ModelBy =
  /** The id that an earlier answer gave. */
  { readonly id: Scalars['ID']['input']; readonly key?: never; readonly name?: never; }
  |  /** The key that the model has in its source, exactly as written there. */
  { readonly id?: never; readonly key: Scalars['String']['input']; readonly name?: never; }
  |  /** The name, in any case. */
  { readonly id?: never; readonly key?: never; readonly name: Scalars['String']['input']; };

/** A page of models. */
export type ModelConnection = {
  readonly __typename?: 'ModelConnection';
  /** The models of this page, each with its cursor. */
  readonly edges: ReadonlyArray<ModelEdge>;
  /** Where this page stands. */
  readonly pageInfo: PageInfo;
  /** How many there are in all pages together. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A model that another one was derived from. */
export type ModelDerivation = {
  readonly __typename?: 'ModelDerivation';
  /** Operations that the derivation added; null where they are not known. */
  readonly additionalOperations?: Maybe<Scalars['Float']['output']>;
  /** The model that it was derived from. */
  readonly base: Model;
};

/** A model in a page. */
export type ModelEdge = {
  readonly __typename?: 'ModelEdge';
  /** Its place: pass it as `after` to go on behind it. */
  readonly cursor: Scalars['String']['output'];
  /** The model. */
  readonly node: Model;
};

/** What listed models must have; members that are left out ask for nothing. */
export type ModelFilter = {
  /** Developed by this entity. */
  readonly developer?: InputMaybe<EntityBy>;
  /** Part of the name, in any case and in at most 200 characters. */
  readonly search?: InputMaybe<Scalars['String']['input']>;
};

/** Weights described on the spot. What is left out is unknown, but `derivedFrom` and `syntheticData`: left out, there is none. */
export type ModelSpecificationInput = {
  /** The model that it was derived from; left out: none. */
  readonly derivedFrom?: InputMaybe<DerivationInput>;
  /** What to call it in the answer. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** Data from other models that it was trained on; left out: none. */
  readonly syntheticData?: InputMaybe<ReadonlyArray<SyntheticDataInput>>;
  /** Trained on a cluster of controlled chips that are subject to the EAR. */
  readonly trainedOnControlledChips: Knowledge;
  /** All operations of pre-training and every later training; for a derived model, of the base and what was added. */
  readonly trainingOperations?: InputMaybe<Scalars['Float']['input']>;
  /** Whether the weights are published in the sense of 15 CFR 734.7. */
  readonly weightsPublished: Knowledge;
};

/** What changes the graph. Off unless the service is started with GRAPH_WRITES=allowed. */
export type Mutation = {
  readonly __typename?: 'Mutation';
  /** Records a transfer, checked as a line of a graph file is. A second call with the same values changes nothing; one with the same key and other values replaces what was there. */
  readonly recordTransfer: RecordedTransfer;
  /** Forgets a saved question. False where there is none of that name. */
  readonly unwatch: Scalars['Boolean']['output'];
  /**
   * Saves a question under a name, with its answer as it is now; one of the same name is replaced. It is asked again when something
   * that it was answered from changes, when a day comes on which a fact or a rule begins or ends, and when the law is another one.
   * A question that cannot be answered is refused.
   */
  readonly watch: Watch;
};


/** What changes the graph. Off unless the service is started with GRAPH_WRITES=allowed. */
export type MutationRecordTransferArgs = {
  transfer: TransferRecord;
};


/** What changes the graph. Off unless the service is started with GRAPH_WRITES=allowed. */
export type MutationUnwatchArgs = {
  name: Scalars['String']['input'];
};


/** What changes the graph. Off unless the service is started with GRAPH_WRITES=allowed. */
export type MutationWatchArgs = {
  input: DeterminationInput;
  name: Scalars['String']['input'];
};

/** The smallest sets of changes that turn the outcome of a question into another one. */
export type NearestChange = {
  readonly __typename?: 'NearestChange';
  /** What was tried: outside of this nothing is said. */
  readonly bound: SearchBound;
  /** How many changes it takes: 0 where the outcome is so already; null where no set that was tried makes it so. */
  readonly changesNeeded?: Maybe<Scalars['Int']['output']>;
  /** The answer as it stands. */
  readonly determination: Determination;
  /** Every smallest set that was found, at most 20 of them, in the order in which they were tried. */
  readonly found: ReadonlyArray<ChangeSet>;
  /** How many smallest sets were found in all. */
  readonly foundCount: Scalars['Int']['output'];
  /** True where time ran out before every set within the bound was tried: there can be other sets, and smaller ones than `bound.everySetOf` tells of. */
  readonly truncated: Scalars['Boolean']['output'];
};

/** Something with an id that can be asked for again by `node`. */
export type Node = {
  /** Opaque, and stable across loads and stores. */
  readonly id: Scalars['ID']['output'];
};

/** What an exporter can have seen that the agency calls a red flag. */
export type Observation =
  /** Guidance of May 2025: a residential or vague address for a commercial amount. */
  | 'ADDRESS_RESIDENTIAL_OR_VAGUE'
  /** Red flag 25: operations assumed from a party on the Entity List. */
  | 'ASSUMED_OPERATIONS_OF_LISTED'
  /** Red flag 22: doubt whether a licence that an earlier step needed was obtained. */
  | 'EARLIER_LICENSE_IN_DOUBT'
  /** Red flag 27: a fabrication site that is physically linked to another. */
  | 'FABRICATION_SITE_PHYSICALLY_LINKED'
  /** Guidance of May 2025: a forwarder or reseller that does not normally deal in advanced chips. */
  | 'FORWARDER_OR_RESELLER_NEW_TO_ADVANCED_CHIPS'
  /** Red flag 19: a foundry order for circuits of more than 50 billion transistors with high-bandwidth memory, for an entity headquartered in Macau or D:5. */
  | 'FOUNDRY_ORDER_FOR_MACAU_OR_D5'
  /** Guidance of May 2025: a data centre that will not or cannot confirm its infrastructure. */
  | 'INFRASTRUCTURE_NOT_CONFIRMED'
  /** Guidance of May 2025: little presence on the web. */
  | 'LITTLE_WEB_PRESENCE'
  /** Red flag 24: management shared with a party on the Entity List. */
  | 'MANAGEMENT_OVERLAP_WITH_LISTED'
  /** Guidance of May 2025: no business case. */
  | 'NO_BUSINESS_CASE'
  /** Guidance of May 2025: the customer bought no advanced circuits before October 2022. */
  | 'NO_PURCHASES_BEFORE_OCTOBER_2022'
  /** Guidance of May 2025: a customer of infrastructure as a service that masks its end use, or access from restricted places. */
  | 'SERVICE_CUSTOMER_MASKS_END_USE';

/** A range of mathematical operations, both ends possible. */
export type OperationsRange = {
  readonly __typename?: 'OperationsRange';
  /** The most that it can be. */
  readonly maximum: Scalars['Float']['output'];
  /** The least that it can be. */
  readonly minimum: Scalars['Float']['output'];
};

/** The answer of a ruling. */
export type Outcome =
  /** A licence requirement applies, and an exception or authorisation is available on the facts given. */
  | 'LICENSE_EXCEPTION'
  /** A licence is required. */
  | 'LICENSE_REQUIRED'
  /** Codified, and not enforced by what the agency has said; takes precedence over exceptions. Only in the enforced ruling. */
  | 'NOT_ENFORCED'
  /** The item or the transaction is outside what the rules reach, or no licence requirement applies. */
  | 'NO_LICENSE_REQUIRED'
  /** A fact is missing, or the text is in conflict with itself: a person must look. */
  | 'REVIEW';

/** Figures of a chip as they would be. What is left out stays as it is on record; null says that it is not known. */
export type OverlaidChip = {
  /** Which chip of the graph. */
  readonly chip: ChipBy;
  /** Whether it is designed or marketed for data centres. */
  readonly designedForDataCenter?: InputMaybe<Scalars['Boolean']['input']>;
  /** Area of the dies made on a non-planar process, in square millimetres. */
  readonly dieAreaMm2?: InputMaybe<Scalars['Float']['input']>;
  /** Aggregate bandwidth to other chips, both ways, in gigabytes a second. */
  readonly interconnectGBps?: InputMaybe<Scalars['Float']['input']>;
  /** Bandwidth to its memory, in gigabytes a second. */
  readonly memoryBandwidthGBps?: InputMaybe<Scalars['Float']['input']>;
  /** Whether its logic dies are made on a non-planar process (FinFET or later). */
  readonly nonPlanar?: InputMaybe<Scalars['Boolean']['input']>;
  /** Dense figures of the data sheet, in place of all that are on record. At most 50. */
  readonly performance?: InputMaybe<ReadonlyArray<PerformanceInput>>;
};

/** A country of an entity as it would be. */
export type OverlaidCountry = {
  /** The country; left out or null: not known. */
  readonly country?: InputMaybe<Scalars['CountryCode']['input']>;
  /** Whose country. */
  readonly entity: EntityBy;
  /** The first day. Left out: of all times. */
  readonly from?: InputMaybe<Scalars['Date']['input']>;
  /** The first day on which it is as on record again. Left out: never. */
  readonly to?: InputMaybe<Scalars['Date']['input']>;
};

/** An interest as it would be. */
export type OverlaidInterest = {
  /** The first day. Left out: of all times, or as on record. */
  readonly from?: InputMaybe<Scalars['Date']['input']>;
  /** Its kind. */
  readonly interest: InterestKind;
  /** In whom. */
  readonly owned: EntityBy;
  /** Who holds it. */
  readonly owner: EntityBy;
  /** How large it is; left out: not known. */
  readonly share?: InputMaybe<OverlaidShare>;
  /** The first day on which it is no longer so. Left out: without end, or as on record. */
  readonly to?: InputMaybe<Scalars['Date']['input']>;
};

/** An entry on a list as it would be. */
export type OverlaidListing = {
  /** Who is on the list. */
  readonly entity: EntityBy;
  /** The first day. Left out: of all times, or as on record. */
  readonly from?: InputMaybe<Scalars['Date']['input']>;
  /** What needs a licence, in the words of the list. */
  readonly licenseRequirement?: InputMaybe<Scalars['String']['input']>;
  /** The list, for example `ENTITY_LIST`. A name that neither the rules nor the graph have is refused. */
  readonly list: Scalars['String']['input'];
  /** The programs that it is listed under. */
  readonly programs?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** How applications are reviewed, in the words of the list. */
  readonly reviewPolicy?: InputMaybe<Scalars['String']['input']>;
  /** The first day on which it is no longer so. Left out: without end, or as on record. */
  readonly to?: InputMaybe<Scalars['Date']['input']>;
};

/** Facts of a model as they would be. What is left out stays as it is on record; null says that it is not known. */
export type OverlaidModel = {
  /** Which model of the graph. */
  readonly model: ModelBy;
  /** Whether its weights are published in the sense of 15 CFR 734.7. */
  readonly publishedWeights?: InputMaybe<Knowledge>;
  /** Operations of its whole training. */
  readonly trainingOperations?: InputMaybe<OverlaidOperations>;
};

/** A range of operations, both ends included. */
export type OverlaidOperations = {
  /** At most this many. */
  readonly maximum: Scalars['Float']['input'];
  /** At least this many. */
  readonly minimum: Scalars['Float']['input'];
};

/** What would be said of the owners of an entity, in place of all that is on record. */
export type OverlaidOwnerStatement = {
  /** Of whose owners. */
  readonly entity: EntityBy;
  /** The first day. Left out: of all times. */
  readonly from?: InputMaybe<Scalars['Date']['input']>;
  /** What is said; left out or null: nothing. */
  readonly statement?: InputMaybe<OwnerStatementKind>;
  /** The first day on which it is as on record again. Left out: never. */
  readonly to?: InputMaybe<Scalars['Date']['input']>;
};

/** A share in per cent: `exact`, or bounds. */
export type OverlaidShare = {
  /** The share itself. */
  readonly exact?: InputMaybe<Scalars['Percentage']['input']>;
  /** Less than `maximum`, and not just as much. */
  readonly exclusiveMaximum?: InputMaybe<Scalars['Boolean']['input']>;
  /** More than `minimum`, and not just as much. */
  readonly exclusiveMinimum?: InputMaybe<Scalars['Boolean']['input']>;
  /** At most this much; left out: the whole. */
  readonly maximum?: InputMaybe<Scalars['Percentage']['input']>;
  /** At least this much; left out: nothing. */
  readonly minimum?: InputMaybe<Scalars['Percentage']['input']>;
};

/** Exactly one change of what is on record. */
export type OverlayChange =
  /** An interest that is not on record: refused where one of the kind between the two is, in the period. */
  { readonly addInterest: OverlaidInterest; readonly addListing?: never; readonly changeChip?: never; readonly changeInterest?: never; readonly changeListing?: never; readonly changeModel?: never; readonly removeInterest?: never; readonly removeListing?: never; readonly setHeadquarters?: never; readonly setLocation?: never; readonly setOwnerStatement?: never; }
  |  /** An entry on a list that is not on record: refused where the entity is on the list in the period. */
  { readonly addInterest?: never; readonly addListing: OverlaidListing; readonly changeChip?: never; readonly changeInterest?: never; readonly changeListing?: never; readonly changeModel?: never; readonly removeInterest?: never; readonly removeListing?: never; readonly setHeadquarters?: never; readonly setLocation?: never; readonly setOwnerStatement?: never; }
  |  /** Other figures of a chip. */
  { readonly addInterest?: never; readonly addListing?: never; readonly changeChip: OverlaidChip; readonly changeInterest?: never; readonly changeListing?: never; readonly changeModel?: never; readonly removeInterest?: never; readonly removeListing?: never; readonly setHeadquarters?: never; readonly setLocation?: never; readonly setOwnerStatement?: never; }
  |  /** An interest that is on record, with another share. It keeps its dates; what is before `from` and from `to` on stays as it is. */
  { readonly addInterest?: never; readonly addListing?: never; readonly changeChip?: never; readonly changeInterest: OverlaidInterest; readonly changeListing?: never; readonly changeModel?: never; readonly removeInterest?: never; readonly removeListing?: never; readonly setHeadquarters?: never; readonly setLocation?: never; readonly setOwnerStatement?: never; }
  |  /** An entry on a list that is on record, in other words. It keeps its dates; what is before `from` and from `to` on stays as it is. */
  { readonly addInterest?: never; readonly addListing?: never; readonly changeChip?: never; readonly changeInterest?: never; readonly changeListing: OverlaidListing; readonly changeModel?: never; readonly removeInterest?: never; readonly removeListing?: never; readonly setHeadquarters?: never; readonly setLocation?: never; readonly setOwnerStatement?: never; }
  |  /** Other facts of a model. */
  { readonly addInterest?: never; readonly addListing?: never; readonly changeChip?: never; readonly changeInterest?: never; readonly changeListing?: never; readonly changeModel: OverlaidModel; readonly removeInterest?: never; readonly removeListing?: never; readonly setHeadquarters?: never; readonly setLocation?: never; readonly setOwnerStatement?: never; }
  |  /** No such interest in the period, whichever source states it. */
  { readonly addInterest?: never; readonly addListing?: never; readonly changeChip?: never; readonly changeInterest?: never; readonly changeListing?: never; readonly changeModel?: never; readonly removeInterest: RemovedInterest; readonly removeListing?: never; readonly setHeadquarters?: never; readonly setLocation?: never; readonly setOwnerStatement?: never; }
  |  /** No such entry in the period, whichever source states it. */
  { readonly addInterest?: never; readonly addListing?: never; readonly changeChip?: never; readonly changeInterest?: never; readonly changeListing?: never; readonly changeModel?: never; readonly removeInterest?: never; readonly removeListing: RemovedListing; readonly setHeadquarters?: never; readonly setLocation?: never; readonly setOwnerStatement?: never; }
  |  /** The country that an entity is run from in the period, whatever is on record for it. */
  { readonly addInterest?: never; readonly addListing?: never; readonly changeChip?: never; readonly changeInterest?: never; readonly changeListing?: never; readonly changeModel?: never; readonly removeInterest?: never; readonly removeListing?: never; readonly setHeadquarters: OverlaidCountry; readonly setLocation?: never; readonly setOwnerStatement?: never; }
  |  /** The country that an entity is in, in the period, whatever is on record for it. */
  { readonly addInterest?: never; readonly addListing?: never; readonly changeChip?: never; readonly changeInterest?: never; readonly changeListing?: never; readonly changeModel?: never; readonly removeInterest?: never; readonly removeListing?: never; readonly setHeadquarters?: never; readonly setLocation: OverlaidCountry; readonly setOwnerStatement?: never; }
  |  /** What is said of the owners of an entity in the period, whatever is on record to be said of them. */
  { readonly addInterest?: never; readonly addListing?: never; readonly changeChip?: never; readonly changeInterest?: never; readonly changeListing?: never; readonly changeModel?: never; readonly removeInterest?: never; readonly removeListing?: never; readonly setHeadquarters?: never; readonly setLocation?: never; readonly setOwnerStatement: OverlaidOwnerStatement; };

/**
 * What if: facts and rules as they would be, laid over what is on record. Nothing is written. Facts are changed one after the
 * other, each on top of those before it. An overlay that changes nothing is as good as none.
 */
export type OverlayInput = {
  /** Changes of facts, at most 50. */
  readonly changes?: InputMaybe<ReadonlyArray<OverlayChange>>;
  /** Rule sets that are left out, by their ids, for example `2025-11-10-affiliates-rule-stayed`. What was in force before them stays. */
  readonly ruleSetsOff?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Rule sets that bind whatever the date, by their ids: for example one that takes effect only later. */
  readonly ruleSetsOn?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
};

/** What a source can say of the owners of an entity besides naming them. */
export type OwnerStatementKind =
  /** Its shares are dispersed: nobody controls it. */
  | 'DISPERSED'
  /** Natural persons hold it. */
  | 'NATURAL_PERSONS'
  /** Its owner does not consolidate it. */
  | 'NOT_CONSOLIDATED'
  /** Nobody is above it. */
  | 'TOP'
  /** Its owners are not known to the source. */
  | 'UNIDENTIFIED'
  /** Its owners are withheld from the source. */
  | 'WITHHELD';

/** An answer about an entity that can change from one day to the next. */
export type OwnershipAspect =
  /** Its own listings, or what reaches it through listed owners, with share, certainty and requirement. */
  | 'RESTRICTIONS'
  /** Its tier for the class of item. */
  | 'TIER'
  /** Who its ultimate parents are, why the walk stopped there, and how certain and joint that is. */
  | 'ULTIMATE_PARENTS';

/** What kind of thing changed an answer. */
export type OwnershipCauseKind =
  /** An entity was founded or dissolved. */
  | 'EXISTENCE'
  /** Headquarters began or ceased to be in a country. */
  | 'HEADQUARTERS'
  /** An interest began or ended. */
  | 'INTEREST'
  /** A listing began or ended. */
  | 'LISTING'
  /** A location began or ended. */
  | 'LOCATION'
  /** A statement on the owners as a whole began or ended. */
  | 'OWNER_STATEMENT'
  /** Rules took effect. */
  | 'RULE_SET';

/** A day on which an answer about an entity changed. */
export type OwnershipChange = {
  readonly __typename?: 'OwnershipChange';
  /** The entity as of this day, to ask for the new answers. */
  readonly after: Entity;
  /** The entity as of the day before, to ask for the old answers. */
  readonly before: Entity;
  /** What made the difference: without any one of these the new answers would be others. Where several did so and none alone was needed, all that changed on the day. */
  readonly causes: ReadonlyArray<OwnershipChangeCause>;
  /** What is answered otherwise than on the day before. */
  readonly changed: ReadonlyArray<OwnershipAspect>;
  /** The first day of the new answer. */
  readonly date: Scalars['Date']['output'];
};

/** A fact that began or ended, or rules that took effect, and by that changed an answer. */
export type OwnershipChangeCause = {
  readonly __typename?: 'OwnershipChangeCause';
  /** Whose fact it is: of an interest, the entity that it is an interest in. Null for rules. */
  readonly entity?: Maybe<Entity>;
  /** What kind of thing changed. */
  readonly kind: OwnershipCauseKind;
  /** The rules that took effect; null for facts. */
  readonly ruleSet?: Maybe<RuleSet>;
  /** The source that states the fact; null where none is named, and for rules. */
  readonly source?: Maybe<Source>;
  /** What began or ended, in a sentence. */
  readonly statement: Scalars['String']['output'];
};

/** Something that the sources do not agree on, or that cannot be. */
export type OwnershipConflict = {
  readonly __typename?: 'OwnershipConflict';
  /** The entity that it concerns. */
  readonly entity: Entity;
  /** The sources that do not fit together. */
  readonly sources: ReadonlyArray<Source>;
  /** What does not fit, in a sentence. */
  readonly statement: Scalars['String']['output'];
};

/** A page of interests. */
export type OwnershipConnection = {
  readonly __typename?: 'OwnershipConnection';
  /** The interests of this page, each with its cursor. */
  readonly edges: ReadonlyArray<OwnershipEdge>;
  /** Where this page stands. */
  readonly pageInfo: PageInfo;
  /** How many there are in all pages together. */
  readonly totalCount: Scalars['Int']['output'];
};

/** An interest in a page. */
export type OwnershipEdge = {
  readonly __typename?: 'OwnershipEdge';
  /** Its place: pass it as `after` to go on behind it. */
  readonly cursor: Scalars['String']['output'];
  /** The interest. */
  readonly node: OwnershipInterest;
};

/** The part of the graph around an entity. */
export type OwnershipGraph = {
  readonly __typename?: 'OwnershipGraph';
  /** The interests in force between these entities. */
  readonly edges: ReadonlyArray<OwnershipInterest>;
  /**
   * The same as a text for other tools: a file of its format, with the facts of these entities that hold on the date. A chart
   * (`MERMAID`, `SVG`) of more than 60 entities or 90 interests is refused; `maxNodes` keeps it small.
   */
  readonly export: Scalars['String']['output'];
  /** The entities, the one asked for first, then the nearest first. */
  readonly nodes: ReadonlyArray<Entity>;
  /** True where something was left out: entities beyond `depth` or beyond `maxNodes`. */
  readonly truncated: Scalars['Boolean']['output'];
};


/** The part of the graph around an entity. */
export type OwnershipGraphExportArgs = {
  format: GraphFormat;
};

/** The days on which an answer about an entity changed, and what changed it. */
export type OwnershipHistory = {
  readonly __typename?: 'OwnershipHistory';
  /** Each day on which the ultimate parents, the tier or a restriction changed, the earliest first. */
  readonly changes: ReadonlyArray<OwnershipChange>;
  /** True where the whole period was looked at. */
  readonly complete: Scalars['Boolean']['output'];
  /** Every day before this one was looked at: the end of the period asked for, or earlier where that is more work than one answer may be: with many days on which facts begin or end, or many facts above the entity. Ask again from here. */
  readonly lookedUpTo: Scalars['Date']['output'];
};

/** An interest that one entity has in another, in force on the date of the answer. */
export type OwnershipInterest = {
  readonly __typename?: 'OwnershipInterest';
  /** The first day on which it was held; null where no source says. */
  readonly from?: Maybe<Scalars['Date']['output']>;
  /** What kind of interest it is. */
  readonly interest: InterestKind;
  /** Whom it is an interest in. */
  readonly owned: Entity;
  /** Who holds the interest. */
  readonly owner: Entity;
  /** Share held, in per cent; a range where the sources give a band, disagree or say nothing. */
  readonly share: ShareRange;
  /** Whether a source states a share at all; where none does, the share is what the other owners leave. */
  readonly shareStated: Scalars['Boolean']['output'];
  /** The sources that state it. */
  readonly sources: ReadonlyArray<Source>;
  /** The first day on which it was no longer held; null where no source names one. */
  readonly to?: Maybe<Scalars['Date']['output']>;
};

/** The path goes on from an entity to one that has an interest in it: what a unit received, its owner may have. */
export type OwnershipStep = {
  readonly __typename?: 'OwnershipStep';
  /** The interest that joins the two. */
  readonly interest: OwnershipInterest;
};

/** Three answers about one entity, side by side, because they are often taken for one: who controls it, who owns half of it in aggregate, and what share each owner effectively has. */
export type OwnershipSummary = {
  readonly __typename?: 'OwnershipSummary';
  /** Every owner that has half or more of it in aggregate, as the 50 % rule counts, whether that owner is listed or not. Those that are certain first, then the largest share first. */
  readonly aggregateOwners: ReadonlyArray<AggregateOwner>;
  /** Who controls it in the end: the same as `ultimateParents`. Votes decide, and control that a source states. */
  readonly controllers: ReadonlyArray<UltimateParent>;
  /** One sentence that names the owners about whom the three answers differ, and why; null where they do not differ. An effective share of half or more is compared with the other two. */
  readonly difference?: Maybe<Scalars['String']['output']>;
  /** Share that each owner holds through every path together: the same as `Entity.effectiveOwners`. Largest first. */
  readonly effectiveOwners: EffectiveOwnerConnection;
};


/** Three answers about one entity, side by side, because they are often taken for one: who controls it, who owns half of it in aggregate, and what share each owner effectively has. */
export type OwnershipSummaryEffectiveOwnersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  atLeast?: InputMaybe<Scalars['Percentage']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** Where a page of a list stands in the whole list (Relay's form). */
export type PageInfo = {
  readonly __typename?: 'PageInfo';
  /** The cursor of the last edge of this page; null where the page is empty. */
  readonly endCursor?: Maybe<Scalars['String']['output']>;
  /** Whether more follows this page: ask again with `after: endCursor`. */
  readonly hasNextPage: Scalars['Boolean']['output'];
  /** Whether something comes before this page. */
  readonly hasPreviousPage: Scalars['Boolean']['output'];
  /** The cursor of the first edge of this page; null where the page is empty. */
  readonly startCursor?: Maybe<Scalars['String']['output']>;
};

/** A party of the graph, or one described on the spot; what is described overrides what the graph says. */
export type PartyInput = {
  /** A party of the graph. Without it, `location` is needed. */
  readonly entity?: InputMaybe<EntityBy>;
  /** Where the party is run from. */
  readonly headquarters?: InputMaybe<Scalars['CountryCode']['input']>;
  /** Where the party itself is. */
  readonly location?: InputMaybe<Scalars['CountryCode']['input']>;
  /** What to call the party in the answer. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** The part that it takes. */
  readonly role?: InputMaybe<PartyRole>;
  /** Where the party's ultimate parent is run from. */
  readonly ultimateParentHeadquarters?: InputMaybe<Scalars['CountryCode']['input']>;
};

/** The part that a party takes in the transaction. */
export type PartyRole =
  /** Uses the item. */
  | 'END_USER'
  /** Sends the item. */
  | 'EXPORTER'
  /** Handles the item on the way: forwarder, bank, agent. */
  | 'INTERMEDIATE_CONSIGNEE'
  /** Any other part. */
  | 'OTHER'
  /** Buys the item. */
  | 'PURCHASER'
  /** Receives the item for the end user. */
  | 'ULTIMATE_CONSIGNEE';

/** A party as the rules see it. */
export type PartyStanding = {
  readonly __typename?: 'PartyStanding';
  /** The entity of the graph; null for a party described on the spot. */
  readonly entity?: Maybe<Entity>;
  /** Where the party is run from; null where it is not known. */
  readonly headquarters?: Maybe<Country>;
  /** Where the party itself is; null where it is not known. */
  readonly location?: Maybe<Country>;
  /** What the party is called; null where neither the request nor the graph names it. */
  readonly name?: Maybe<Scalars['String']['output']>;
  /** Listings of its own, and restrictions that reach it through its owners. */
  readonly restrictions: ReadonlyArray<Restriction>;
  /** The part that it takes. */
  readonly role: PartyRole;
  /** Its tier for the item in question. */
  readonly tier: TierStanding;
  /** Where its ultimate parents are run from: more than one where control is joint; empty where it is not known. */
  readonly ultimateParentHeadquarters: ReadonlyArray<Country>;
  /** The entities at the top of its control chains; empty for a party described on the spot. */
  readonly ultimateParents: ReadonlyArray<UltimateParent>;
};

/** One figure of a chip's data sheet. */
export type Performance = {
  readonly __typename?: 'Performance';
  /** Its bit length. */
  readonly bits: Scalars['Int']['output'];
  /** The operation, for example `FP16` or `INT8`. */
  readonly operation: Scalars['String']['output'];
  /** Tera operations a second, dense, as the maker states them. */
  readonly teraOps: Scalars['Float']['output'];
};

/** One figure of a chip's data sheet. */
export type PerformanceInput = {
  /** Its bit length. */
  readonly bits: Scalars['Int']['input'];
  /** The operation, for example `FP16` or `INT8`. */
  readonly operation: Scalars['String']['input'];
  /** Tera operations a second, dense, as the maker states them. */
  readonly teraOps: Scalars['Float']['input'];
};

/** Everything that can be asked. A date left out is today; an answer with a date hands it down to what is inside it. */
export type Query = {
  readonly __typename?: 'Query';
  /**
   * Which entities of the whole graph have another tier, other ultimate parents or other restrictions at one standpoint than at
   * another: on another date, by other rules, or under an overlay; and, where a `question` is given, of which of them as its end
   * user another outcome follows. In the order of their keys.
   */
  readonly changedBetween: EntityChangeConnection;
  /** One chip; null where the graph has none by that id, key or name. */
  readonly chip?: Maybe<Chip>;
  /** Chips, in the order of their keys. */
  readonly chips: ChipConnection;
  /**
   * The same question on several dates, and under several overlays: what is answered otherwise, and what makes the difference.
   * It stops at `timeLimitMs`, and then says that causes are left out.
   */
  readonly compareDeterminations: DeterminationComparison;
  /** The countries of ISO 3166-1, in the order of their codes. */
  readonly countries: ReadonlyArray<Country>;
  /** One country of ISO 3166-1. */
  readonly country?: Maybe<Country>;
  /** The main query: may this item go to this party, and why. Never guesses: an unknown fact gives REVIEW and is named. */
  readonly determination: Determination;
  /**
   * Up to 1,000 in one request, with up to 2,000 parties in all; one bad input spoils only its own answer. What is not of the
   * type asked for (text for a number, two members where exactly one is asked for) is no input yet: it is refused with the request.
   */
  readonly determinations: ReadonlyArray<DeterminationResult>;
  /** Ways in which controlled items can reach, or have reached, a party of concern, the highest score first. Each is a lead to look into, and not a finding against anyone. */
  readonly diversionPaths: DiversionPathConnection;
  /** Name and identifier search over entities, whatever the case, the accents and the punctuation. Best match first: an equal name, alias or identifier, then names that begin with the text, then the others, short names before long ones; names in other scripts are found by their spelling in Latin letters too, words of a legal form beside others however they are spelt (Ltd and Limited), and after all of these come names in which a word is misspelt. Without `search`: every entity, in the order of their keys. */
  readonly entities: EntityConnection;
  /** One entity; null where the graph has none by that id, key or LEI. */
  readonly entity?: Maybe<Entity>;
  /** One AI model; null where the graph has none by that id, key or name. */
  readonly model?: Maybe<Model>;
  /** AI models, in the order of their keys. */
  readonly models: ModelConnection;
  /**
   * What would have to be otherwise: the smallest sets of changes, of up to three, that turn the outcome of a question into another
   * one. Changes that are tried are those of facts that the answer can rest on; which they were is in the answer. It says what
   * the facts would have to be, and never that they are so.
   */
  readonly nearestChange: NearestChange;
  /** The entity, chip, model, country or determination with this id; null where there is none, or where a determination no longer comes out the same. */
  readonly node?: Maybe<Node>;
  /** What `node` answers for each id, in the order asked. At most 1,000, and determinations of at most 2,000 parties in all. */
  readonly nodes: ReadonlyArray<Maybe<Node>>;
  /** The rule set in force on a date, as codified. */
  readonly ruleSet: RuleSet;
  /** Every dated rule set that the service knows, oldest first. */
  readonly ruleSets: ReadonlyArray<RuleSet>;
  /** This service: what it runs on, and which graph it answers from. */
  readonly service: Service;
  /** The questions that are saved, in the order of their names. */
  readonly watches: WatchConnection;
};


/** Everything that can be asked. A date left out is today; an answer with a date hands it down to what is inside it. */
export type QueryChangedBetweenArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ChangeFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  from: StandpointInput;
  question?: InputMaybe<EachEndUserInput>;
  timeLimitMs?: InputMaybe<Scalars['Int']['input']>;
  to: StandpointInput;
};


/** Everything that can be asked. A date left out is today; an answer with a date hands it down to what is inside it. */
export type QueryChipArgs = {
  by: ChipBy;
};


/** Everything that can be asked. A date left out is today; an answer with a date hands it down to what is inside it. */
export type QueryChipsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ChipFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** Everything that can be asked. A date left out is today; an answer with a date hands it down to what is inside it. */
export type QueryCompareDeterminationsArgs = {
  dates: ReadonlyArray<Scalars['Date']['input']>;
  input: DeterminationInput;
  overlays?: InputMaybe<ReadonlyArray<OverlayInput>>;
  timeLimitMs?: InputMaybe<Scalars['Int']['input']>;
};


/** Everything that can be asked. A date left out is today; an answer with a date hands it down to what is inside it. */
export type QueryCountriesArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
  filter?: InputMaybe<CountryFilter>;
};


/** Everything that can be asked. A date left out is today; an answer with a date hands it down to what is inside it. */
export type QueryCountryArgs = {
  code: Scalars['CountryCode']['input'];
};


/** Everything that can be asked. A date left out is today; an answer with a date hands it down to what is inside it. */
export type QueryDeterminationArgs = {
  input: DeterminationInput;
  overlay?: InputMaybe<OverlayInput>;
};


/** Everything that can be asked. A date left out is today; an answer with a date hands it down to what is inside it. */
export type QueryDeterminationsArgs = {
  inputs: ReadonlyArray<DeterminationInput>;
  overlay?: InputMaybe<OverlayInput>;
};


/** Everything that can be asked. A date left out is today; an answer with a date hands it down to what is inside it. */
export type QueryDiversionPathsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  input: DiversionInput;
};


/** Everything that can be asked. A date left out is today; an answer with a date hands it down to what is inside it. */
export type QueryEntitiesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<EntityFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  overlay?: InputMaybe<OverlayInput>;
  search?: InputMaybe<Scalars['String']['input']>;
};


/** Everything that can be asked. A date left out is today; an answer with a date hands it down to what is inside it. */
export type QueryEntityArgs = {
  by: EntityBy;
  overlay?: InputMaybe<OverlayInput>;
};


/** Everything that can be asked. A date left out is today; an answer with a date hands it down to what is inside it. */
export type QueryModelArgs = {
  by: ModelBy;
};


/** Everything that can be asked. A date left out is today; an answer with a date hands it down to what is inside it. */
export type QueryModelsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ModelFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** Everything that can be asked. A date left out is today; an answer with a date hands it down to what is inside it. */
export type QueryNearestChangeArgs = {
  input: DeterminationInput;
  kinds?: InputMaybe<ReadonlyArray<VariedKind>>;
  mostCandidates?: InputMaybe<Scalars['Int']['input']>;
  mostChanges?: InputMaybe<Scalars['Int']['input']>;
  regime?: InputMaybe<Regime>;
  timeLimitMs?: InputMaybe<Scalars['Int']['input']>;
  to: Outcome;
};


/** Everything that can be asked. A date left out is today; an answer with a date hands it down to what is inside it. */
export type QueryNodeArgs = {
  id: Scalars['ID']['input'];
};


/** Everything that can be asked. A date left out is today; an answer with a date hands it down to what is inside it. */
export type QueryNodesArgs = {
  ids: ReadonlyArray<Scalars['ID']['input']>;
};


/** Everything that can be asked. A date left out is today; an answer with a date hands it down to what is inside it. */
export type QueryRuleSetArgs = {
  asOf: Scalars['Date']['input'];
};


/** Everything that can be asked. A date left out is today; an answer with a date hands it down to what is inside it. */
export type QueryWatchesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** What became of a fact that was put on record. */
export type RecordOutcome =
  /** It was not there. */
  | 'ADDED'
  /** It took the place of another with its key. */
  | 'CHANGED'
  /** It was there as it is. */
  | 'UNCHANGED';

/** What recording a transfer did. */
export type RecordedTransfer = {
  readonly __typename?: 'RecordedTransfer';
  /** The graph's version after it. */
  readonly graphVersion: Scalars['String']['output'];
  /** Whether it is new, replaced another or was there already. */
  readonly outcome: RecordOutcome;
  /** The transfer as it is on record now. */
  readonly transfer: TransferStep;
};

/** A sign that asks for a closer look. */
export type RedFlag = {
  readonly __typename?: 'RedFlag';
  /** Where the agency says so. */
  readonly citations: ReadonlyArray<Citation>;
  /** The facts that raise it. */
  readonly facts: ReadonlyArray<Fact>;
  /** Its number in supplement 3 to part 732; null where it has none. */
  readonly number?: Maybe<Scalars['Int']['output']>;
  /** Why it is raised here. */
  readonly reason: Scalars['String']['output'];
  /** What it is, in a few words. */
  readonly title: Scalars['String']['output'];
};

/** Whose word counts: since May 2025 the two have disagreed. */
export type Regime =
  /** The regulations as codified. */
  | 'CODIFIED'
  /** What the agency has said it enforces. */
  | 'ENFORCED';

/** An interest that would not be there. */
export type RemovedInterest = {
  /** The first day without it. Left out: of all times. */
  readonly from?: InputMaybe<Scalars['Date']['input']>;
  /** Its kind; left out: every kind. */
  readonly interest?: InputMaybe<InterestKind>;
  /** In whom. */
  readonly owned: EntityBy;
  /** Who holds it. */
  readonly owner: EntityBy;
  /** The first day with it again. Left out: never. */
  readonly to?: InputMaybe<Scalars['Date']['input']>;
};

/** An entry on a list that would not be there. */
export type RemovedListing = {
  /** Who is on the list. */
  readonly entity: EntityBy;
  /** The first day without it. Left out: of all times. */
  readonly from?: InputMaybe<Scalars['Date']['input']>;
  /** The list, for example `ENTITY_LIST`. A name that neither the rules nor the graph have is refused. */
  readonly list: Scalars['String']['input'];
  /** The first day with it again. Left out: never. */
  readonly to?: InputMaybe<Scalars['Date']['input']>;
};

/** A listing, or the requirement that reaches a party through listed owners (Affiliates Rule). */
export type Restriction = {
  readonly __typename?: 'Restriction';
  /** For AFFILIATE: what the listed owners together hold, directly and through restricted entities, in per cent. 50 or more restricts. Null for LISTED. */
  readonly aggregateShare?: Maybe<ShareRange>;
  /** Whether the party is listed itself, or reached through its owners. */
  readonly basis: RestrictionBasis;
  /** UNKNOWN where a band or an unknown share leaves open whether the listed owners reach 50 %, whether those on this list have half of an owner through which their requirement would come down, or whether the rule carries their sanctions programs down. */
  readonly certainty: Knowledge;
  /** The place in the law of what the list asks for, and for AFFILIATE the rule that reaches through owners. Empty where the rules covered here ask for nothing, and before they begin. */
  readonly citations: ReadonlyArray<Citation>;
  /** For AFFILIATE where it is open whether 50 % is reached: the interests of the proof whose share is not known exactly. To know them would decide. */
  readonly deciding: ReadonlyArray<OwnershipInterest>;
  /** The first day of the listing; null where no source says. */
  readonly from?: Maybe<Scalars['Date']['output']>;
  /** What needs a licence, in the listing's own words; where those of several listed owners differ, the words of each after its name. Null where no list says. */
  readonly licenseRequirement?: Maybe<Scalars['String']['output']>;
  /** The list, for example `ENTITY_LIST`. */
  readonly list: Scalars['String']['output'];
  /** For AFFILIATE: the owners on this list whose requirement comes down to the party, or could, in key order. Also those with a small share, because the most restrictive requirement of all listed owners applies. */
  readonly listedOwners: ReadonlyArray<Entity>;
  /** The owners' interests that make the sum: remove any one and the answer changes. */
  readonly proof: ReadonlyArray<OwnershipInterest>;
  /** Where the listing can be read; for AFFILIATE those of its listed owners. */
  readonly sources: ReadonlyArray<Source>;
  /** The first day on which it no longer applied; null where no source names one. */
  readonly to?: Maybe<Scalars['Date']['output']>;
};

/** How a restriction reaches a party. */
export type RestrictionBasis =
  /** Listed owners hold 50 % or more of the party, in aggregate, directly or through entities that they so hold. Foreign entities alone: nothing incorporated in the United States is reached so. */
  | 'AFFILIATE'
  /** The party is on the list by its own name. */
  | 'LISTED';

/** How the agency says it looks at an application for a licence. */
export type ReviewPolicy =
  /** Decided by the circumstances of each. */
  | 'CASE_BY_CASE'
  /** Denied. */
  | 'POLICY_OF_DENIAL'
  /** Approved, unless something speaks against it. */
  | 'PRESUMPTION_OF_APPROVAL'
  /** Denied, unless something speaks for it. */
  | 'PRESUMPTION_OF_DENIAL'
  /** The text states no policy, or the policy depends on what is not known. */
  | 'UNSPECIFIED';

/** The rules as they bound from one day on, until the next rule set of the same regime. */
export type RuleSet = {
  readonly __typename?: 'RuleSet';
  /** The publications that it rests on. */
  readonly citations: ReadonlyArray<Citation>;
  /** Its name: the day from which it binds, and a few words. */
  readonly id: Scalars['ID']['output'];
  /** The first day on which it binds. */
  readonly inForceFrom: Scalars['Date']['output'];
  /** Whether it belongs to what is codified, to what is enforced, or to both. */
  readonly regimes: ReadonlyArray<Regime>;
  /** What it changed, in a few sentences. */
  readonly summary: Scalars['String']['output'];
  /** What it is, in a few words. */
  readonly title: Scalars['String']['output'];
};

/** What one regime says of the question. */
export type Ruling = {
  readonly __typename?: 'Ruling';
  /** Whether a licence would count towards the country's TPP allocation; null where there is none. */
  readonly countsTowardAllocation?: Maybe<Knowledge>;
  /** The exceptions and authorizations that were looked at, and what came of each. */
  readonly exceptions: ReadonlyArray<ExceptionFinding>;
  /** Every step of the reasoning, in the order it was taken, each with the facts it used and its citation. */
  readonly findings: ReadonlyArray<Finding>;
  /** The answer. */
  readonly outcome: Outcome;
  /** Null with NO_LICENSE_REQUIRED, NOT_ENFORCED and REVIEW; with LICENSE_EXCEPTION, what an application would meet. */
  readonly reviewPolicy?: Maybe<ReviewPolicy>;
  /** One sentence that a person can read out. */
  readonly summary: Scalars['String']['output'];
};

/** What a search for the nearest change has tried. */
export type SearchBound = {
  readonly __typename?: 'SearchBound';
  /**
   * The single changes that sets were made of, each in a sentence, one of each kind in turn and those nearest to the parties first. Each is
   * one that the overlay of a question or the question itself can state.
   */
  readonly candidates: ReadonlyArray<Scalars['String']['output']>;
  /** How many more there would have been for sets of two and three, those of `triedAlone` among them. */
  readonly candidatesLeftOut: Scalars['Int']['output'];
  /** Every set of up to this many of the `candidates` was tried, unless the outcome was found with fewer; with 1 or more, all that is in `triedAlone` too. */
  readonly everySetOf: Scalars['Int']['output'];
  /** The most changes of a set that was tried. */
  readonly mostChanges: Scalars['Int']['output'];
  /** How many sets were tried. */
  readonly setsTried: Scalars['Int']['output'];
  /** Further changes that were tried alone, and not in sets of two and three: at most 500. */
  readonly triedAlone: ReadonlyArray<Scalars['String']['output']>;
};

/** The running service. */
export type Service = {
  readonly __typename?: 'Service';
  /** The graph's version: equal where two graphs hold the same facts, and different as soon as one fact differs. */
  readonly graphVersion: Scalars['String']['output'];
  /** When the service started. */
  readonly startedAt: Scalars['DateTime']['output'];
  /** The kind of store that holds the graph: `sqlite` or `neo4j`. */
  readonly store: Scalars['String']['output'];
  /** The date that stands for a date left out: today in Coordinated Universal Time. */
  readonly today: Scalars['Date']['output'];
  /** The version of Headwater. */
  readonly version: Scalars['String']['output'];
};

/** A share known exactly has minimum = maximum. Unknown is 0 to 100, tightened by what the other owners leave. */
export type ShareRange = {
  readonly __typename?: 'ShareRange';
  /** True where the maximum itself is not possible: less than it. */
  readonly exclusiveMaximum: Scalars['Boolean']['output'];
  /** True where the minimum itself is not possible: more than it. */
  readonly exclusiveMinimum: Scalars['Boolean']['output'];
  /** The most that it can be, in per cent. */
  readonly maximum: Scalars['Percentage']['output'];
  /** The least that it can be, in per cent. */
  readonly minimum: Scalars['Percentage']['output'];
};

/** Where a fact comes from: publisher, document, when it was stated and when it was retrieved. */
export type Source = {
  readonly __typename?: 'Source';
  /** The publisher or the document, as the graph file names it. */
  readonly name: Scalars['String']['output'];
  /** The date on which it was read from the source; null where that was not recorded. */
  readonly retrievedOn?: Maybe<Scalars['Date']['output']>;
  /** The date that the source itself gives for the statement; null where it gives none. */
  readonly statedOn?: Maybe<Scalars['Date']['output']>;
  /** The publisher's own id of the statement; null where it has none or it was not recorded. */
  readonly statementId?: Maybe<Scalars['String']['output']>;
  /** Where it can be read; null where it has no address. */
  readonly url?: Maybe<Scalars['String']['output']>;
  /** The publisher's own words for what the fact says in the terms of this service; null where they were not recorded. */
  readonly words?: Maybe<Scalars['String']['output']>;
};

/** A source as a graph file's line has it. */
export type SourceRecord = {
  /** The publisher or the document. */
  readonly name: Scalars['String']['input'];
  /** The date on which it was read from the source. */
  readonly retrievedOn?: InputMaybe<Scalars['Date']['input']>;
  /** The date that the source itself gives for the statement. */
  readonly statedOn?: InputMaybe<Scalars['Date']['input']>;
  /** Where it can be read. */
  readonly url?: InputMaybe<Scalars['String']['input']>;
};

/** A date, and facts and rules as they would be. */
export type StandpointInput = {
  /** The date, which governs facts and law alike. */
  readonly asOf: Scalars['Date']['input'];
  /** What if: facts and rules as they would be; left out: as they are. */
  readonly overlay?: InputMaybe<OverlayInput>;
};

/** What is told as it happens: over WebSocket (the protocol graphql-transport-ws) at /graphql, and as server-sent events at /graphql/stream. */
export type Subscription = {
  readonly __typename?: 'Subscription';
  /** The differences in the answers to saved questions, each as soon as it is found, in the order in which they are found. */
  readonly watchFired: WatchFiring;
};


/** What is told as it happens: over WebSocket (the protocol graphql-transport-ws) at /graphql, and as server-sent events at /graphql/stream. */
export type SubscriptionWatchFiredArgs = {
  after?: InputMaybe<Scalars['ID']['input']>;
  names?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
};

/** Data that another model generated and that this one was trained on. */
export type SyntheticDataInput = {
  /** Whether the data is published. */
  readonly dataPublished: Scalars['Boolean']['input'];
  /** Operations spent on generating the data. */
  readonly generationOperations?: InputMaybe<Scalars['Float']['input']>;
  /** The model that generated the data. Variants and checkpoints of one model are one generator. */
  readonly generator: Scalars['String']['input'];
  /** Operations of the generator's whole training. */
  readonly generatorOperations?: InputMaybe<Scalars['Float']['input']>;
  /** Whether the generator's weights are published. */
  readonly generatorPublished: Scalars['Boolean']['input'];
  /** Per cent of the model's training operations that used this data. */
  readonly shareOfOperations: Scalars['Percentage']['input'];
};

/** A model whose output another one was trained on. */
export type SyntheticDataUse = {
  readonly __typename?: 'SyntheticDataUse';
  /** The model that generated the data. */
  readonly generator: Model;
  /** Per cent of the model's training operations that used this data; null where it is not known. */
  readonly shareOfOperations?: Maybe<Scalars['Percentage']['output']>;
};

/** A shorthand for what the framework of January 2025 says of a country or a party. Not a term of the regulation. */
export type Tier =
  /** Listed in paragraph (a) of supplement 5 to part 740. Not before 13 January 2025, when the supplement took effect. */
  | 'ONE'
  /** Country Group D:5, and Macau. */
  | 'THREE'
  /** Every country that is in neither of the others, since 13 January 2025. */
  | 'TWO'
  /** Cannot be told: a fact is missing, or no rule in force on the date distinguishes; so before the first rules, of 7 October 2022. */
  | 'UNDETERMINED';

/** The three countries of a party that the rules ask for. */
export type TierAspect =
  /** Where the party is run from. */
  | 'HEADQUARTERS'
  /** Where the party itself is. */
  | 'LOCATION'
  /** Where the party's ultimate parent is run from. */
  | 'ULTIMATE_PARENT';

/** A country of a party, and what it is of that party. */
export type TierFact = {
  readonly __typename?: 'TierFact';
  /** The country. */
  readonly country: Country;
  /** The entity whose country it is; null for a party described on the spot. */
  readonly entity?: Maybe<Entity>;
  /** Whether it is the location, the headquarters or the ultimate parent's headquarters. */
  readonly of: TierAspect;
};

/** A party's tier, by each of its three countries and as a whole. */
export type TierStanding = {
  readonly __typename?: 'TierStanding';
  /** The lists of countries that were looked at. */
  readonly citations: ReadonlyArray<Citation>;
  /** The country that decides the tier, and whose location, headquarters or parent it is. Null where no one country decides. */
  readonly decidedBy?: Maybe<TierFact>;
  /** Tier of the country of its headquarters. */
  readonly headquarters: Tier;
  /** Tier of the country where it is located. */
  readonly location: Tier;
  /** The tier that counts for the class of item. */
  readonly tier: Tier;
  /** Tier of the country of its ultimate parent's headquarters; with joint parents, the worst. */
  readonly ultimateParent: Tier;
};

/** Why a walk up the chain of control stopped. */
export type TopBasis =
  /** The top is a group of entities that hold one another. */
  | 'CYCLE'
  /** A source states that nobody controls it, or that its owners are dispersed. */
  | 'DECLARED_TOP'
  /** Controlled by natural persons; no entity stands above it. */
  | 'HELD_BY_PERSONS'
  /** The service's own limit on the walk was reached. Never silent. */
  | 'LIMIT_REACHED'
  /** Owners of at least half are on record, and none of them, alone or through what it controls, has control. */
  | 'NO_CONTROLLING_OWNER'
  /** No source says who owns half of it or more: less is on record of its owners, or nothing. */
  | 'NO_OWNER_ON_RECORD'
  /** A source says that there is an owner and not which (for example the GLEIF exceptions NO_LEI and NON_CONSOLIDATING). */
  | 'OWNER_UNIDENTIFIED'
  /** A source withholds the owner (for example the GLEIF exception NON_PUBLIC). */
  | 'OWNER_WITHHELD'
  /** A state. */
  | 'STATE';

/** Chips that a model was trained on. */
export type TrainingCompute = {
  readonly __typename?: 'TrainingCompute';
  /** The chip. */
  readonly chip: Chip;
  /** The cluster; null where only the chip is known. */
  readonly clusterName?: Maybe<Scalars['String']['output']>;
  /** Where the cluster stands; null where it is not known. */
  readonly country?: Maybe<Country>;
  /** Who runs the cluster; null where it is not known. */
  readonly operator?: Maybe<Entity>;
  /** How many of the chip; null where it is not known. */
  readonly quantity?: Maybe<Scalars['Int']['output']>;
};

/** Where a model comes from: what it was trained on and what it learned from. */
export type TrainingProvenance = {
  readonly __typename?: 'TrainingProvenance';
  /** The models that it was derived from. */
  readonly derivedFrom: ReadonlyArray<ModelDerivation>;
  /** Every step of the count, in the order it was taken. */
  readonly findings: ReadonlyArray<Finding>;
  /** Operations of its training that count towards the 10^26 of 4E091; null where no source says. */
  readonly operations?: Maybe<OperationsRange>;
  /** Whether the weights are subject to the EAR through their training: made in the United States (our reading), or abroad on controlled chips (15 CFR 734.9(l)). */
  readonly subjectToEar: Knowledge;
  /** The models whose output it was trained on. */
  readonly syntheticData: ReadonlyArray<SyntheticDataUse>;
  /** The clusters and chips that it was trained on. */
  readonly trainedOn: ReadonlyArray<TrainingCompute>;
};

/** A transfer as a graph file's line of type `transfer` has it. */
export type TransferRecord = {
  /** The key of the chip that moves; give this or `model`. */
  readonly chip?: InputMaybe<Scalars['String']['input']>;
  /** The date. */
  readonly date: Scalars['Date']['input'];
  /** The code of the license exception that it goes under, for example `LPP`. */
  readonly exception?: InputMaybe<Scalars['String']['input']>;
  /** The key of the entity that sends. */
  readonly from: Scalars['String']['input'];
  /** The country that it leaves. */
  readonly fromCountry?: InputMaybe<Scalars['CountryCode']['input']>;
  /** The key that identifies it: a second transfer with the same key replaces the first. */
  readonly key: Scalars['String']['input'];
  /** The number of the license that it goes under; give this or `exception`, or neither. */
  readonly license?: InputMaybe<Scalars['String']['input']>;
  /** The key of the model whose weights move; give this or `chip`. */
  readonly model?: InputMaybe<Scalars['String']['input']>;
  /** How many units, as a whole number from 1; left out: not known. */
  readonly quantity?: InputMaybe<Scalars['Float']['input']>;
  /** Where it is stated. */
  readonly source?: InputMaybe<SourceRecord>;
  /** The key of the entity that receives. */
  readonly to: Scalars['String']['input'];
  /** The country that it goes to. */
  readonly toCountry?: InputMaybe<Scalars['CountryCode']['input']>;
};

/** An item moved from one party to another. */
export type TransferStep = {
  readonly __typename?: 'TransferStep';
  /** The chip that moved; null where weights moved. */
  readonly chip?: Maybe<Chip>;
  /** When. */
  readonly date: Scalars['Date']['output'];
  /** The code of the license exception that it went under; null where none is on record. */
  readonly exception?: Maybe<Scalars['String']['output']>;
  /** Who sent it. */
  readonly from: Entity;
  /** The country that it left from, by the record; null where that is not on record. */
  readonly fromCountry?: Maybe<Country>;
  /** The key of the transfer on record. */
  readonly key: Scalars['String']['output'];
  /** The license that it went under; null where none is on record. */
  readonly license?: Maybe<Scalars['String']['output']>;
  /** The model whose weights moved; null where chips moved. */
  readonly model?: Maybe<Model>;
  /** How many units; null where it is not known, or more than an Int holds. */
  readonly quantity?: Maybe<Scalars['Int']['output']>;
  /** The sources that state it. */
  readonly sources: ReadonlyArray<Source>;
  /** Who received it. */
  readonly to: Entity;
  /** The country that it went to, by the record; null where that is not on record. */
  readonly toCountry?: Maybe<Country>;
};

/** The top of a control chain, and why the walk stopped there. */
export type UltimateParent = {
  readonly __typename?: 'UltimateParent';
  /** Why the walk stopped here. Only the first four are a known top; with any other, rules that ask for the ultimate parent get an unknown. */
  readonly basis: TopBasis;
  /** UNKNOWN where a band or an unknown share on the chain leaves open whether it controls. */
  readonly certainty: Knowledge;
  /** The shortest control chain from the entity up to this parent: element 0 is the direct owner's interest; empty where it is its own parent. */
  readonly chain: ReadonlyArray<OwnershipInterest>;
  /** True where the chain passes through entities that hold one another. */
  readonly cyclic: Scalars['Boolean']['output'];
  /** The entity at the top. */
  readonly entity: Entity;
  /** The country that it is run from; null where no source states one, or where sources disagree. */
  readonly headquarters?: Maybe<Country>;
  /** True where control is shared with another ultimate parent. */
  readonly joint: Scalars['Boolean']['output'];
};

/** A kind of change that is tried. */
export type VariedKind =
  /** Another answer to what the parties can attest: yes, no, another amount, an authorization more or less. */
  | 'ATTESTATION'
  /** Where a party of the graph, or an ultimate parent of one, is run from: one country of each kind that the rules tell apart. */
  | 'HEADQUARTERS'
  /** An interest above a party removed, or on the other side of half. */
  | 'INTEREST'
  /** A figure of the chip or the model on the other side of a limit. */
  | 'ITEM'
  /** A listing of a party, or above it, removed. */
  | 'LISTING'
  /** Where a party of the graph is: one country of each kind that the rules tell apart. */
  | 'LOCATION'
  /** What is said of the owners of a party or of who is above it: nobody, persons, somebody withheld, or nothing. */
  | 'OWNER_STATEMENT'
  /** A rule set left out that is in force, or one that binds before its day. */
  | 'RULE_SET'
  /** A country that the question states, or could state, of a party: one of each kind that the rules tell apart. */
  | 'STATED_COUNTRY';

/** A saved question. */
export type Watch = {
  readonly __typename?: 'Watch';
  /** What it was answered with when it was asked last. */
  readonly answer: WatchAnswer;
  /** The version of the graph with which the answer was last found to be so still. Another one than `answer.graphVersion` where the changes in between touch nothing that it was answered from. */
  readonly checkedVersion: Scalars['String']['output'];
  /** When it was saved. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** What it is called. */
  readonly name: Scalars['String']['output'];
  /** The first day on which it is asked again though nothing is changed; null where its date is set. */
  readonly nextDay?: Maybe<Scalars['Date']['output']>;
  /** The question as JSON, in the shape of `DeterminationInput`. */
  readonly question: Scalars['String']['output'];
};

/** An answer to a saved question. */
export type WatchAnswer = {
  readonly __typename?: 'WatchAnswer';
  /** The date that it is of. */
  readonly asOf: Scalars['Date']['output'];
  /** As the regulations are codified; null where there is no answer. */
  readonly codified?: Maybe<WatchRuling>;
  /** The id of the determination: `node` gives it whole for as long as it is the answer. Null where there is none. */
  readonly determination?: Maybe<Scalars['ID']['output']>;
  /** As the agency has said it enforces them; null where there is no answer. */
  readonly enforced?: Maybe<WatchRuling>;
  /** The version of the graph that it was read from. */
  readonly graphVersion: Scalars['String']['output'];
  /** Why there is no answer, for example since the law knows no rules of that day; null where there is one. */
  readonly problem?: Maybe<Scalars['String']['output']>;
};

/** A page of saved questions, in the order of their names. */
export type WatchConnection = {
  readonly __typename?: 'WatchConnection';
  /** The questions of this page, each with its cursor. */
  readonly edges: ReadonlyArray<WatchEdge>;
  /** Where this page stands. */
  readonly pageInfo: PageInfo;
  /** How many there are in all pages together. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A saved question in a page. */
export type WatchEdge = {
  readonly __typename?: 'WatchEdge';
  /** Its place: pass it as `after` to go on behind it. */
  readonly cursor: Scalars['String']['output'];
  /** The question. */
  readonly node: Watch;
};

/** A difference between two answers to a saved question. */
export type WatchFiring = {
  readonly __typename?: 'WatchFiring';
  /** The answer from now on. */
  readonly after: WatchAnswer;
  /** The answer until now. */
  readonly before: WatchAnswer;
  /** What makes the difference: without any one of these the answer would be another one in what changed. Where none alone does, all that could have. */
  readonly causes: ReadonlyArray<DifferenceCause>;
  /** What is answered otherwise. */
  readonly changed: ReadonlyArray<DeterminationAspect>;
  /** When it was found. */
  readonly firedAt: Scalars['DateTime']['output'];
  /** Its place among all differences: pass it as `after` to hear of later ones. A receiver knows by it what it has had already. */
  readonly id: Scalars['ID']['output'];
  /** The difference in plain sentences: from what to what, and why. */
  readonly statement: Scalars['String']['output'];
  /** The name of the question. */
  readonly watch: Scalars['String']['output'];
};

/** What one regime says, in short. */
export type WatchRuling = {
  readonly __typename?: 'WatchRuling';
  /** The answer. */
  readonly outcome: Outcome;
  /** One sentence that a person can read out. */
  readonly summary: Scalars['String']['output'];
};



export type ResolverTypeWrapper<T> = Promise<T> | T;


export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;



/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  DeterminationResult:
    | ( DeterminationNode )
    | ( InputProblemNode )
  ;
  DiversionStep:
    | ( OwnershipStepNode )
    | ( TransferNode )
  ;
};


/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Activity: Activity;
  AggregateOwner: ResolverTypeWrapper<AggregateOwnerNode>;
  AttestationsInput: AttestationsInput;
  AuthorizationKind: AuthorizationKind;
  Availability: Availability;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  ChangeFilter: ChangeFilter;
  ChangeSet: ResolverTypeWrapper<ChangeSetNode>;
  Chip: ResolverTypeWrapper<ChipNode>;
  ChipBy: ChipBy;
  ChipConnection: ResolverTypeWrapper<Omit<ChipConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['ChipEdge']> }>;
  ChipEdge: ResolverTypeWrapper<Omit<ChipEdge, 'node'> & { node: ResolversTypes['Chip'] }>;
  ChipFilter: ChipFilter;
  ChipSpecificationInput: ChipSpecificationInput;
  Citation: ResolverTypeWrapper<Citation>;
  Classification: ResolverTypeWrapper<DomainClassification>;
  ClassificationStatus: ClassificationStatus;
  Country: ResolverTypeWrapper<CountryNode>;
  CountryCode: ResolverTypeWrapper<Scalars['CountryCode']['output']>;
  CountryFilter: CountryFilter;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DerivationInput: DerivationInput;
  Determination: ResolverTypeWrapper<DeterminationNode>;
  DeterminationAspect: DeterminationAspect;
  DeterminationComparison: ResolverTypeWrapper<ComparisonNode>;
  DeterminationDifference: ResolverTypeWrapper<DifferenceNode>;
  DeterminationInput: DeterminationInput;
  DeterminationResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['DeterminationResult']>;
  DifferenceCause: ResolverTypeWrapper<CauseNode>;
  DifferenceCauseKind: DifferenceCauseKind;
  Direction: Direction;
  DiversionIndicator: ResolverTypeWrapper<Indicator>;
  DiversionInput: DiversionInput;
  DiversionPath: ResolverTypeWrapper<DiversionPathNode>;
  DiversionPathConnection: ResolverTypeWrapper<DiversionPathPage>;
  DiversionPathEdge: ResolverTypeWrapper<Omit<DiversionPathEdge, 'node'> & { node: ResolversTypes['DiversionPath'] }>;
  DiversionStep: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['DiversionStep']>;
  DiversionTarget: DiversionTarget;
  DiversionUnits: ResolverTypeWrapper<UnitsThrough>;
  EachEndUserInput: EachEndUserInput;
  EffectiveOwner: ResolverTypeWrapper<EffectiveOwnerNode>;
  EffectiveOwnerConnection: ResolverTypeWrapper<EffectiveOwnerPage>;
  EffectiveOwnerEdge: ResolverTypeWrapper<Omit<EffectiveOwnerEdge, 'node'> & { node: ResolversTypes['EffectiveOwner'] }>;
  Entity: ResolverTypeWrapper<EntityNode>;
  EntityBy: EntityBy;
  EntityChange: ResolverTypeWrapper<EntityChangeNode>;
  EntityChangeConnection: ResolverTypeWrapper<Omit<EntityChangeConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['EntityChangeEdge']> }>;
  EntityChangeEdge: ResolverTypeWrapper<Omit<EntityChangeEdge, 'node'> & { node: ResolversTypes['EntityChange'] }>;
  EntityConnection: ResolverTypeWrapper<Omit<EntityConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['EntityEdge']> }>;
  EntityEdge: ResolverTypeWrapper<Omit<EntityEdge, 'node'> & { node: ResolversTypes['Entity'] }>;
  EntityFilter: EntityFilter;
  EntityKind: EntityKind;
  EntityUnanswered: ResolverTypeWrapper<EntityUnanswered>;
  ExceptionFinding: ResolverTypeWrapper<ExceptionFinding>;
  ExposedCountry: ResolverTypeWrapper<ExposedCountryNode>;
  ExposedTransfer: ResolverTypeWrapper<ExposedTransferNode>;
  ExposedTransferConnection: ResolverTypeWrapper<Omit<ExposedTransferConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['ExposedTransferEdge']> }>;
  ExposedTransferEdge: ResolverTypeWrapper<Omit<ExposedTransferEdge, 'node'> & { node: ResolversTypes['ExposedTransfer'] }>;
  ExposedUnit: ResolverTypeWrapper<ExposedUnitNode>;
  Exposure: ResolverTypeWrapper<ExposureNode>;
  ExposureStage: ExposureStage;
  Fact: ResolverTypeWrapper<Fact>;
  Finding: ResolverTypeWrapper<Finding>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  GraphFormat: GraphFormat;
  Hypothesis: ResolverTypeWrapper<HypothesisNode>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Identifier: ResolverTypeWrapper<Identifier>;
  InputProblem: ResolverTypeWrapper<InputProblemNode>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  InterestKind: InterestKind;
  ItemClass: ItemClass;
  ItemInput: ItemInput;
  Knowledge: Knowledge;
  Ledger: ResolverTypeWrapper<LedgerNode>;
  LedgerEntry: ResolverTypeWrapper<LedgerEntryNode>;
  LedgerEntryConnection: ResolverTypeWrapper<Omit<LedgerEntryConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['LedgerEntryEdge']> }>;
  LedgerEntryEdge: ResolverTypeWrapper<Omit<LedgerEntryEdge, 'node'> & { node: ResolversTypes['LedgerEntry'] }>;
  MemorySpecificationInput: MemorySpecificationInput;
  MissingFact: ResolverTypeWrapper<MissingFact>;
  Model: ResolverTypeWrapper<ModelNode>;
  ModelBy: ModelBy;
  ModelConnection: ResolverTypeWrapper<Omit<ModelConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['ModelEdge']> }>;
  ModelDerivation: ResolverTypeWrapper<DerivationNode>;
  ModelEdge: ResolverTypeWrapper<Omit<ModelEdge, 'node'> & { node: ResolversTypes['Model'] }>;
  ModelFilter: ModelFilter;
  ModelSpecificationInput: ModelSpecificationInput;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  NearestChange: ResolverTypeWrapper<NearestChangeNode>;
  Node: ResolverTypeWrapper<AnyNode>;
  Observation: Observation;
  OperationsRange: ResolverTypeWrapper<OperationsRange>;
  Outcome: Outcome;
  OverlaidChip: OverlaidChip;
  OverlaidCountry: OverlaidCountry;
  OverlaidInterest: OverlaidInterest;
  OverlaidListing: OverlaidListing;
  OverlaidModel: OverlaidModel;
  OverlaidOperations: OverlaidOperations;
  OverlaidOwnerStatement: OverlaidOwnerStatement;
  OverlaidShare: OverlaidShare;
  OverlayChange: OverlayChange;
  OverlayInput: OverlayInput;
  OwnerStatementKind: OwnerStatementKind;
  OwnershipAspect: OwnershipAspect;
  OwnershipCauseKind: OwnershipCauseKind;
  OwnershipChange: ResolverTypeWrapper<OwnershipChangeNode>;
  OwnershipChangeCause: ResolverTypeWrapper<OwnershipChangeCauseNode>;
  OwnershipConflict: ResolverTypeWrapper<ConflictNode>;
  OwnershipConnection: ResolverTypeWrapper<Omit<OwnershipConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['OwnershipEdge']> }>;
  OwnershipEdge: ResolverTypeWrapper<Omit<OwnershipEdge, 'node'> & { node: ResolversTypes['OwnershipInterest'] }>;
  OwnershipGraph: ResolverTypeWrapper<OwnershipGraphPart>;
  OwnershipHistory: ResolverTypeWrapper<OwnershipHistoryNode>;
  OwnershipInterest: ResolverTypeWrapper<InterestNode>;
  OwnershipStep: ResolverTypeWrapper<OwnershipStepNode>;
  OwnershipSummary: ResolverTypeWrapper<OwnershipSummaryNode>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  PartyInput: PartyInput;
  PartyRole: PartyRole;
  PartyStanding: ResolverTypeWrapper<PartyStandingNode>;
  Percentage: ResolverTypeWrapper<Scalars['Percentage']['output']>;
  Performance: ResolverTypeWrapper<Performance>;
  PerformanceInput: PerformanceInput;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RecordOutcome: RecordOutcome;
  RecordedTransfer: ResolverTypeWrapper<RecordedTransferNode>;
  RedFlag: ResolverTypeWrapper<RedFlag>;
  Regime: Regime;
  RemovedInterest: RemovedInterest;
  RemovedListing: RemovedListing;
  Restriction: ResolverTypeWrapper<RestrictionNode>;
  RestrictionBasis: RestrictionBasis;
  ReviewPolicy: ReviewPolicy;
  RuleSet: ResolverTypeWrapper<Heading>;
  Ruling: ResolverTypeWrapper<DomainRuling>;
  SearchBound: ResolverTypeWrapper<SearchBound>;
  Service: ResolverTypeWrapper<Service>;
  ShareRange: ResolverTypeWrapper<ShareInterval>;
  Source: ResolverTypeWrapper<Source>;
  SourceRecord: SourceRecord;
  StandpointInput: StandpointInput;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  SyntheticDataInput: SyntheticDataInput;
  SyntheticDataUse: ResolverTypeWrapper<SyntheticDataNode>;
  Tier: Tier;
  TierAspect: TierAspect;
  TierFact: ResolverTypeWrapper<TierFactNode>;
  TierStanding: ResolverTypeWrapper<TierStandingNode>;
  TopBasis: TopBasis;
  TrainingCompute: ResolverTypeWrapper<TrainingComputeNode>;
  TrainingProvenance: ResolverTypeWrapper<ProvenanceNode>;
  TransferRecord: TransferRecord;
  TransferStep: ResolverTypeWrapper<TransferNode>;
  UltimateParent: ResolverTypeWrapper<UltimateParentNode>;
  VariedKind: VariedKind;
  Watch: ResolverTypeWrapper<SavedWatch>;
  WatchAnswer: ResolverTypeWrapper<AnswerToWatch>;
  WatchConnection: ResolverTypeWrapper<Omit<WatchConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['WatchEdge']> }>;
  WatchEdge: ResolverTypeWrapper<Omit<WatchEdge, 'node'> & { node: ResolversTypes['Watch'] }>;
  WatchFiring: ResolverTypeWrapper<FiringNode>;
  WatchRuling: ResolverTypeWrapper<WatchRuling>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AggregateOwner: AggregateOwnerNode;
  AttestationsInput: AttestationsInput;
  Boolean: Scalars['Boolean']['output'];
  ChangeFilter: ChangeFilter;
  ChangeSet: ChangeSetNode;
  Chip: ChipNode;
  ChipBy: ChipBy;
  ChipConnection: Omit<ChipConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['ChipEdge']> };
  ChipEdge: Omit<ChipEdge, 'node'> & { node: ResolversParentTypes['Chip'] };
  ChipFilter: ChipFilter;
  ChipSpecificationInput: ChipSpecificationInput;
  Citation: Citation;
  Classification: DomainClassification;
  Country: CountryNode;
  CountryCode: Scalars['CountryCode']['output'];
  CountryFilter: CountryFilter;
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  DerivationInput: DerivationInput;
  Determination: DeterminationNode;
  DeterminationComparison: ComparisonNode;
  DeterminationDifference: DifferenceNode;
  DeterminationInput: DeterminationInput;
  DeterminationResult: ResolversUnionTypes<ResolversParentTypes>['DeterminationResult'];
  DifferenceCause: CauseNode;
  DiversionIndicator: Indicator;
  DiversionInput: DiversionInput;
  DiversionPath: DiversionPathNode;
  DiversionPathConnection: DiversionPathPage;
  DiversionPathEdge: Omit<DiversionPathEdge, 'node'> & { node: ResolversParentTypes['DiversionPath'] };
  DiversionStep: ResolversUnionTypes<ResolversParentTypes>['DiversionStep'];
  DiversionTarget: DiversionTarget;
  DiversionUnits: UnitsThrough;
  EachEndUserInput: EachEndUserInput;
  EffectiveOwner: EffectiveOwnerNode;
  EffectiveOwnerConnection: EffectiveOwnerPage;
  EffectiveOwnerEdge: Omit<EffectiveOwnerEdge, 'node'> & { node: ResolversParentTypes['EffectiveOwner'] };
  Entity: EntityNode;
  EntityBy: EntityBy;
  EntityChange: EntityChangeNode;
  EntityChangeConnection: Omit<EntityChangeConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['EntityChangeEdge']> };
  EntityChangeEdge: Omit<EntityChangeEdge, 'node'> & { node: ResolversParentTypes['EntityChange'] };
  EntityConnection: Omit<EntityConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['EntityEdge']> };
  EntityEdge: Omit<EntityEdge, 'node'> & { node: ResolversParentTypes['Entity'] };
  EntityFilter: EntityFilter;
  EntityUnanswered: EntityUnanswered;
  ExceptionFinding: ExceptionFinding;
  ExposedCountry: ExposedCountryNode;
  ExposedTransfer: ExposedTransferNode;
  ExposedTransferConnection: Omit<ExposedTransferConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['ExposedTransferEdge']> };
  ExposedTransferEdge: Omit<ExposedTransferEdge, 'node'> & { node: ResolversParentTypes['ExposedTransfer'] };
  ExposedUnit: ExposedUnitNode;
  Exposure: ExposureNode;
  Fact: Fact;
  Finding: Finding;
  Float: Scalars['Float']['output'];
  Hypothesis: HypothesisNode;
  ID: Scalars['ID']['output'];
  Identifier: Identifier;
  InputProblem: InputProblemNode;
  Int: Scalars['Int']['output'];
  ItemInput: ItemInput;
  Ledger: LedgerNode;
  LedgerEntry: LedgerEntryNode;
  LedgerEntryConnection: Omit<LedgerEntryConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['LedgerEntryEdge']> };
  LedgerEntryEdge: Omit<LedgerEntryEdge, 'node'> & { node: ResolversParentTypes['LedgerEntry'] };
  MemorySpecificationInput: MemorySpecificationInput;
  MissingFact: MissingFact;
  Model: ModelNode;
  ModelBy: ModelBy;
  ModelConnection: Omit<ModelConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['ModelEdge']> };
  ModelDerivation: DerivationNode;
  ModelEdge: Omit<ModelEdge, 'node'> & { node: ResolversParentTypes['Model'] };
  ModelFilter: ModelFilter;
  ModelSpecificationInput: ModelSpecificationInput;
  Mutation: Record<PropertyKey, never>;
  NearestChange: NearestChangeNode;
  Node: AnyNode;
  OperationsRange: OperationsRange;
  OverlaidChip: OverlaidChip;
  OverlaidCountry: OverlaidCountry;
  OverlaidInterest: OverlaidInterest;
  OverlaidListing: OverlaidListing;
  OverlaidModel: OverlaidModel;
  OverlaidOperations: OverlaidOperations;
  OverlaidOwnerStatement: OverlaidOwnerStatement;
  OverlaidShare: OverlaidShare;
  OverlayChange: OverlayChange;
  OverlayInput: OverlayInput;
  OwnershipChange: OwnershipChangeNode;
  OwnershipChangeCause: OwnershipChangeCauseNode;
  OwnershipConflict: ConflictNode;
  OwnershipConnection: Omit<OwnershipConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['OwnershipEdge']> };
  OwnershipEdge: Omit<OwnershipEdge, 'node'> & { node: ResolversParentTypes['OwnershipInterest'] };
  OwnershipGraph: OwnershipGraphPart;
  OwnershipHistory: OwnershipHistoryNode;
  OwnershipInterest: InterestNode;
  OwnershipStep: OwnershipStepNode;
  OwnershipSummary: OwnershipSummaryNode;
  PageInfo: PageInfo;
  PartyInput: PartyInput;
  PartyStanding: PartyStandingNode;
  Percentage: Scalars['Percentage']['output'];
  Performance: Performance;
  PerformanceInput: PerformanceInput;
  Query: Record<PropertyKey, never>;
  RecordedTransfer: RecordedTransferNode;
  RedFlag: RedFlag;
  RemovedInterest: RemovedInterest;
  RemovedListing: RemovedListing;
  Restriction: RestrictionNode;
  RuleSet: Heading;
  Ruling: DomainRuling;
  SearchBound: SearchBound;
  Service: Service;
  ShareRange: ShareInterval;
  Source: Source;
  SourceRecord: SourceRecord;
  StandpointInput: StandpointInput;
  String: Scalars['String']['output'];
  Subscription: Record<PropertyKey, never>;
  SyntheticDataInput: SyntheticDataInput;
  SyntheticDataUse: SyntheticDataNode;
  TierFact: TierFactNode;
  TierStanding: TierStandingNode;
  TrainingCompute: TrainingComputeNode;
  TrainingProvenance: ProvenanceNode;
  TransferRecord: TransferRecord;
  TransferStep: TransferNode;
  UltimateParent: UltimateParentNode;
  Watch: SavedWatch;
  WatchAnswer: AnswerToWatch;
  WatchConnection: Omit<WatchConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['WatchEdge']> };
  WatchEdge: Omit<WatchEdge, 'node'> & { node: ResolversParentTypes['Watch'] };
  WatchFiring: FiringNode;
  WatchRuling: WatchRuling;
};

export type AggregateOwnerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AggregateOwner'] = ResolversParentTypes['AggregateOwner']> = {
  certainty?: Resolver<ResolversTypes['Knowledge'], ParentType, ContextType>;
  owner?: Resolver<ResolversTypes['Entity'], ParentType, ContextType>;
  proof?: Resolver<ReadonlyArray<ResolversTypes['OwnershipInterest']>, ParentType, ContextType>;
  share?: Resolver<ResolversTypes['ShareRange'], ParentType, ContextType>;
};

export type ChangeSetResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChangeSet'] = ResolversParentTypes['ChangeSet']> = {
  changes?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  conflicts?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  determination?: Resolver<ResolversTypes['Determination'], ParentType, ContextType>;
  kinds?: Resolver<ReadonlyArray<ResolversTypes['VariedKind']>, ParentType, ContextType>;
};

export type ChipResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Chip'] = ResolversParentTypes['Chip']> = {
  classification?: Resolver<ResolversTypes['Classification'], ParentType, ContextType, Partial<ChipClassificationArgs>>;
  designedForDataCenter?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  dieAreaMm2?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  interconnectGBps?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  memoryBandwidthGBps?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  nonPlanar?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  performance?: Resolver<ReadonlyArray<ResolversTypes['Performance']>, ParentType, ContextType>;
  performanceDensity?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  released?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  sources?: Resolver<ReadonlyArray<ResolversTypes['Source']>, ParentType, ContextType>;
  statedEccn?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  totalProcessingPerformance?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  vendor?: Resolver<Maybe<ResolversTypes['Entity']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ChipConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChipConnection'] = ResolversParentTypes['ChipConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ChipEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ChipEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChipEdge'] = ResolversParentTypes['ChipEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Chip'], ParentType, ContextType>;
};

export type CitationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Citation'] = ResolversParentTypes['Citation']> = {
  reference?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ClassificationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Classification'] = ResolversParentTypes['Classification']> = {
  eccn?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  findings?: Resolver<ReadonlyArray<ResolversTypes['Finding']>, ParentType, ContextType>;
  performanceDensity?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ClassificationStatus'], ParentType, ContextType>;
  totalProcessingPerformance?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  trainingOperations?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type CountryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Country'] = ResolversParentTypes['Country']> = {
  code?: Resolver<ResolversTypes['CountryCode'], ParentType, ContextType>;
  groups?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType, Partial<CountryGroupsArgs>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  licensedReceipts?: Resolver<ResolversTypes['Ledger'], ParentType, ContextType, Partial<CountryLicensedReceiptsArgs>>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  tier?: Resolver<ResolversTypes['Tier'], ParentType, ContextType, Partial<CountryTierArgs>>;
  tierInNote?: Resolver<ResolversTypes['Tier'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export interface CountryCodeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['CountryCode'], any> {
  name: 'CountryCode';
}

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DeterminationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Determination'] = ResolversParentTypes['Determination']> = {
  asOf?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  classification?: Resolver<ResolversTypes['Classification'], ParentType, ContextType>;
  codified?: Resolver<ResolversTypes['Ruling'], ParentType, ContextType>;
  enforced?: Resolver<ResolversTypes['Ruling'], ParentType, ContextType>;
  graphVersion?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  hypothesis?: Resolver<Maybe<ResolversTypes['Hypothesis']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  missingFacts?: Resolver<ReadonlyArray<ResolversTypes['MissingFact']>, ParentType, ContextType>;
  parties?: Resolver<ReadonlyArray<ResolversTypes['PartyStanding']>, ParentType, ContextType>;
  redFlags?: Resolver<ReadonlyArray<ResolversTypes['RedFlag']>, ParentType, ContextType>;
  ruleSet?: Resolver<ResolversTypes['RuleSet'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DeterminationComparisonResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeterminationComparison'] = ResolversParentTypes['DeterminationComparison']> = {
  determinations?: Resolver<ReadonlyArray<ResolversTypes['Determination']>, ParentType, ContextType>;
  differences?: Resolver<ReadonlyArray<ResolversTypes['DeterminationDifference']>, ParentType, ContextType>;
  truncated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type DeterminationDifferenceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeterminationDifference'] = ResolversParentTypes['DeterminationDifference']> = {
  after?: Resolver<ResolversTypes['Determination'], ParentType, ContextType>;
  before?: Resolver<ResolversTypes['Determination'], ParentType, ContextType>;
  causes?: Resolver<ReadonlyArray<ResolversTypes['DifferenceCause']>, ParentType, ContextType>;
  changed?: Resolver<ReadonlyArray<ResolversTypes['DeterminationAspect']>, ParentType, ContextType>;
  truncated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type DeterminationResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeterminationResult'] = ResolversParentTypes['DeterminationResult']> = {
  __resolveType: TypeResolveFn<'Determination' | 'InputProblem', ParentType, ContextType>;
};

export type DifferenceCauseResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DifferenceCause'] = ResolversParentTypes['DifferenceCause']> = {
  kind?: Resolver<ResolversTypes['DifferenceCauseKind'], ParentType, ContextType>;
  ruleSet?: Resolver<Maybe<ResolversTypes['RuleSet']>, ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['Source']>, ParentType, ContextType>;
  statement?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type DiversionIndicatorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DiversionIndicator'] = ResolversParentTypes['DiversionIndicator']> = {
  citations?: Resolver<ReadonlyArray<ResolversTypes['Citation']>, ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  facts?: Resolver<ReadonlyArray<ResolversTypes['Fact']>, ParentType, ContextType>;
  points?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type DiversionPathResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DiversionPath'] = ResolversParentTypes['DiversionPath']> = {
  indicators?: Resolver<ReadonlyArray<ResolversTypes['DiversionIndicator']>, ParentType, ContextType>;
  notice?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  quantity?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  score?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  steps?: Resolver<ReadonlyArray<ResolversTypes['DiversionStep']>, ParentType, ContextType>;
  stepsWithoutQuantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  units?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type DiversionPathConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DiversionPathConnection'] = ResolversParentTypes['DiversionPathConnection']> = {
  beyondMaxHops?: Resolver<ResolversTypes['Knowledge'], ParentType, ContextType>;
  edges?: Resolver<ReadonlyArray<ResolversTypes['DiversionPathEdge']>, ParentType, ContextType>;
  fewestHops?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  notExamined?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  notice?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  truncated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  units?: Resolver<ResolversTypes['DiversionUnits'], ParentType, ContextType>;
};

export type DiversionPathEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DiversionPathEdge'] = ResolversParentTypes['DiversionPathEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['DiversionPath'], ParentType, ContextType>;
};

export type DiversionStepResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DiversionStep'] = ResolversParentTypes['DiversionStep']> = {
  __resolveType: TypeResolveFn<'OwnershipStep' | 'TransferStep', ParentType, ContextType>;
};

export type DiversionUnitsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DiversionUnits'] = ResolversParentTypes['DiversionUnits']> = {
  known?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  most?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  statement?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  transfersOfWeights?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  transfersWithoutQuantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type EffectiveOwnerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EffectiveOwner'] = ResolversParentTypes['EffectiveOwner']> = {
  distance?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  owner?: Resolver<ResolversTypes['Entity'], ParentType, ContextType>;
  share?: Resolver<ResolversTypes['ShareRange'], ParentType, ContextType>;
};

export type EffectiveOwnerConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EffectiveOwnerConnection'] = ResolversParentTypes['EffectiveOwnerConnection']> = {
  conflicts?: Resolver<ReadonlyArray<ResolversTypes['OwnershipConflict']>, ParentType, ContextType>;
  edges?: Resolver<ReadonlyArray<ResolversTypes['EffectiveOwnerEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type EffectiveOwnerEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EffectiveOwnerEdge'] = ResolversParentTypes['EffectiveOwnerEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['EffectiveOwner'], ParentType, ContextType>;
};

export type EntityResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Entity'] = ResolversParentTypes['Entity']> = {
  aliases?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  conflicts?: Resolver<ReadonlyArray<ResolversTypes['OwnershipConflict']>, ParentType, ContextType, Partial<EntityConflictsArgs>>;
  effectiveOwners?: Resolver<ResolversTypes['EffectiveOwnerConnection'], ParentType, ContextType, RequireFields<EntityEffectiveOwnersArgs, 'atLeast' | 'first'>>;
  exposure?: Resolver<ResolversTypes['Exposure'], ParentType, ContextType, Partial<EntityExposureArgs>>;
  groupReceipts?: Resolver<ResolversTypes['Ledger'], ParentType, ContextType, Partial<EntityGroupReceiptsArgs>>;
  headquarters?: Resolver<Maybe<ResolversTypes['Country']>, ParentType, ContextType, Partial<EntityHeadquartersArgs>>;
  holdings?: Resolver<ResolversTypes['OwnershipConnection'], ParentType, ContextType, RequireFields<EntityHoldingsArgs, 'first'>>;
  hypothesis?: Resolver<Maybe<ResolversTypes['Hypothesis']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  identifiers?: Resolver<ReadonlyArray<ResolversTypes['Identifier']>, ParentType, ContextType>;
  jurisdiction?: Resolver<Maybe<ResolversTypes['Country']>, ParentType, ContextType, Partial<EntityJurisdictionArgs>>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['EntityKind'], ParentType, ContextType>;
  location?: Resolver<Maybe<ResolversTypes['Country']>, ParentType, ContextType, Partial<EntityLocationArgs>>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  owners?: Resolver<ResolversTypes['OwnershipConnection'], ParentType, ContextType, RequireFields<EntityOwnersArgs, 'first'>>;
  ownershipGraph?: Resolver<ResolversTypes['OwnershipGraph'], ParentType, ContextType, RequireFields<EntityOwnershipGraphArgs, 'depth' | 'direction' | 'maxNodes'>>;
  ownershipHistory?: Resolver<ResolversTypes['OwnershipHistory'], ParentType, ContextType, RequireFields<EntityOwnershipHistoryArgs, 'item'>>;
  ownershipSummary?: Resolver<ResolversTypes['OwnershipSummary'], ParentType, ContextType, Partial<EntityOwnershipSummaryArgs>>;
  restrictions?: Resolver<ReadonlyArray<ResolversTypes['Restriction']>, ParentType, ContextType, Partial<EntityRestrictionsArgs>>;
  source?: Resolver<Maybe<ResolversTypes['Source']>, ParentType, ContextType>;
  tier?: Resolver<ResolversTypes['TierStanding'], ParentType, ContextType, RequireFields<EntityTierArgs, 'item'>>;
  ultimateParents?: Resolver<ReadonlyArray<ResolversTypes['UltimateParent']>, ParentType, ContextType, Partial<EntityUltimateParentsArgs>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EntityChangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EntityChange'] = ResolversParentTypes['EntityChange']> = {
  after?: Resolver<ResolversTypes['Entity'], ParentType, ContextType>;
  answer?: Resolver<Maybe<ResolversTypes['DeterminationDifference']>, ParentType, ContextType>;
  before?: Resolver<ResolversTypes['Entity'], ParentType, ContextType>;
  causes?: Resolver<ReadonlyArray<ResolversTypes['DifferenceCause']>, ParentType, ContextType>;
  changed?: Resolver<ReadonlyArray<ResolversTypes['OwnershipAspect']>, ParentType, ContextType>;
};

export type EntityChangeConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EntityChangeConnection'] = ResolversParentTypes['EntityChangeConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['EntityChangeEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  unanswered?: Resolver<ReadonlyArray<ResolversTypes['EntityUnanswered']>, ParentType, ContextType>;
};

export type EntityChangeEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EntityChangeEdge'] = ResolversParentTypes['EntityChangeEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['EntityChange'], ParentType, ContextType>;
};

export type EntityConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EntityConnection'] = ResolversParentTypes['EntityConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['EntityEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type EntityEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EntityEdge'] = ResolversParentTypes['EntityEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Entity'], ParentType, ContextType>;
};

export type EntityUnansweredResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EntityUnanswered'] = ResolversParentTypes['EntityUnanswered']> = {
  asOf?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ExceptionFindingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ExceptionFinding'] = ResolversParentTypes['ExceptionFinding']> = {
  availability?: Resolver<ResolversTypes['Availability'], ParentType, ContextType>;
  citations?: Resolver<ReadonlyArray<ResolversTypes['Citation']>, ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  conditions?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  facts?: Resolver<ReadonlyArray<ResolversTypes['Fact']>, ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ExposedCountryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ExposedCountry'] = ResolversParentTypes['ExposedCountry']> = {
  country?: Resolver<ResolversTypes['Country'], ParentType, ContextType>;
  transferCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  units?: Resolver<ResolversTypes['DiversionUnits'], ParentType, ContextType>;
};

export type ExposedTransferResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ExposedTransfer'] = ResolversParentTypes['ExposedTransfer']> = {
  stage?: Resolver<ResolversTypes['ExposureStage'], ParentType, ContextType>;
  transfer?: Resolver<ResolversTypes['TransferStep'], ParentType, ContextType>;
};

export type ExposedTransferConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ExposedTransferConnection'] = ResolversParentTypes['ExposedTransferConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ExposedTransferEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ExposedTransferEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ExposedTransferEdge'] = ResolversParentTypes['ExposedTransferEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ExposedTransfer'], ParentType, ContextType>;
};

export type ExposedUnitResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ExposedUnit'] = ResolversParentTypes['ExposedUnit']> = {
  chain?: Resolver<ReadonlyArray<ResolversTypes['OwnershipInterest']>, ParentType, ContextType>;
  entity?: Resolver<ResolversTypes['Entity'], ParentType, ContextType>;
};

export type ExposureResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Exposure'] = ResolversParentTypes['Exposure']> = {
  countries?: Resolver<ReadonlyArray<ResolversTypes['ExposedCountry']>, ParentType, ContextType>;
  notice?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  transfers?: Resolver<ResolversTypes['ExposedTransferConnection'], ParentType, ContextType, RequireFields<ExposureTransfersArgs, 'first'>>;
  transfersWithoutCountry?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  units?: Resolver<ReadonlyArray<ResolversTypes['ExposedUnit']>, ParentType, ContextType>;
};

export type FactResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Fact'] = ResolversParentTypes['Fact']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sources?: Resolver<ReadonlyArray<ResolversTypes['Source']>, ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type FindingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Finding'] = ResolversParentTypes['Finding']> = {
  citations?: Resolver<ReadonlyArray<ResolversTypes['Citation']>, ParentType, ContextType>;
  facts?: Resolver<ReadonlyArray<ResolversTypes['Fact']>, ParentType, ContextType>;
  statement?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  step?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type HypothesisResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Hypothesis'] = ResolversParentTypes['Hypothesis']> = {
  changes?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  conflicts?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  graphVersion?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type IdentifierResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Identifier'] = ResolversParentTypes['Identifier']> = {
  scheme?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type InputProblemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InputProblem'] = ResolversParentTypes['InputProblem']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type LedgerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Ledger'] = ResolversParentTypes['Ledger']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  open?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  statement?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  tpp?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  transfers?: Resolver<ResolversTypes['LedgerEntryConnection'], ParentType, ContextType, RequireFields<LedgerTransfersArgs, 'first'>>;
};

export type LedgerEntryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LedgerEntry'] = ResolversParentTypes['LedgerEntry']> = {
  counts?: Resolver<ResolversTypes['Knowledge'], ParentType, ContextType>;
  tpp?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  transfer?: Resolver<ResolversTypes['TransferStep'], ParentType, ContextType>;
};

export type LedgerEntryConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LedgerEntryConnection'] = ResolversParentTypes['LedgerEntryConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['LedgerEntryEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type LedgerEntryEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LedgerEntryEdge'] = ResolversParentTypes['LedgerEntryEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['LedgerEntry'], ParentType, ContextType>;
};

export type MissingFactResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MissingFact'] = ResolversParentTypes['MissingFact']> = {
  couldLeadTo?: Resolver<ReadonlyArray<ResolversTypes['Outcome']>, ParentType, ContextType>;
  fact?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  question?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ModelResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Model'] = ResolversParentTypes['Model']> = {
  classification?: Resolver<ResolversTypes['Classification'], ParentType, ContextType, Partial<ModelClassificationArgs>>;
  developer?: Resolver<Maybe<ResolversTypes['Entity']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  provenance?: Resolver<ResolversTypes['TrainingProvenance'], ParentType, ContextType>;
  publishedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  released?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  sources?: Resolver<ReadonlyArray<ResolversTypes['Source']>, ParentType, ContextType>;
  weightsPublished?: Resolver<ResolversTypes['Knowledge'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ModelConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ModelConnection'] = ResolversParentTypes['ModelConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ModelEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ModelDerivationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ModelDerivation'] = ResolversParentTypes['ModelDerivation']> = {
  additionalOperations?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  base?: Resolver<ResolversTypes['Model'], ParentType, ContextType>;
};

export type ModelEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ModelEdge'] = ResolversParentTypes['ModelEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Model'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  recordTransfer?: Resolver<ResolversTypes['RecordedTransfer'], ParentType, ContextType, RequireFields<MutationRecordTransferArgs, 'transfer'>>;
  unwatch?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType, RequireFields<MutationUnwatchArgs, 'name'>>;
  watch?: Resolver<ResolversTypes['Watch'], ParentType, ContextType, RequireFields<MutationWatchArgs, 'input' | 'name'>>;
};

export type NearestChangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NearestChange'] = ResolversParentTypes['NearestChange']> = {
  bound?: Resolver<ResolversTypes['SearchBound'], ParentType, ContextType>;
  changesNeeded?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  determination?: Resolver<ResolversTypes['Determination'], ParentType, ContextType>;
  found?: Resolver<ReadonlyArray<ResolversTypes['ChangeSet']>, ParentType, ContextType>;
  foundCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  truncated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type NodeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Node'] = ResolversParentTypes['Node']> = {
  __resolveType: TypeResolveFn<'Chip' | 'Country' | 'Determination' | 'Entity' | 'Model', ParentType, ContextType>;
};

export type OperationsRangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OperationsRange'] = ResolversParentTypes['OperationsRange']> = {
  maximum?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  minimum?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type OwnershipChangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OwnershipChange'] = ResolversParentTypes['OwnershipChange']> = {
  after?: Resolver<ResolversTypes['Entity'], ParentType, ContextType>;
  before?: Resolver<ResolversTypes['Entity'], ParentType, ContextType>;
  causes?: Resolver<ReadonlyArray<ResolversTypes['OwnershipChangeCause']>, ParentType, ContextType>;
  changed?: Resolver<ReadonlyArray<ResolversTypes['OwnershipAspect']>, ParentType, ContextType>;
  date?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
};

export type OwnershipChangeCauseResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OwnershipChangeCause'] = ResolversParentTypes['OwnershipChangeCause']> = {
  entity?: Resolver<Maybe<ResolversTypes['Entity']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['OwnershipCauseKind'], ParentType, ContextType>;
  ruleSet?: Resolver<Maybe<ResolversTypes['RuleSet']>, ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['Source']>, ParentType, ContextType>;
  statement?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type OwnershipConflictResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OwnershipConflict'] = ResolversParentTypes['OwnershipConflict']> = {
  entity?: Resolver<ResolversTypes['Entity'], ParentType, ContextType>;
  sources?: Resolver<ReadonlyArray<ResolversTypes['Source']>, ParentType, ContextType>;
  statement?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type OwnershipConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OwnershipConnection'] = ResolversParentTypes['OwnershipConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['OwnershipEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type OwnershipEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OwnershipEdge'] = ResolversParentTypes['OwnershipEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['OwnershipInterest'], ParentType, ContextType>;
};

export type OwnershipGraphResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OwnershipGraph'] = ResolversParentTypes['OwnershipGraph']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['OwnershipInterest']>, ParentType, ContextType>;
  export?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<OwnershipGraphExportArgs, 'format'>>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Entity']>, ParentType, ContextType>;
  truncated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type OwnershipHistoryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OwnershipHistory'] = ResolversParentTypes['OwnershipHistory']> = {
  changes?: Resolver<ReadonlyArray<ResolversTypes['OwnershipChange']>, ParentType, ContextType>;
  complete?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  lookedUpTo?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
};

export type OwnershipInterestResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OwnershipInterest'] = ResolversParentTypes['OwnershipInterest']> = {
  from?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  interest?: Resolver<ResolversTypes['InterestKind'], ParentType, ContextType>;
  owned?: Resolver<ResolversTypes['Entity'], ParentType, ContextType>;
  owner?: Resolver<ResolversTypes['Entity'], ParentType, ContextType>;
  share?: Resolver<ResolversTypes['ShareRange'], ParentType, ContextType>;
  shareStated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  sources?: Resolver<ReadonlyArray<ResolversTypes['Source']>, ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type OwnershipStepResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OwnershipStep'] = ResolversParentTypes['OwnershipStep']> = {
  interest?: Resolver<ResolversTypes['OwnershipInterest'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OwnershipSummaryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OwnershipSummary'] = ResolversParentTypes['OwnershipSummary']> = {
  aggregateOwners?: Resolver<ReadonlyArray<ResolversTypes['AggregateOwner']>, ParentType, ContextType>;
  controllers?: Resolver<ReadonlyArray<ResolversTypes['UltimateParent']>, ParentType, ContextType>;
  difference?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  effectiveOwners?: Resolver<ResolversTypes['EffectiveOwnerConnection'], ParentType, ContextType, RequireFields<OwnershipSummaryEffectiveOwnersArgs, 'atLeast' | 'first'>>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PartyStandingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PartyStanding'] = ResolversParentTypes['PartyStanding']> = {
  entity?: Resolver<Maybe<ResolversTypes['Entity']>, ParentType, ContextType>;
  headquarters?: Resolver<Maybe<ResolversTypes['Country']>, ParentType, ContextType>;
  location?: Resolver<Maybe<ResolversTypes['Country']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  restrictions?: Resolver<ReadonlyArray<ResolversTypes['Restriction']>, ParentType, ContextType>;
  role?: Resolver<ResolversTypes['PartyRole'], ParentType, ContextType>;
  tier?: Resolver<ResolversTypes['TierStanding'], ParentType, ContextType>;
  ultimateParentHeadquarters?: Resolver<ReadonlyArray<ResolversTypes['Country']>, ParentType, ContextType>;
  ultimateParents?: Resolver<ReadonlyArray<ResolversTypes['UltimateParent']>, ParentType, ContextType>;
};

export interface PercentageScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Percentage'], any> {
  name: 'Percentage';
}

export type PerformanceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Performance'] = ResolversParentTypes['Performance']> = {
  bits?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  operation?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  teraOps?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  changedBetween?: Resolver<ResolversTypes['EntityChangeConnection'], ParentType, ContextType, RequireFields<QueryChangedBetweenArgs, 'first' | 'from' | 'timeLimitMs' | 'to'>>;
  chip?: Resolver<Maybe<ResolversTypes['Chip']>, ParentType, ContextType, RequireFields<QueryChipArgs, 'by'>>;
  chips?: Resolver<ResolversTypes['ChipConnection'], ParentType, ContextType, RequireFields<QueryChipsArgs, 'first'>>;
  compareDeterminations?: Resolver<ResolversTypes['DeterminationComparison'], ParentType, ContextType, RequireFields<QueryCompareDeterminationsArgs, 'dates' | 'input' | 'overlays' | 'timeLimitMs'>>;
  countries?: Resolver<ReadonlyArray<ResolversTypes['Country']>, ParentType, ContextType, Partial<QueryCountriesArgs>>;
  country?: Resolver<Maybe<ResolversTypes['Country']>, ParentType, ContextType, RequireFields<QueryCountryArgs, 'code'>>;
  determination?: Resolver<ResolversTypes['Determination'], ParentType, ContextType, RequireFields<QueryDeterminationArgs, 'input'>>;
  determinations?: Resolver<ReadonlyArray<ResolversTypes['DeterminationResult']>, ParentType, ContextType, RequireFields<QueryDeterminationsArgs, 'inputs'>>;
  diversionPaths?: Resolver<ResolversTypes['DiversionPathConnection'], ParentType, ContextType, RequireFields<QueryDiversionPathsArgs, 'first' | 'input'>>;
  entities?: Resolver<ResolversTypes['EntityConnection'], ParentType, ContextType, RequireFields<QueryEntitiesArgs, 'first'>>;
  entity?: Resolver<Maybe<ResolversTypes['Entity']>, ParentType, ContextType, RequireFields<QueryEntityArgs, 'by'>>;
  model?: Resolver<Maybe<ResolversTypes['Model']>, ParentType, ContextType, RequireFields<QueryModelArgs, 'by'>>;
  models?: Resolver<ResolversTypes['ModelConnection'], ParentType, ContextType, RequireFields<QueryModelsArgs, 'first'>>;
  nearestChange?: Resolver<ResolversTypes['NearestChange'], ParentType, ContextType, RequireFields<QueryNearestChangeArgs, 'input' | 'mostCandidates' | 'mostChanges' | 'regime' | 'timeLimitMs' | 'to'>>;
  node?: Resolver<Maybe<ResolversTypes['Node']>, ParentType, ContextType, RequireFields<QueryNodeArgs, 'id'>>;
  nodes?: Resolver<ReadonlyArray<Maybe<ResolversTypes['Node']>>, ParentType, ContextType, RequireFields<QueryNodesArgs, 'ids'>>;
  ruleSet?: Resolver<ResolversTypes['RuleSet'], ParentType, ContextType, RequireFields<QueryRuleSetArgs, 'asOf'>>;
  ruleSets?: Resolver<ReadonlyArray<ResolversTypes['RuleSet']>, ParentType, ContextType>;
  service?: Resolver<ResolversTypes['Service'], ParentType, ContextType>;
  watches?: Resolver<ResolversTypes['WatchConnection'], ParentType, ContextType, RequireFields<QueryWatchesArgs, 'first'>>;
};

export type RecordedTransferResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecordedTransfer'] = ResolversParentTypes['RecordedTransfer']> = {
  graphVersion?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['RecordOutcome'], ParentType, ContextType>;
  transfer?: Resolver<ResolversTypes['TransferStep'], ParentType, ContextType>;
};

export type RedFlagResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RedFlag'] = ResolversParentTypes['RedFlag']> = {
  citations?: Resolver<ReadonlyArray<ResolversTypes['Citation']>, ParentType, ContextType>;
  facts?: Resolver<ReadonlyArray<ResolversTypes['Fact']>, ParentType, ContextType>;
  number?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type RestrictionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Restriction'] = ResolversParentTypes['Restriction']> = {
  aggregateShare?: Resolver<Maybe<ResolversTypes['ShareRange']>, ParentType, ContextType>;
  basis?: Resolver<ResolversTypes['RestrictionBasis'], ParentType, ContextType>;
  certainty?: Resolver<ResolversTypes['Knowledge'], ParentType, ContextType>;
  citations?: Resolver<ReadonlyArray<ResolversTypes['Citation']>, ParentType, ContextType>;
  deciding?: Resolver<ReadonlyArray<ResolversTypes['OwnershipInterest']>, ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  licenseRequirement?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  list?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  listedOwners?: Resolver<ReadonlyArray<ResolversTypes['Entity']>, ParentType, ContextType>;
  proof?: Resolver<ReadonlyArray<ResolversTypes['OwnershipInterest']>, ParentType, ContextType>;
  sources?: Resolver<ReadonlyArray<ResolversTypes['Source']>, ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type RuleSetResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RuleSet'] = ResolversParentTypes['RuleSet']> = {
  citations?: Resolver<ReadonlyArray<ResolversTypes['Citation']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  inForceFrom?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  regimes?: Resolver<ReadonlyArray<ResolversTypes['Regime']>, ParentType, ContextType>;
  summary?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type RulingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Ruling'] = ResolversParentTypes['Ruling']> = {
  countsTowardAllocation?: Resolver<Maybe<ResolversTypes['Knowledge']>, ParentType, ContextType>;
  exceptions?: Resolver<ReadonlyArray<ResolversTypes['ExceptionFinding']>, ParentType, ContextType>;
  findings?: Resolver<ReadonlyArray<ResolversTypes['Finding']>, ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['Outcome'], ParentType, ContextType>;
  reviewPolicy?: Resolver<Maybe<ResolversTypes['ReviewPolicy']>, ParentType, ContextType>;
  summary?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SearchBoundResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SearchBound'] = ResolversParentTypes['SearchBound']> = {
  candidates?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  candidatesLeftOut?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  everySetOf?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  mostChanges?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  setsTried?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  triedAlone?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ServiceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Service'] = ResolversParentTypes['Service']> = {
  graphVersion?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  startedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  store?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  today?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ShareRangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ShareRange'] = ResolversParentTypes['ShareRange']> = {
  exclusiveMaximum?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  exclusiveMinimum?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  maximum?: Resolver<ResolversTypes['Percentage'], ParentType, ContextType>;
  minimum?: Resolver<ResolversTypes['Percentage'], ParentType, ContextType>;
};

export type SourceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Source'] = ResolversParentTypes['Source']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  retrievedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  statedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  statementId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  words?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type SubscriptionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  watchFired?: SubscriptionResolver<ResolversTypes['WatchFiring'], "watchFired", ParentType, ContextType, Partial<SubscriptionWatchFiredArgs>>;
};

export type SyntheticDataUseResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SyntheticDataUse'] = ResolversParentTypes['SyntheticDataUse']> = {
  generator?: Resolver<ResolversTypes['Model'], ParentType, ContextType>;
  shareOfOperations?: Resolver<Maybe<ResolversTypes['Percentage']>, ParentType, ContextType>;
};

export type TierFactResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TierFact'] = ResolversParentTypes['TierFact']> = {
  country?: Resolver<ResolversTypes['Country'], ParentType, ContextType>;
  entity?: Resolver<Maybe<ResolversTypes['Entity']>, ParentType, ContextType>;
  of?: Resolver<ResolversTypes['TierAspect'], ParentType, ContextType>;
};

export type TierStandingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TierStanding'] = ResolversParentTypes['TierStanding']> = {
  citations?: Resolver<ReadonlyArray<ResolversTypes['Citation']>, ParentType, ContextType>;
  decidedBy?: Resolver<Maybe<ResolversTypes['TierFact']>, ParentType, ContextType>;
  headquarters?: Resolver<ResolversTypes['Tier'], ParentType, ContextType>;
  location?: Resolver<ResolversTypes['Tier'], ParentType, ContextType>;
  tier?: Resolver<ResolversTypes['Tier'], ParentType, ContextType>;
  ultimateParent?: Resolver<ResolversTypes['Tier'], ParentType, ContextType>;
};

export type TrainingComputeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TrainingCompute'] = ResolversParentTypes['TrainingCompute']> = {
  chip?: Resolver<ResolversTypes['Chip'], ParentType, ContextType>;
  clusterName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  country?: Resolver<Maybe<ResolversTypes['Country']>, ParentType, ContextType>;
  operator?: Resolver<Maybe<ResolversTypes['Entity']>, ParentType, ContextType>;
  quantity?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type TrainingProvenanceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TrainingProvenance'] = ResolversParentTypes['TrainingProvenance']> = {
  derivedFrom?: Resolver<ReadonlyArray<ResolversTypes['ModelDerivation']>, ParentType, ContextType>;
  findings?: Resolver<ReadonlyArray<ResolversTypes['Finding']>, ParentType, ContextType>;
  operations?: Resolver<Maybe<ResolversTypes['OperationsRange']>, ParentType, ContextType>;
  subjectToEar?: Resolver<ResolversTypes['Knowledge'], ParentType, ContextType>;
  syntheticData?: Resolver<ReadonlyArray<ResolversTypes['SyntheticDataUse']>, ParentType, ContextType>;
  trainedOn?: Resolver<ReadonlyArray<ResolversTypes['TrainingCompute']>, ParentType, ContextType>;
};

export type TransferStepResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TransferStep'] = ResolversParentTypes['TransferStep']> = {
  chip?: Resolver<Maybe<ResolversTypes['Chip']>, ParentType, ContextType>;
  date?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  exception?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  from?: Resolver<ResolversTypes['Entity'], ParentType, ContextType>;
  fromCountry?: Resolver<Maybe<ResolversTypes['Country']>, ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  license?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  model?: Resolver<Maybe<ResolversTypes['Model']>, ParentType, ContextType>;
  quantity?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  sources?: Resolver<ReadonlyArray<ResolversTypes['Source']>, ParentType, ContextType>;
  to?: Resolver<ResolversTypes['Entity'], ParentType, ContextType>;
  toCountry?: Resolver<Maybe<ResolversTypes['Country']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UltimateParentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UltimateParent'] = ResolversParentTypes['UltimateParent']> = {
  basis?: Resolver<ResolversTypes['TopBasis'], ParentType, ContextType>;
  certainty?: Resolver<ResolversTypes['Knowledge'], ParentType, ContextType>;
  chain?: Resolver<ReadonlyArray<ResolversTypes['OwnershipInterest']>, ParentType, ContextType>;
  cyclic?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  entity?: Resolver<ResolversTypes['Entity'], ParentType, ContextType>;
  headquarters?: Resolver<Maybe<ResolversTypes['Country']>, ParentType, ContextType>;
  joint?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type WatchResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Watch'] = ResolversParentTypes['Watch']> = {
  answer?: Resolver<ResolversTypes['WatchAnswer'], ParentType, ContextType>;
  checkedVersion?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  nextDay?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  question?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type WatchAnswerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WatchAnswer'] = ResolversParentTypes['WatchAnswer']> = {
  asOf?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  codified?: Resolver<Maybe<ResolversTypes['WatchRuling']>, ParentType, ContextType>;
  determination?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  enforced?: Resolver<Maybe<ResolversTypes['WatchRuling']>, ParentType, ContextType>;
  graphVersion?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  problem?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type WatchConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WatchConnection'] = ResolversParentTypes['WatchConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['WatchEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type WatchEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WatchEdge'] = ResolversParentTypes['WatchEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Watch'], ParentType, ContextType>;
};

export type WatchFiringResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WatchFiring'] = ResolversParentTypes['WatchFiring']> = {
  after?: Resolver<ResolversTypes['WatchAnswer'], ParentType, ContextType>;
  before?: Resolver<ResolversTypes['WatchAnswer'], ParentType, ContextType>;
  causes?: Resolver<ReadonlyArray<ResolversTypes['DifferenceCause']>, ParentType, ContextType>;
  changed?: Resolver<ReadonlyArray<ResolversTypes['DeterminationAspect']>, ParentType, ContextType>;
  firedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  statement?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  watch?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type WatchRulingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WatchRuling'] = ResolversParentTypes['WatchRuling']> = {
  outcome?: Resolver<ResolversTypes['Outcome'], ParentType, ContextType>;
  summary?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  AggregateOwner?: AggregateOwnerResolvers<ContextType>;
  ChangeSet?: ChangeSetResolvers<ContextType>;
  Chip?: ChipResolvers<ContextType>;
  ChipConnection?: ChipConnectionResolvers<ContextType>;
  ChipEdge?: ChipEdgeResolvers<ContextType>;
  Citation?: CitationResolvers<ContextType>;
  Classification?: ClassificationResolvers<ContextType>;
  Country?: CountryResolvers<ContextType>;
  CountryCode?: GraphQLScalarType;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  Determination?: DeterminationResolvers<ContextType>;
  DeterminationComparison?: DeterminationComparisonResolvers<ContextType>;
  DeterminationDifference?: DeterminationDifferenceResolvers<ContextType>;
  DeterminationResult?: DeterminationResultResolvers<ContextType>;
  DifferenceCause?: DifferenceCauseResolvers<ContextType>;
  DiversionIndicator?: DiversionIndicatorResolvers<ContextType>;
  DiversionPath?: DiversionPathResolvers<ContextType>;
  DiversionPathConnection?: DiversionPathConnectionResolvers<ContextType>;
  DiversionPathEdge?: DiversionPathEdgeResolvers<ContextType>;
  DiversionStep?: DiversionStepResolvers<ContextType>;
  DiversionUnits?: DiversionUnitsResolvers<ContextType>;
  EffectiveOwner?: EffectiveOwnerResolvers<ContextType>;
  EffectiveOwnerConnection?: EffectiveOwnerConnectionResolvers<ContextType>;
  EffectiveOwnerEdge?: EffectiveOwnerEdgeResolvers<ContextType>;
  Entity?: EntityResolvers<ContextType>;
  EntityChange?: EntityChangeResolvers<ContextType>;
  EntityChangeConnection?: EntityChangeConnectionResolvers<ContextType>;
  EntityChangeEdge?: EntityChangeEdgeResolvers<ContextType>;
  EntityConnection?: EntityConnectionResolvers<ContextType>;
  EntityEdge?: EntityEdgeResolvers<ContextType>;
  EntityUnanswered?: EntityUnansweredResolvers<ContextType>;
  ExceptionFinding?: ExceptionFindingResolvers<ContextType>;
  ExposedCountry?: ExposedCountryResolvers<ContextType>;
  ExposedTransfer?: ExposedTransferResolvers<ContextType>;
  ExposedTransferConnection?: ExposedTransferConnectionResolvers<ContextType>;
  ExposedTransferEdge?: ExposedTransferEdgeResolvers<ContextType>;
  ExposedUnit?: ExposedUnitResolvers<ContextType>;
  Exposure?: ExposureResolvers<ContextType>;
  Fact?: FactResolvers<ContextType>;
  Finding?: FindingResolvers<ContextType>;
  Hypothesis?: HypothesisResolvers<ContextType>;
  Identifier?: IdentifierResolvers<ContextType>;
  InputProblem?: InputProblemResolvers<ContextType>;
  Ledger?: LedgerResolvers<ContextType>;
  LedgerEntry?: LedgerEntryResolvers<ContextType>;
  LedgerEntryConnection?: LedgerEntryConnectionResolvers<ContextType>;
  LedgerEntryEdge?: LedgerEntryEdgeResolvers<ContextType>;
  MissingFact?: MissingFactResolvers<ContextType>;
  Model?: ModelResolvers<ContextType>;
  ModelConnection?: ModelConnectionResolvers<ContextType>;
  ModelDerivation?: ModelDerivationResolvers<ContextType>;
  ModelEdge?: ModelEdgeResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  NearestChange?: NearestChangeResolvers<ContextType>;
  Node?: NodeResolvers<ContextType>;
  OperationsRange?: OperationsRangeResolvers<ContextType>;
  OwnershipChange?: OwnershipChangeResolvers<ContextType>;
  OwnershipChangeCause?: OwnershipChangeCauseResolvers<ContextType>;
  OwnershipConflict?: OwnershipConflictResolvers<ContextType>;
  OwnershipConnection?: OwnershipConnectionResolvers<ContextType>;
  OwnershipEdge?: OwnershipEdgeResolvers<ContextType>;
  OwnershipGraph?: OwnershipGraphResolvers<ContextType>;
  OwnershipHistory?: OwnershipHistoryResolvers<ContextType>;
  OwnershipInterest?: OwnershipInterestResolvers<ContextType>;
  OwnershipStep?: OwnershipStepResolvers<ContextType>;
  OwnershipSummary?: OwnershipSummaryResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  PartyStanding?: PartyStandingResolvers<ContextType>;
  Percentage?: GraphQLScalarType;
  Performance?: PerformanceResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  RecordedTransfer?: RecordedTransferResolvers<ContextType>;
  RedFlag?: RedFlagResolvers<ContextType>;
  Restriction?: RestrictionResolvers<ContextType>;
  RuleSet?: RuleSetResolvers<ContextType>;
  Ruling?: RulingResolvers<ContextType>;
  SearchBound?: SearchBoundResolvers<ContextType>;
  Service?: ServiceResolvers<ContextType>;
  ShareRange?: ShareRangeResolvers<ContextType>;
  Source?: SourceResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
  SyntheticDataUse?: SyntheticDataUseResolvers<ContextType>;
  TierFact?: TierFactResolvers<ContextType>;
  TierStanding?: TierStandingResolvers<ContextType>;
  TrainingCompute?: TrainingComputeResolvers<ContextType>;
  TrainingProvenance?: TrainingProvenanceResolvers<ContextType>;
  TransferStep?: TransferStepResolvers<ContextType>;
  UltimateParent?: UltimateParentResolvers<ContextType>;
  Watch?: WatchResolvers<ContextType>;
  WatchAnswer?: WatchAnswerResolvers<ContextType>;
  WatchConnection?: WatchConnectionResolvers<ContextType>;
  WatchEdge?: WatchEdgeResolvers<ContextType>;
  WatchFiring?: WatchFiringResolvers<ContextType>;
  WatchRuling?: WatchRulingResolvers<ContextType>;
};

