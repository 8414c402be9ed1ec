import { parseArgs } from 'node:util';
import { isStartedByNpm, whenParentEnds } from '../src/parent-process.ts';
import { startNeo4jServer } from './neo4j/server.ts';

const usage = `Starts a Neo4j for developers, on this machine only. Needs Java 17 or newer and Maven; fetches the server once.

  npm run neo4j -- [--port <port>] [--temporary]

  --port <port>   listen on this port (default: any free one)
  --temporary     keep the data only until it stops (default: in .neo4j/data)

NEO4J_PASSWORD        ask for a login as neo4j with this password (default: no login)
HEADWATER_NEO4J_HOME  keep the server and its data in this folder (default: .neo4j)`;

function readArguments(): { readonly port: number; readonly temporary: boolean } | null {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '0' },
      temporary: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return null;
  const port = Number(values.port);
  if (!/^\d+$/.test(values.port) || port > 65_535) {
    throw new Error(`--port must be a number from 0 to 65535, not "${values.port}".`);
  }
  return { port, temporary: values.temporary };
}

try {
  const options = readArguments();
  if (options === null) {
    console.log(usage);
  } else {
    const server = await startNeo4jServer({
      ...options,
      environment: process.env,
      password: process.env['NEO4J_PASSWORD'] ?? null,
      say: (message) => console.error(message),
    });
    let asked = false;
    const stop = (): void => {
      asked = true;
      void server.stop();
    };
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop);
    if (isStartedByNpm(process.env)) whenParentEnds(stop);
    // Only now, since whoever reads it may end this at once.
    console.log(server.uri);
    console.error(`Neo4j is ready: NEO4J_URI=${server.uri}. Stop it with Ctrl-C.`);
    await server.ended;
    if (!asked) throw new Error('Neo4j ended by itself: see the logs folder beside its data.');
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
