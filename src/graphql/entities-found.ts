import type { EntityQuery } from '../ports/graph-store.ts';
import { LARGEST_PAGE } from '../ports/page.ts';
import { pageOf, pageOfKeys } from './connection.ts';
import type { Connection, PageRequest } from './connection.ts';
import type { Context } from './context.ts';
import { entityTier } from './entity-tier.ts';
import type { Tier } from './generated/resolver-types.ts';
import { entityNode } from './nodes.ts';
import type { EntityNode } from './nodes.ts';
import { RequestProblem } from './request-problem.ts';
import type { IsoDate } from '../domain/date.ts';

/** A page of the entities that a query finds. */
export async function entitiesFound(
  query: EntityQuery,
  page: PageRequest,
  context: Context,
): Promise<Connection<EntityNode>> {
  const found = await context.store.findEntities(query, page);
  return pageOfKeys(found, await nodesOf(found.keys, context), page);
}

/** A page of those that are also in a tier on a date, which no store knows: every one is asked for it. */
export async function entitiesInTier(
  query: EntityQuery,
  tier: Tier,
  asOf: IsoDate,
  page: PageRequest,
  context: Context,
): Promise<Connection<EntityNode>> {
  const found = await context.store.findEntities(query, { first: LARGEST_PAGE, after: null });
  if (found.hasNextPage) {
    throw new RequestProblem(
      'BAD_USER_INPUT',
      `tier is worked out for ${LARGEST_PAGE} entities at most, and without it ${found.totalCount} are found. Search for more words, or filter by jurisdiction, kinds or list.`,
      { path: ['filter', 'tier'] },
    );
  }
  const nodes = await nodesOf(found.keys, context);
  const inTier = await Promise.all(
    nodes.map(async (node) => {
      const { standing } = await entityTier({ ...node, asOf }, 'ADVANCED_CHIP', context);
      return standing.tier === tier;
    }),
  );
  return pageOf(
    nodes.filter((_, at) => inTier[at] === true),
    ({ entity }) => entity.key,
    page,
  );
}

function nodesOf(
  keys: readonly string[],
  { loaders, today }: Context,
): Promise<readonly EntityNode[]> {
  return Promise.all(
    keys.map(async (key) => {
      const entity = await loaders.entity({ key });
      if (entity === null) throw new Error(`The store lists the entity "${key}" and lacks it.`);
      return entityNode(key, entity.reading, today);
    }),
  );
}
