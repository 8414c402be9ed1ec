import type { GraphQLSchema } from 'graphql';
import { LARGEST_PAGE } from '../../ports/page.ts';
import { isCountryCode } from '../../iso-countries.ts';
import type { Context } from '../context.ts';
import { replayDetermination } from '../question/replay.ts';
import type { Resolvers } from '../generated/resolver-types.ts';
import { parseGlobalId } from '../global-id.ts';
import { type AnyNode, entityNode, modelNode } from '../nodes.ts';
import { RequestProblem } from '../request-problem.ts';

export const nodeResolvers = {
  Query: {
    node: (_root, { id }, context, { schema }) => nodeById(id, schema, context),
    nodes: (_root, { ids }, context, { schema }) => {
      if (ids.length > LARGEST_PAGE) {
        throw new RequestProblem(
          'BATCH_TOO_LARGE',
          `${ids.length} ids are asked for at once. Ask for at most ${LARGEST_PAGE} at a time.`,
          { path: ['ids'] },
        );
      }
      return Promise.all(ids.map((id) => nodeById(id, schema, context)));
    },
  },
  Node: {
    __resolveType: ({ kind }) => kind,
  },
} satisfies Resolvers;

/** What the id names; null where there is no such thing, or no such id. */
async function nodeById(
  id: string,
  schema: GraphQLSchema,
  context: Context,
): Promise<AnyNode | null> {
  const named = parseGlobalId(id);
  if (named === null) return null;
  const { loaders, today } = context;
  switch (named.type) {
    case 'Entity': {
      const found = await loaders.entity({ key: named.key });
      return found && entityNode(found.key, found.reading, today);
    }
    case 'Chip': {
      const found = await loaders.item({ kind: 'chip', key: named.key });
      const chip = found?.items.chips.get(found.key);
      return chip ? { kind: 'Chip', chip, asOf: today } : null;
    }
    case 'Model': {
      const found = await loaders.item({ kind: 'model', key: named.key });
      return found && modelNode(found.key, found.items, today);
    }
    case 'Country':
      return isCountryCode(named.key) ? { kind: 'Country', code: named.key, asOf: today } : null;
    case 'Determination':
      return replayDetermination(id, named.key, schema, context);
  }
}
