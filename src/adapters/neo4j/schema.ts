import { readFileSync } from 'node:fs';
import type { Connection } from './connection.ts';
import { cypherStatements } from './cypher-file.ts';
import { textOf } from './property.ts';

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
  const there = new Set([
    ...(await connection.prepare('SHOW CONSTRAINTS YIELD name', {})).map((row) =>
      textOf(row, 'name'),
    ),
    ...(await connection.prepare('SHOW INDEXES YIELD name', {})).map((row) => textOf(row, 'name')),
  ]);
  // Every schema statement makes the server forget its query plans, also one that finds nothing to do.
  const missing = cypherStatements(readFileSync(constraints, 'utf8')).filter(
    (statement) => !there.has(createdName(statement)),
  );
  // One by one: a schema change is a transaction of its own.
  for (const statement of missing) await connection.prepare(statement, {});
  if (missing.length > 0) await connection.prepare('CALL db.awaitIndexes(300)', {});
}

function createdName(statement: string): string {
  const [, name] = /^CREATE [A-Z ]*?(?:CONSTRAINT|INDEX) (\w+)/mu.exec(statement) ?? [];
  if (name !== undefined) return name;
  throw new Error(
    `${constraints.pathname} must only create named constraints and indexes, not: ${statement}`,
  );
}
