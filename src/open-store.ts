import type { Environment } from './environment.ts';
import { openSqliteGraphStore } from './adapters/sqlite/sqlite-graph-store.ts';
import type { GraphStore } from './ports/graph-store.ts';

/** Opens the store that the environment names: Neo4j where it has an address, else the embedded one. */
export async function openStore(
  environment: Pick<Environment, 'neo4j' | 'graphDb'>,
): Promise<GraphStore> {
  const { neo4j, graphDb } = environment;
  if (neo4j === null) return openSqliteGraphStore(graphDb ?? undefined);
  // Loaded only here: the driver takes longer to load than the embedded store to open.
  const adapter = await import('./adapters/neo4j/neo4j-graph-store.ts');
  const { database, ...server } = neo4j;
  return adapter.openNeo4jGraphStore({ ...server, ...(database !== null && { database }) });
}
