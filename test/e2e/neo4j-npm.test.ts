import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findTools } from '../../scripts/neo4j/tools.ts';
import { type NpmScript, fallsSilent, isListening, runNpmScript } from '../support/npm-script.ts';

const fetched =
  process.env['HEADWATER_NEO4J_HOME'] ?? fileURLToPath(new URL('../../.neo4j', import.meta.url));

let folder: string;
let script: NpmScript | undefined;
let environment: Readonly<Record<string, string>>;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'headwater-'));
  // The server that is there already, with data of its own: that of the checkout may be in use.
  const home = join(folder, 'neo4j');
  mkdirSync(home);
  for (const name of readdirSync(fetched).filter((one) => one.startsWith('neo4j-'))) {
    symlinkSync(join(fetched, name), join(home, name));
  }
  writeFileSync(join(folder, 'seed.jsonl'), '{"type":"entity","key":"a","name":"A"}\n');
  const { JAVA_HOME } = process.env;
  environment = {
    GRAPH_SEED: join(folder, 'seed.jsonl'),
    HEADWATER_NEO4J_HOME: home,
    ...(JAVA_HOME !== undefined && { JAVA_HOME }),
  };
});
afterEach(() => {
  script?.sweep();
  rmSync(folder, { recursive: true });
});

/** A server that does not stop by itself is ended after 20 seconds. */
const longEnough = 40_000;

const cannotRun = process.platform === 'win32' || findTools(process.env).kind === 'missing';

describe.skipIf(cannotRun)('npm, told to end', () => {
  it('takes the service and the Neo4j below it with it', async () => {
    script = runNpmScript('start:neo4j', environment);
    const server = await script.says(/Neo4j answers at (bolt:\S+)\.\n/);
    const url = await script.says(/Headwater answers at (\S+);/);
    expect([await isListening(url), await isListening(server)]).toEqual([true, true]);
    await script.endNpm('SIGTERM');
    expect(await fallsSilent(url, longEnough)).toBe(true);
    expect(await fallsSilent(server, longEnough)).toBe(true);
  }, 120_000);

  it('takes a Neo4j for developers with it', async () => {
    script = runNpmScript('neo4j', environment);
    const server = await script.says(/NEO4J_URI=(bolt:\S+)\. /);
    expect(await isListening(server)).toBe(true);
    await script.endNpm('SIGTERM');
    expect(await fallsSilent(server, longEnough)).toBe(true);
  }, 120_000);
});
