import type { IsoDate } from '../date.ts';
import type { ChipEntry } from '../item/chip-entry.ts';
import type { MemoryEntry } from '../item/memory.ts';
import type { ModelEntry } from '../item/model-entry.ts';
import type { Knowledge } from '../knowledge.ts';
import type { IsRestricting } from '../ownership/restricted-owners.ts';
import type { Citation, Fact } from '../source.ts';
import type { Geography } from './country-list.ts';
import type { Availability, RedFlag, ReviewPolicy } from './determination.ts';
import type { Question } from './question.ts';
import type { Situation } from './situation.ts';

/** What the regulations say as codified, and what the agency has said it enforces. */
export type Regime = 'CODIFIED' | 'ENFORCED';

/** What every rule tells of itself. */
interface Paragraph {
  /** Its name in the rule set, for example `742.6(a)(6)(iii)(A)`. */
  readonly id: string;
  readonly title: string;
  /** What the paragraph says, in a sentence or two, in our own words. */
  readonly words: string;
  readonly citations: readonly Citation[];
  /** Whether it counts amounts from transfers on record, so that these are asked for. */
  readonly countsReceipts?: true;
  /** Whether it counts what validated end users have in clusters on record, so that these are asked for. */
  readonly countsInstalled?: true;
}

/** A sentence of the reasoning with the facts that it rests on; the rule's own citations are added, and these. */
export interface Saying {
  readonly statement: string;
  readonly facts: readonly Fact[];
  readonly citations?: readonly Citation[];
}

/** What takes a transaction out of the regulations' reach. */
export interface ReachRule extends Paragraph {
  readonly stage: 'reach';
  readonly says: (situation: Situation) => Saying | null;
}

export interface RequirementSaying extends Saying {
  /** UNDECIDED: whether a license is required cannot be said from what is modelled; a person must look. */
  readonly license: 'REQUIRED' | 'UNDECIDED';
  /** Whether the exceptions can lift it. */
  readonly exceptions: 'POSSIBLE' | 'BARRED';
  /** Where the requirement brings its own review policy. */
  readonly policy: ReviewPolicy | null;
}

/** The listings that a rule carries down, and those of which it is not known whether it does. */
export interface CarriesDown {
  readonly certainly: IsRestricting;
  readonly possibly: IsRestricting;
  /** Where the law says which programs of the others it carries down, for example `15 CFR 744.8(a)(1)`. */
  readonly programsIn: string;
}

export interface RequirementRule extends Paragraph {
  readonly stage: 'requirement';
  /** Whether it also looks at a party that receives nothing, such as the exporter. */
  readonly looksAtExporter: boolean;
  /** Which listings it carries down to what the listed own; left out where it does not look at owners. */
  readonly carriesDown?: CarriesDown;
  /** The place in the law of each list whose parties it speaks of; a finding cites those of the lists that it names. */
  readonly citationsByList?: ReadonlyMap<string, Citation>;
  readonly says: (situation: Situation) => RequirementSaying | null;
}

/** What the agency has said of enforcing one requirement. */
export interface EnforcementRule extends Paragraph {
  readonly stage: 'enforcement';
  /** The ids of the requirements that it speaks of. */
  readonly of: readonly string[];
  readonly says: (situation: Situation) => Saying & { readonly enforced: boolean };
}

export interface ExceptionSaying {
  readonly availability: Availability;
  readonly reason: string;
  readonly conditions: readonly string[];
  /** What the reason and the conditions rest on. */
  readonly facts: readonly Fact[];
  readonly citations?: readonly Citation[];
  /** False where the exception is not for this party and yet does not stand in the way of another party's use of it. */
  readonly binding: boolean;
}

export interface ExceptionRule extends Paragraph {
  readonly stage: 'exception';
  /** AIA, ACM, LPP, NAC, ACA, UVEU, NVEU. Several rules may share a code where they are for different items. */
  readonly code: string;
  /** TPP that the group of one ultimate parent may receive under it in a calendar year; left out where it has no such limit. */
  readonly yearlyGroupLimit?: number;
  /** Null where the exception is not for such an item at all. */
  readonly says: (situation: Situation) => ExceptionSaying | null;
}

export interface PolicySaying extends Saying {
  readonly policy: ReviewPolicy;
  readonly countsTowardAllocation: Knowledge | null;
}

/** How an application is reviewed. The first policy of the rule set that speaks decides. */
export interface PolicyRule extends Paragraph {
  readonly stage: 'policy';
  readonly says: (situation: Situation) => PolicySaying | null;
}

/** Something that the reader must be told and that changes no outcome. */
export interface NoticeRule extends Paragraph {
  readonly stage: 'notice';
  /** Whether it is told as well where the transaction is out of the regulations' reach. */
  readonly evenOutOfReach?: true;
  readonly says: (situation: Situation) => Saying | null;
}

/** A red flag looks at the question as it stands, unknown facts included. */
export interface RedFlagRule extends Paragraph {
  readonly stage: 'red flag';
  readonly says: (
    question: Question,
    geography: Geography,
  ) => readonly Omit<RedFlag, 'citations' | 'title'>[];
  readonly number: number | null;
}

export type Rule =
  | ReachRule
  | RequirementRule
  | EnforcementRule
  | ExceptionRule
  | PolicyRule
  | NoticeRule
  | RedFlagRule;

/** The entries of the Commerce Control List by which items are classified; null: there is no such entry yet. */
export interface Entries {
  readonly chip: ChipEntry;
  readonly model: ModelEntry | null;
  readonly memory: MemoryEntry | null;
}

/** What a dated folder says of itself. */
export interface Heading {
  /** The folder's name, for example `2025-05-15-compliance-date`. */
  readonly id: string;
  readonly title: string;
  /** The day its words bind. */
  readonly inForceFrom: IsoDate;
  readonly regimes: readonly Regime[];
  /** A few plain sentences. */
  readonly summary: string;
  readonly citations: readonly Citation[];
}

/** The law of one regime from one day on: the newest heading, and every rule and list in force. */
export interface RuleSet extends Heading {
  /** In the order in which they are asked; of the policies, the first that speaks decides. */
  readonly rules: readonly Rule[];
  readonly geography: Geography;
  /** The lists that a rule may ask of a headquarters; what they do not tell apart is not tried. */
  readonly headquartersLists: readonly string[];
  readonly entries: Entries;
}

/** Every rule set, and which one is in force on a day. */
export interface RuleSets {
  /** The headings of all folders, oldest first. */
  readonly headings: readonly Heading[];
  readonly inForce: (asOf: IsoDate, regime: Regime) => RuleSet | null;
  /** The same law with folders left out, or binding whatever the date. What does not fit then throws `RuleSetsDoNotFit`. */
  readonly switched: (switches: RuleSetSwitches) => RuleSets;
}

/** Ids of rule sets that are left out, and of those that bind whatever the date. */
export interface RuleSetSwitches {
  readonly off: ReadonlySet<string>;
  readonly on: ReadonlySet<string>;
}

/** A rule set amends what is not there once others are switched. */
export class RuleSetsDoNotFit extends Error {
  override readonly name = 'RuleSetsDoNotFit';
}
