import { readFileSync } from 'node:fs';
import type { Connection } from './connection.ts';
import { cypherStatements } from './cypher-file.ts';

const constraints = new URL('../../../graph-seed/constraints.cypher', import.meta.url);

/** The queries use what 5.26, the release with long-term support, knows. */
const oldest: readonly [number, number] = [5, 26];

/** Refuses a server that the queries do not run on. */
export async function checkServer(connection: Connection): Promise<void> {
  const agent = await connection.serverAgent();
  const [, major, minor] = /^Neo4j\/(\d+)\.(\d+)/.exec(agent) ?? [];
  if (Number(major) > oldest[0] || (Number(major) === oldest[0] && Number(minor) >= oldest[1])) {
    return;
  }
  throw new Error(
    `${connection.uri} is ${agent === '' ? 'a server without a name' : agent}: Neo4j ${oldest.join('.')} or newer is needed.`,
  );
}

/** Creates the constraints and indexes that are not there yet, and waits until they answer. */
export async function applySchema(connection: Connection): Promise<void> {
  // One by one: a schema change is a transaction of its own.
  for (const statement of cypherStatements(readFileSync(constraints, 'utf8'))) {
    await connection.write(statement, {});
  }
  await connection.write('CALL db.awaitIndexes(300)', {});
}
