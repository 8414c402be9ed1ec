import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { serverJars } from './jars.ts';
import { findTools } from './tools.ts';

/** A Neo4j that runs, and that its starter must stop. */
export interface Neo4jServer {
  readonly uri: string;
  readonly pid: number;
  /** Resolves once the server has ended, by itself or stopped. */
  readonly ended: Promise<void>;
  readonly stop: () => Promise<void>;
}

export interface ServerOptions {
  readonly environment: NodeJS.ProcessEnv;
  /** 0: any free port. */
  readonly port: number;
  /** The login is `neo4j` with this password; null: nobody is asked to log in. */
  readonly password: string | null;
  /** Keeps the data only while the server runs, instead of in the checkout. */
  readonly temporary: boolean;
  readonly say: (message: string) => void;
}

const checkout = fileURLToPath(new URL('../../', import.meta.url));
const program = fileURLToPath(new URL('./Start.java', import.meta.url));

const javaOptions = [
  '-Xmx2g',
  '-XX:+UseSerialGC',
  ...['java.nio', 'java.io', 'java.util.concurrent'].map(openToAll),
  openToAll('sun.nio.ch'),
  '--add-modules=jdk.incubator.vector',
];

function openToAll(name: string): string {
  return `--add-opens=java.base/${name}=ALL-UNNAMED`;
}

/** How long a server may take to stop before it is ended. */
const stopWithin = 20_000;

/** Starts a Neo4j on the loopback interface, and resolves once it answers. */
export async function startNeo4jServer(options: ServerOptions): Promise<Neo4jServer> {
  const found = findTools(options.environment);
  if (found.kind === 'missing') throw new Error(found.reason);
  const folder = options.environment['HEADWATER_NEO4J_HOME'] ?? join(checkout, '.neo4j');
  const jars = await serverJars(folder, found.tools, options.say);
  const data = options.temporary
    ? await mkdtemp(join(tmpdir(), 'headwater-neo4j-'))
    : join(folder, 'data');

  const java = spawn(
    found.tools.java,
    [...javaOptions, '-cp', `${jars}/*${delimiter}`, program, data, String(options.port)],
    {
      env: { ...options.environment, ...passwordVariable(options.password) },
      // Not in this process's group: an interrupt from the keyboard is for us, and the server stops when we say so.
      detached: process.platform !== 'win32',
      stdio: ['pipe', 'pipe', 'pipe'],
    },
  );
  const ended = endOf(java).then(async () => {
    if (options.temporary) await rm(data, { recursive: true, force: true });
  });
  const port = await portWhenReady(java, ended);
  return {
    uri: `bolt://127.0.0.1:${port}`,
    pid: java.pid ?? 0,
    ended,
    stop: () => stopServer(java, ended, options.temporary),
  };
}

function passwordVariable(password: string | null): NodeJS.ProcessEnv {
  return { START_PASSWORD: password ?? undefined };
}

async function endOf(java: ChildProcess): Promise<void> {
  // Where it could not even be started there is an error and no end.
  await once(java, 'close').catch(() => {});
}

/** The port from the line that says that the server is ready. */
async function portWhenReady(java: ChildProcess, ended: Promise<void>): Promise<number> {
  const complaints: string[] = [];
  java.stderr?.setEncoding('utf8').on('data', (text: string) => complaints.push(text));
  if (java.stdout === null) throw new Error('Neo4j has no standard output.');
  const lines = createInterface({ input: java.stdout });
  const ready = Promise.withResolvers<number>();
  lines.on('line', (line) => {
    const [word, rest] = [line.split(' ')[0], line.slice(line.indexOf(' ') + 1)];
    if (word === 'ready') ready.resolve(Number(rest));
    if (word === 'failed') ready.reject(new Error(`Neo4j did not start: ${reasonOf(rest)}`));
  });
  const gone = ended.then((): never => {
    throw new Error(`Neo4j did not start. It said:\n${complaints.join('').trim()}`);
  });
  return Promise.race([ready.promise, gone]);
}

function reasonOf(message: string): string {
  if (/lock/i.test(message)) {
    return `its data is in use: another Neo4j of this checkout runs; stop it, or use --temporary. (${message})`;
  }
  if (/address already in use|bind/i.test(message)) {
    return `the port is taken: choose another with --port. (${message})`;
  }
  return message;
}

async function stopServer(
  java: ChildProcess,
  ended: Promise<void>,
  temporary: boolean,
): Promise<void> {
  // Data that is thrown away need not be written out first.
  java.kill(temporary ? 'SIGKILL' : 'SIGTERM');
  const timer = setTimeout(() => java.kill('SIGKILL'), stopWithin);
  await ended;
  clearTimeout(timer);
}
