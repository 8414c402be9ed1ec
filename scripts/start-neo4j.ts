import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { isStartedByNpm, whenParentEnds } from '../src/parent-process.ts';
import { startNeo4jServer } from './neo4j/server.ts';

const usage = `Starts a Neo4j on this machine and the service on it, seeded. Needs Java 17 or newer and Maven; fetches the server once.

  npm run start:neo4j

The graph stays in .neo4j/data between starts. PORT, HOST and GRAPH_SEED are as for npm start; NEO4J_PASSWORD gives the
server a login, and HEADWATER_NEO4J_HOME another folder. Ctrl-C stops both.`;

const program = fileURLToPath(new URL('./start.mjs', import.meta.url));
const service = fileURLToPath(new URL('../src/main.ts', import.meta.url));

if (process.argv.includes('--help')) {
  console.log(usage);
} else {
  try {
    process.exitCode = await run();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 2;
  }
}

/** Runs both until the service ends, and gives its exit code. */
async function run(): Promise<number> {
  const stopped = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => stopped.abort());
  }
  if (isStartedByNpm(process.env)) whenParentEnds(() => stopped.abort());
  const password = process.env['NEO4J_PASSWORD'] ?? '';
  console.error('Starting Neo4j, which takes some seconds …');
  const server = await startNeo4jServer({
    environment: process.env,
    port: 0,
    password: password === '' ? null : password,
    temporary: false,
    say: (message) => console.error(message),
  });
  try {
    if (stopped.signal.aborted) return 0;
    console.error(`Neo4j answers at ${server.uri}.`);
    return await runService(server.uri, password, { stopped: stopped.signal, lost: server.ended });
  } finally {
    await server.stop();
  }
}

async function runService(
  uri: string,
  password: string,
  until: { readonly stopped: AbortSignal; readonly lost: Promise<void> },
): Promise<number> {
  const child = spawn(process.execPath, [program, service], {
    env: {
      ...process.env,
      NEO4J_URI: uri,
      NEO4J_USER: password === '' ? '' : 'neo4j',
      // The graph is the one of this server, whatever other runs use.
      NEO4J_DATABASE: '',
    },
    stdio: 'inherit',
  });
  const ended = once(child, 'exit');
  // The service first finishes what it has, on a Neo4j that still answers.
  until.stopped.addEventListener('abort', () => child.kill('SIGTERM'));
  const lost = until.lost.then(() => 'lost' as const);
  const first = await Promise.race([ended, lost]);
  if (first === 'lost') {
    console.error(
      'Neo4j ended by itself, so the service stops: see the logs folder beside its data.',
    );
    child.kill('SIGTERM');
    await ended;
    return 1;
  }
  return child.exitCode ?? 0;
}
