/**
 * Time from the command to the first answer: `node bench/start-up.ts [runs]`. Each run starts `npm start` with a
 * fresh database file (the seed is loaded) and then once more with that file (the seed is there), and asks until the
 * first query is answered. Prints milliseconds.
 */
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const query = `{ determination(input: { item: { chip: { key: "nvidia-h100-sxm" } }, destination: "DE",
  endUser: { location: "DE" }, asOf: "2026-08-01" }) { codified { outcome } } }`;

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => {
    probe.listen(0, '127.0.0.1', resolve);
  });
  const address = probe.address();
  if (address === null || typeof address === 'string') throw new Error('No port was given.');
  await new Promise((resolve) => {
    probe.close(resolve);
  });
  return address.port;
}

async function ask(port: number): Promise<string | null> {
  try {
    const answer = await fetch(`http://127.0.0.1:${port}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    });
    return await answer.text();
  } catch {
    return null;
  }
}

/** Milliseconds from the command to the first answer. */
async function start(database: string): Promise<number> {
  const port = await freePort();
  const began = performance.now();
  const server = spawn('npm', ['start', '--silent'], {
    env: { ...process.env, PORT: String(port), GRAPH_DB: database },
    stdio: ['ignore', 'ignore', 'inherit'],
    detached: true,
  });
  const ended = new Promise((resolve) => {
    server.once('exit', resolve);
  });
  try {
    let answer: string | null = null;
    while (answer === null) {
      if (server.exitCode !== null) throw new Error('The service ended before it answered.');
      answer = await ask(port);
    }
    const took = performance.now() - began;
    if (!answer.includes('"outcome"')) throw new Error(`The first answer was ${answer}`);
    return took;
  } finally {
    // npm starts the service as a child of its own: the signal goes to the whole group.
    if (server.pid !== undefined) process.kill(-server.pid, 'SIGTERM');
    await ended;
  }
}

const runs = Number(process.argv[2] ?? 5);
const fresh: number[] = [];
const again: number[] = [];
for (let run = 0; run < runs; run += 1) {
  const folder = await mkdtemp(join(tmpdir(), 'headwater-start-'));
  try {
    const database = join(folder, 'graph.db');
    fresh.push(await start(database));
    again.push(await start(database));
  } finally {
    await rm(folder, { recursive: true });
  }
}

function row(name: string, times: readonly number[]): string {
  const sorted = [...times].sort((left, right) => left - right).map(Math.round);
  return `${name}: median ${sorted[Math.floor(sorted.length / 2)]} ms, from ${sorted[0]} to ${sorted.at(-1)} ms, ${runs} runs`;
}
console.log(row('first answer, seed loaded into a new database', fresh));
console.log(row('first answer, database there already', again));
