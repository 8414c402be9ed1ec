import { assessParty } from '../determination/assess-party.ts';
import type { AssessedParty } from '../determination/party.ts';
import type { TierStanding } from '../determination/tier.ts';
import { standingWithoutRules, tierStanding } from '../determination/tier-standing.ts';
import { capitalised, inWords } from '../determination/words.ts';
import type { EntityKey } from '../ownership/closure.ts';
import { closureAbove } from '../ownership/closure-above.ts';
import type { UltimateParent } from '../ownership/ownership.ts';
import { indicator } from './indicator.ts';
import type { Indicator } from './indicator.ts';
import type { LawOfLeads } from './law-of-leads.ts';
import { listedOwnerIndicators } from './listed-owner-indicators.ts';
import { nothingDescribed, partyOutline, recordedStanding } from './party-outline.ts';
import { isWithheld, redFlagsRaised } from './red-flags-raised.ts';
import type { TransferGraph } from './transfer-graph.ts';
import { wholeGraphOf } from './whole-graph-of.ts';

/** Whether a party of a path receives to keep, or sends on. */
export type PathRole = 'END_USER' | 'INTERMEDIATE_CONSIGNEE';

/** What is known of a party of transfers on the date. */
export interface PathParty {
  readonly party: AssessedParty;
  readonly standing: TierStanding;
  readonly indicators: readonly Indicator[];
}

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
  const { places, parents, standings, ofListed } = wholeGraphOf(graph);
  const place = places.get(key);
  const isPlain = place !== undefined && standings.of[place] !== 0 && !ofListed.has(place);
  if (!isPlain) return wholePathParty(graph, law, key, role, isOfChips);
  const party = partyOutline(graph, key, role, recordedStanding(graph, key));
  return partyWith(graph, law, isOfChips, party, parents.of(place), () => []);
}

/** The same with everything worked out that a determination knows of a party. */
export function wholePathParty(
  graph: TransferGraph,
  law: LawOfLeads,
  key: EntityKey,
  role: PathRole,
  isOfChips: boolean,
): PathParty {
  // A party's own part of the closure: walks over all of it would take as long as it is large.
  const closure = closureAbove(graph.closure, key);
  const party = assessParty({ ...nothingDescribed, role, entity: key }, closure, graph.asOf);
  const listed = () => listedOwnerIndicators(graph, closure, key);
  return partyWith(graph, law, isOfChips, party, party.ultimateParents, listed);
}

function partyWith(
  graph: TransferGraph,
  law: LawOfLeads,
  isOfChips: boolean,
  party: AssessedParty,
  tops: readonly Pick<UltimateParent, 'basis'>[],
  listedOwners: () => readonly Indicator[],
): PathParty {
  const standing =
    law.onDate === null
      ? standingWithoutRules
      : tierStanding(law.onDate, party, isOfChips ? 'ADVANCED_CHIP' : 'MODEL_WEIGHTS');
  const owner = withheldOwner(party, tops);
  const raised = redFlagsRaised(law, party, owner.length > 0, isOfChips, graph);
  const flags = raised.flatMap(({ rule: { citations }, code, flags: said }) =>
    said.map(({ reason, facts }) => indicator(code, capitalised(reason), { facts, citations })),
  );
  // Where the law's own flag on listed owners is raised, the same is not counted again.
  const isFlagged = flags.some(({ code }) => code === 'LISTED_MINORITY_OWNER');
  const listed = isFlagged ? [] : listedOwners();
  return { party, standing, indicators: [...owner, ...flags, ...listed] };
}

function withheldOwner(
  { name }: AssessedParty,
  tops: readonly Pick<UltimateParent, 'basis'>[],
): readonly Indicator[] {
  const keptBack = tops.filter(isWithheld);
  if (keptBack.length === 0) return [];
  const bases = inWords([...new Set(keptBack.map(({ basis }) => basis))]);
  return [
    indicator(
      'WITHHELD_OWNER',
      `Who is above ${name ?? 'the party'} is kept back or not named by the source that speaks of it.`,
      { facts: [{ name: 'ultimateParents.basis', value: bases, sources: [] }] },
    ),
  ];
}
