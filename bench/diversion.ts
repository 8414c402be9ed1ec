/**
 * Paths of diversion: `node scripts/start.mjs bench/diversion.ts [transfers] [interests] [paths] [rounds]`. A made-up world
 * of companies that sell on to one another, searched from anywhere for the best paths to any party on a list, and to any of
 * tier three; parties' facts are worked out anew in each round, as for the first question after a load.
 */
import { searchDiversion } from '../src/domain/diversion/search.ts';
import type { LawOfLeads } from '../src/domain/diversion/law-of-leads.ts';
import { partiesOf, transferGraph } from '../src/domain/diversion/transfer-graph.ts';
import type { Target } from '../src/domain/diversion/destination.ts';
import type { Closure } from '../src/domain/ownership/closure.ts';
import { atOnce } from '../src/domain/steps.ts';
import { loadRuleSets } from '../src/law/register.ts';
import { destinationWarnings } from '../src/law/2025-05-13-guidance/diversion-destinations.ts';
import { assembleClosure, assembleItemGraph } from '../src/ports/assemble.ts';
import { madeUpTrade } from './support/made-up-trade.ts';
import { tiersOn } from '../src/domain/diversion/tiers.ts';

const [transferCount = 200_000, interests = 100_000, paths = 1_000, rounds = 3] = process.argv
  .slice(2)
  .map(Number);
const asOf = '2025-10-15';
const ruleSets = await loadRuleSets();
const onDate = ruleSets.inForce(asOf, 'CODIFIED');
const law: LawOfLeads = {
  onDate,
  ofFlags: onDate,
  warningsOf: (country) => (onDate === null ? [] : destinationWarnings(onDate, country, country)),
  countryName: (code) => code,
};
const trade = madeUpTrade(transferCount, interests);
const { ownershipLines: lines, transfers, traders } = trade;
const items = assembleItemGraph(trade.chipLines);
const above = closureOf(assembleClosure(lines), partiesOf(transfers, items));
console.log(
  `${transfers.length} transfers among ${traders} parties, ${interests} interests, of which ${above.interests.length} among the ${above.entities.size} entities that are parties or above them`,
);

for (let round = 0; round < rounds; round += 1) {
  // A closure of its own each round: what walks keep of a closure is not there yet.
  const closure: Closure = { ...above };
  const began = processorMilliseconds();
  const graph = transferGraph(closure, items, transfers, asOf);
  const indexed = processorMilliseconds();
  const isListed: Target = {
    isParty: (key) => (closure.entities.get(key)?.listings.length ?? 0) > 0,
    isPlace: () => false,
  };
  console.log(`index ${Math.round(indexed - began)} ms`);
  search('to the listed', isListed);
  search('to the listed, asked again', isListed);
  const tiers = processorMilliseconds();
  const tierOf = onDate === null ? null : tiersOn(graph, onDate, 'ADVANCED_CHIP');
  console.log(`tiers ${Math.round(processorMilliseconds() - tiers)} ms`);
  search('to tier three', { isParty: (key) => tierOf?.(key) === 'THREE', isPlace: () => false });

  function search(what: string, target: Target): void {
    const start = processorMilliseconds();
    const question = {
      from: null,
      isAsked: () => true,
      isControlled: () => 'YES' as const,
      target,
      maxHops: 8,
    };
    const limits = { mostPaths: paths, mostWork: 5_000_000, isOverdue: () => false };
    const answer = atOnce(searchDiversion(graph, question, law, limits));
    const leads = answer.leads.map((lead) => lead.path());
    const searched = processorMilliseconds();
    const units = atOnce(answer.units());
    console.log(
      `${what}: ${leads.length} paths in ${Math.round(searched - start)} ms, best score ${leads[0]?.score}, ` +
        `last ${leads.at(-1)?.score}; cut ${answer.truncated}; units ${units.most} in ${Math.round(processorMilliseconds() - searched)} ms`,
    );
  }
}

/** Some entities with all that is above them, as a store gives them with the transfers. */
function closureOf({ entities, interests: all }: Closure, keys: readonly string[]): Closure {
  const into = Map.groupBy(all, ({ owned }) => owned);
  const reached = new Set(keys);
  for (const key of reached) for (const { owner } of into.get(key) ?? []) reached.add(owner);
  return {
    entities: new Map([...entities].filter(([key]) => reached.has(key))),
    interests: all.filter(({ owned }) => reached.has(owned)),
  };
}

/** Time of the processor, since others may be at work beside. */
function processorMilliseconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}
