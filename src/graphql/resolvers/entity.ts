import { searchTokens } from '../../domain/search/normalise.ts';
import { headquartersOf, locationOn } from '../../domain/ownership/headquarters.ts';
import { directOwners, holdingsOf } from '../../domain/ownership/in-force.ts';
import { ownershipConflicts } from '../../domain/ownership/ownership-conflicts.ts';
import type { OwnershipInterest } from '../../domain/ownership/ownership.ts';
import { ownershipSummary } from '../../domain/ownership/ownership-summary.ts';
import { ultimateParents } from '../../domain/ownership/ultimate-parents.ts';
import { effectiveOwnersOf } from '../effective-owners.ts';
import { pageOf, pageOfKeys, parsePage } from '../connection.ts';
import type { Resolvers } from '../generated/resolver-types.ts';
import { globalId } from '../global-id.ts';
import { contextOf } from '../context-of.ts';
import { type InterestNode, countryNode, entityNode } from '../nodes.ts';
import { underOverlay } from '../overlay/under-overlay.ts';
import { ownershipGraph } from '../ownership-graph.ts';
import { firstDay, lastDay, ownershipHistoryOf } from '../ownership-history.ts';
import { restrictionsOf } from '../restrictions.ts';
import { searchText } from '../search-text.ts';
import { entitySelector } from '../selectors.ts';
import { entitiesFound, entitiesInTier } from '../entities-found.ts';
import { entityTier } from '../entity-tier.ts';
import { checkList } from '../known-list.ts';
import { upstream } from '../upstream.ts';

export const entityResolvers = {
  Query: {
    entity: async (_root, { by, overlay }, context) => {
      const { loaders, today } = await underOverlay(overlay, ['overlay'], context);
      const found = await loaders.entity(entitySelector(by, ['by']));
      return found && entityNode(found.key, found.reading, today);
    },
    entities: async (_root, { search, filter, overlay, ...paging }, asked) => {
      const context = await underOverlay(overlay, ['overlay'], asked);
      const page = parsePage('entities', paging);
      const text = searchText(search, ['search']);
      const tokens = text === null ? [] : searchTokens(text);
      // A search without a letter or a digit finds nothing; no search at all finds everything.
      if (text !== null && tokens.length === 0) {
        return pageOfKeys({ keys: [], hasNextPage: false, totalCount: 0 }, [], page);
      }
      const { kinds = null, jurisdiction = null, list = null, tier, tierOn } = filter ?? {};
      if (list !== null) await checkList(list, ['filter', 'list'], context);
      const query = { tokens, kinds, jurisdiction, list };
      return tier === null || tier === undefined
        ? entitiesFound(query, page, context)
        : entitiesInTier(query, tier, tierOn ?? context.today, page, context);
    },
  },
  Entity: {
    id: ({ entity }) => globalId('Entity', entity.key),
    key: ({ entity }) => entity.key,
    name: ({ entity }) => entity.name,
    kind: ({ entity }) => entity.kind,
    aliases: ({ entity }) => entity.aliases,
    identifiers: ({ entity }) => entity.identifiers,
    source: ({ entity }) => entity.source,
    jurisdiction: ({ entity, reading, asOf }, { asOf: date }) =>
      countryNode(entity.jurisdiction, date ?? asOf, reading),
    hypothesis: ({ reading, asOf }, _arguments, context) => {
      const { hypothesis } = contextOf(reading, context);
      return hypothesis && { ...hypothesis, asOf };
    },
    headquarters: async (node, { asOf: date }, context) => {
      const asOf = date ?? node.asOf;
      const reading = await upstream(node, context);
      const { country } = headquartersOf(reading.closure, node.entity.key, asOf);
      return countryNode(country, asOf, reading);
    },
    location: ({ entity, reading, asOf }, { asOf: date }) =>
      countryNode(locationOn(entity, date ?? asOf).country, date ?? asOf, reading),
    owners: async (node, { asOf: date, ...paging }, context) => {
      const page = parsePage('owners', paging);
      const asOf = date ?? node.asOf;
      const reading = await upstream(node, context);
      const interests = directOwners(reading.closure, node.entity.key, asOf);
      const nodes = interests.map((interest) => ({ interest, reading, asOf }));
      return pageOf(nodes, interestKey, page);
    },
    holdings: async (
      { entity, reading: read, asOf: given },
      { asOf: date, ...paging },
      context,
    ) => {
      const page = parsePage('holdings', paging);
      const asOf = date ?? given;
      const { reading } = await contextOf(read, context).loaders.holdings(entity.key);
      const interests = holdingsOf(reading.closure, entity.key, asOf);
      const nodes = interests.map((interest) => ({ interest, reading, asOf }));
      return pageOf(nodes, interestKey, page);
    },
    ultimateParents: async (node, { asOf: date }, context) => {
      const asOf = date ?? node.asOf;
      const reading = await upstream(node, context);
      const { parents } = ultimateParents(reading.closure, node.entity.key, asOf);
      return parents.map((parent) => ({ parent, reading, asOf }));
    },
    conflicts: async (node, { asOf: date }, context) => {
      const asOf = date ?? node.asOf;
      const reading = await upstream(node, context);
      const conflicts = await context.takeTurns(() =>
        ownershipConflicts(reading.closure, node.entity.key, asOf),
      );
      return conflicts.map((conflict) => ({ conflict, reading, asOf }));
    },
    effectiveOwners: async (node, { asOf: date, atLeast, ...paging }, context) => {
      const page = parsePage('effectiveOwners', paging);
      const reading = await upstream(node, context);
      const asked = { key: node.entity.key, reading, asOf: date ?? node.asOf };
      return effectiveOwnersOf(asked, atLeast ?? 0, page, context.takeTurns);
    },
    ownershipSummary: async (node, { asOf: date }, context) => {
      const asOf = date ?? node.asOf;
      const reading = await upstream(node, context);
      const { key } = node.entity;
      const summary = await context.takeTurns(() => ownershipSummary(reading.closure, key, asOf));
      return { key, summary, reading, asOf };
    },
    ownershipHistory: (node, { from, to, item }, context) =>
      ownershipHistoryOf(
        node,
        { from: from ?? firstDay, to: to ?? lastDay, item: item ?? 'ADVANCED_CHIP' },
        context,
      ),
    ownershipGraph: (node, { asOf: date, ...size }, context) =>
      ownershipGraph({ ...node, asOf: date ?? node.asOf }, size, context),
    tier: (node, { asOf: date, item }, context) =>
      entityTier({ ...node, asOf: date ?? node.asOf }, item ?? 'ADVANCED_CHIP', context),
    restrictions: async (node, { asOf: date }, context) => {
      const asOf = date ?? node.asOf;
      const reading = await upstream(node, context);
      const { ruleSets } = contextOf(reading, context);
      return restrictionsOf(node.entity.key, reading, asOf, ruleSets);
    },
  },
} satisfies Resolvers;

/** Between two entities there is at most one interest of a kind. */
function interestKey({ interest }: InterestNode): string {
  const { owner, owned, kind }: OwnershipInterest = interest;
  return JSON.stringify([owner, owned, kind]);
}
