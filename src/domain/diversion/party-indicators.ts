import { assessParty } from '../determination/assess-party.ts';
import type { Classification } from '../determination/classification.ts';
import type { AssessedParty } from '../determination/party.ts';
import { NOTHING_ATTESTED } from '../determination/question.ts';
import type { Question } from '../determination/question.ts';
import type { RuleSet } from '../determination/rule-set.ts';
import type { TierStanding } from '../determination/tier.ts';
import { standingWithoutRules, tierStanding } from '../determination/tier-standing.ts';
import { capitalised, inWords } from '../determination/words.ts';
import { classifyStated } from '../item/stated.ts';
import type { EntityKey } from '../ownership/closure.ts';
import { closureAbove } from '../ownership/closure-above.ts';
import type { TopBasis } from '../ownership/ownership.ts';
import { indicator } from './indicator.ts';
import type { Indicator, IndicatorCode } from './indicator.ts';
import type { LawOfLeads } from './law-of-leads.ts';
import { listedOwnerIndicators } from './listed-owner-indicators.ts';
import type { TransferGraph } from './transfer-graph.ts';

/** Whether a party of a path receives to keep, or sends on. */
export type PathRole = 'END_USER' | 'INTERMEDIATE_CONSIGNEE';

/** What is known of a party of transfers on the date. */
export interface PathParty {
  readonly party: AssessedParty;
  readonly standing: TierStanding;
  readonly indicators: readonly Indicator[];
}

const withheld: ReadonlySet<TopBasis> = new Set(['OWNER_WITHHELD', 'OWNER_UNIDENTIFIED']);

// A graph is searched again and again, and its parties stay as they are.
const known = new WeakMap<TransferGraph, Map<string, PathParty>>();

/** What speaks against a party that receives: the red flags of the law, and what its owners are. */
export function pathParty(
  graph: TransferGraph,
  law: LawOfLeads,
  key: EntityKey,
  role: PathRole,
  isOfChips: boolean,
): PathParty {
  const parties = known.get(graph) ?? new Map<string, PathParty>();
  known.set(graph, parties);
  const name = JSON.stringify([key, role, isOfChips, law.onDate?.id, law.ofFlags?.id]);
  const party = parties.get(name) ?? newParty(graph, law, key, role, isOfChips);
  parties.set(name, party);
  return party;
}

function newParty(
  graph: TransferGraph,
  law: LawOfLeads,
  key: EntityKey,
  role: PathRole,
  isOfChips: boolean,
): PathParty {
  const { asOf } = graph;
  // A party's own part of the closure: walks over all of it would take as long as it is large.
  const closure = closureAbove(graph.closure, key);
  const input = { role, entity: key, name: null, ...nothingDescribed };
  const party = assessParty(input, closure, asOf);
  const { onDate, ofFlags } = law;
  const standing =
    onDate === null
      ? standingWithoutRules
      : tierStanding(onDate, party, isOfChips ? 'ADVANCED_CHIP' : 'MODEL_WEIGHTS');
  const flags = ofFlags === null ? [] : redFlags(ofFlags, party, isOfChips, graph, law);
  // Where the law's own flag on listed owners is raised, the same is not counted again.
  const isFlagged = flags.some(({ code }) => code === 'LISTED_MINORITY_OWNER');
  const listed = isFlagged ? [] : listedOwnerIndicators(graph, closure, key);
  return { party, standing, indicators: [...withheldOwner(party), ...flags, ...listed] };
}

const nothingDescribed = {
  location: null,
  headquarters: null,
  ultimateParentHeadquarters: null,
} as const;

function withheldOwner({ ultimateParents, name }: AssessedParty): readonly Indicator[] {
  const tops = ultimateParents.filter(({ basis }) => withheld.has(basis));
  if (tops.length === 0) return [];
  const bases = inWords([...new Set(tops.map(({ basis }) => basis))]);
  return [
    indicator(
      'WITHHELD_OWNER',
      `Who is above ${name ?? 'the party'} is kept back or not named by the source that speaks of it.`,
      { facts: [{ name: 'ultimateParents.basis', value: bases, sources: [] }] },
    ),
  ];
}

/** The red flags that the law's own rules raise on the party, with their own words. */
function redFlags(
  ruleSet: RuleSet,
  party: AssessedParty,
  isOfChips: boolean,
  { asOf }: TransferGraph,
  { countryName }: LawOfLeads,
): readonly Indicator[] {
  const question: Question = {
    asOf,
    item: statedItem(ruleSet, isOfChips),
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
  const isWithheld = withheldOwner(party).length > 0;
  return ruleSet.rules.flatMap((rule) => {
    if (rule.stage !== 'red flag') return [];
    const code = codesByRule.get(rule.id) ?? 'OTHER_RED_FLAG';
    // What is kept back is unknown too, and counts once.
    if (code === 'UNKNOWN_OWNER' && isWithheld) return [];
    return rule
      .says(question, ruleSet.geography)
      .map(({ reason, facts }) =>
        indicator(code, capitalised(reason), { facts, citations: rule.citations }),
      );
  });
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
