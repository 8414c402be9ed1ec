import type { Environment } from './environment.ts';
import { resolvedStore } from './adapters/resolved/resolved-store.ts';
import type { Purpose } from './adapters/sqlite/database.ts';
import { openSqliteGraphStore } from './adapters/sqlite/sqlite-graph-store.ts';
import type { GraphStore } from './ports/graph-store.ts';

/** The store that the environment names: Neo4j where it has an address, else the embedded one. */
type StoreAddress = Pick<Environment, 'neo4j' | 'graphDb'>;

/** Opens the store, in which entities that are one by a person's decision are one. */
export async function openStore(address: StoreAddress): Promise<GraphStore> {
  return resolvedStore(await openUnresolvedStore(address));
}

/** Opens the store with its entities as the sources have them. */
export async function openUnresolvedStore(
  { neo4j, graphDb }: StoreAddress,
  purpose: Purpose = 'questions',
): Promise<GraphStore> {
  if (neo4j === null) return openSqliteGraphStore(graphDb ?? undefined, { purpose });
  // Loaded only here: the driver takes longer to load than the embedded store to open.
  const adapter = await import('./adapters/neo4j/neo4j-graph-store.ts');
  const { database, ...server } = neo4j;
  return adapter.openNeo4jGraphStore({ ...server, ...(database !== null && { database }) });
}
