import type { Classification } from '../determination/classification.ts';
import type { AssessedParty } from '../determination/party.ts';
import { NOTHING_ATTESTED } from '../determination/question.ts';
import type { Question } from '../determination/question.ts';
import type { RedFlagRule, RuleSet } from '../determination/rule-set.ts';
import { classifyStated } from '../item/stated.ts';
import type { TopBasis } from '../ownership/ownership.ts';
import type { IndicatorCode } from './indicator.ts';
import type { LawOfLeads } from './law-of-leads.ts';
import type { TransferGraph } from './transfer-graph.ts';

/** What one rule of the law says of a party, and the indicator that it is counted as. */
export interface RaisedFlags {
  readonly rule: RedFlagRule;
  readonly code: IndicatorCode;
  readonly flags: ReturnType<RedFlagRule['says']>;
}

const withheld: ReadonlySet<TopBasis> = new Set(['OWNER_WITHHELD', 'OWNER_UNIDENTIFIED']);

/** Whether who is at the top is kept back, or not named, by the source that speaks of it. */
export function isWithheld({ basis }: { readonly basis: TopBasis }): boolean {
  return withheld.has(basis);
}

/** The red flags that the law's own rules raise on a party that receives a controlled item. */
export function redFlagsRaised(
  { ofFlags, countryName }: LawOfLeads,
  party: AssessedParty,
  hasWithheldOwner: boolean,
  isOfChips: boolean,
  { asOf }: Pick<TransferGraph, 'asOf'>,
): readonly RaisedFlags[] {
  if (ofFlags === null) return [];
  const question: Question = {
    asOf,
    item: statedItem(ofFlags, isOfChips),
    itemName: null,
    itemRecord: null,
    quantity: 1,
    activity: 'EXPORT',
    from: 'US',
    destination: 'US',
    parties: [party],
    attestations: NOTHING_ATTESTED,
    receipts: null,
    serviceTraining: [],
    countryName,
  };
  const raised: RaisedFlags[] = [];
  for (const rule of ofFlags.rules) {
    if (rule.stage !== 'red flag') continue;
    const code = codesByRule.get(rule.id) ?? 'OTHER_RED_FLAG';
    // What is kept back is unknown too, and counts once.
    if (code === 'UNKNOWN_OWNER' && hasWithheldOwner) continue;
    const flags = rule.says(question, ofFlags.geography);
    if (flags.length > 0) raised.push({ rule, code, flags });
  }
  return raised;
}

const codesByRule: ReadonlyMap<string, IndicatorCode> = new Map([
  ['red flag 21', 'UNKNOWN_OWNER'],
  ['founded since October 2022', 'FOUNDED_SINCE_OCTOBER_2022'],
  ['red flag 29', 'LISTED_MINORITY_OWNER'],
  ['minority stake of a listed party', 'LISTED_MINORITY_OWNER'],
]);

const stated = new WeakMap<RuleSet, ReadonlyMap<boolean, Classification>>();

/** A controlled chip, or controlled weights, of which nothing more is said: made once for each rule set. */
function statedItem(ruleSet: RuleSet, isOfChips: boolean): Classification {
  const known =
    stated.get(ruleSet) ??
    new Map([
      [true, classifyStated('3A090.a', ruleSet.entries)],
      [false, classifyStated('4E091', ruleSet.entries)],
    ]);
  stated.set(ruleSet, known);
  return known.get(isOfChips) ?? classifyStated('3A090.a', ruleSet.entries);
}
