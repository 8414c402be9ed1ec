import { tierOf } from '../domain/determination/country.ts';
import type { RuleSet } from '../domain/determination/rule-set.ts';
import { holdsOn } from '../domain/date.ts';
import type { Target } from '../domain/diversion/destination.ts';
import { tiersOn } from '../domain/diversion/tiers.ts';
import type { TransferGraph } from '../domain/diversion/transfer-graph.ts';
import { headquartersOf, locationOf } from '../domain/ownership/headquarters.ts';
import type { GraphStore } from '../ports/graph-store.ts';
import type { AskedItems } from './diversion-item.ts';
import type { DiversionTarget } from './generated/resolver-types.ts';
import { checkList } from './known-list.ts';
import type { Loaders } from './loaders.ts';
import { RequestProblem } from './request-problem.ts';
import { entitySelector, unknownEntity } from './selectors.ts';

const nowhere = (): boolean => false;

/** Who is of concern, as a search asks it of the parties on record. */
export async function askedTarget(
  { entity, tier, country, list }: DiversionTarget,
  {
    graph,
    ruleSet,
    items,
    loaders,
    store,
  }: {
    readonly graph: TransferGraph;
    readonly ruleSet: RuleSet;
    readonly items: AskedItems;
    readonly loaders: Loaders;
    readonly store: GraphStore;
  },
): Promise<Target> {
  const { closure, asOf } = graph;
  const path = ['input', 'target'];
  if (entity) {
    const found = await loaders.entity(entitySelector(entity, [...path, 'entity']));
    if (found === null) throw unknownEntity(entity, [...path, 'entity']);
    return { isParty: (key) => key === found.key, isPlace: nowhere };
  }
  if (tier) {
    const tierOfParty = tiersOn(graph, ruleSet, items.itemClass);
    return {
      isParty: (key) => tierOfParty(key) === tier,
      isPlace: (code) => tierOf(ruleSet, code) === tier,
    };
  }
  if (typeof country === 'string') {
    return {
      isParty: (key) => {
        const party = closure.entities.get(key);
        if (party === undefined) return false;
        return (
          headquartersOf(closure, key, asOf).candidates.includes(country) ||
          locationOf(closure, key, asOf).candidates.includes(country)
        );
      },
      isPlace: (code) => code === country,
    };
  }
  if (typeof list === 'string') {
    await checkList(list, [...path, 'list'], { store });
    const isListed = new Set(
      [...closure.entities.values()]
        .filter(({ listings }) => listings.some((one) => one.list === list && holdsOn(one, asOf)))
        .map(({ key }) => key),
    );
    return { isParty: (key) => isListed.has(key), isPlace: nowhere };
  }
  throw new RequestProblem(
    'BAD_USER_INPUT',
    'target says nothing. Give one of entity, tier, country and list.',
    { path },
  );
}
