import { readFileSync, readdirSync } from 'node:fs';
import { makeExecutableSchema } from '@graphql-tools/schema';
import type { GraphQLSchema } from 'graphql';
import { resolvers } from './resolvers/index.ts';
import { readersOf, scalars } from './scalars.ts';

const folder = new URL('../../schema/', import.meta.url);

/** The text of the API, one for each file of schema/. */
export function readTypeDefinitions(): readonly string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.graphql'))
    .sort()
    .map((name) => readFileSync(new URL(name, folder), 'utf8'));
}

/** The API with its resolvers; a resolver that answers for nothing in the schema is an error at the start. */
export function createSchema(): GraphQLSchema {
  return makeExecutableSchema({
    typeDefs: [...readTypeDefinitions()],
    resolvers: { ...resolvers, ...readersOf(scalars) },
    resolverValidationOptions: {
      requireResolversToMatchSchema: 'error',
      requireResolversForResolveType: 'error',
    },
  });
}
