import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, existsSync, openSync } from 'node:fs';
import { symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { scratchFolder } from '../support/graph-files.ts';

const formats = ['ftm', 'graphml', 'cypher', 'graph'];
/** A device on which nothing fits; not every system has it. */
const full = '/dev/full';
const exportOf = ['scripts/start.mjs', 'src/commands/main.ts', 'export'] as const;

describe('a command', () => {
  let folder: Awaited<ReturnType<typeof scratchFolder>>;
  let environment: NodeJS.ProcessEnv;
  beforeAll(async () => {
    folder = await scratchFolder();
    const seed = join(folder.path, 'seed.jsonl');
    // More than a pipe holds.
    const lines = Array.from(
      { length: 5_000 },
      (_, number) => `{"type":"entity","key":"company-${number}","name":"Company ${number}"}\n`,
    );
    await writeFile(seed, lines.join(''));
    environment = { ...process.env, GRAPH_SEED: seed, GRAPH_DB: '', NEO4J_URI: '' };
  });
  afterAll(() => folder.remove());

  test.each(formats)('whose reader leaves ends quietly: %s', async (format) => {
    const child = spawn(process.execPath, [...exportOf, format], {
      env: environment,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child.stdout.once('data', () => child.stdout.destroy());
    const [said, [code]] = await Promise.all([text(child.stderr), once(child, 'close')]);
    expect({ said, code }).toEqual({ said: '', code: 141 });
  });

  test.skipIf(!existsSync(full))('says in a line that the disk is full', () => {
    const output = openSync(full, 'w');
    const { stderr, status } = spawnSync(process.execPath, [...exportOf, 'graph'], {
      env: environment,
      stdio: ['ignore', output, 'pipe'],
      encoding: 'utf8',
    });
    closeSync(output);
    expect(stderr).toMatch(/^The standard output cannot be written \(ENOSPC: [^\n]*\)\. [^\n]*\n$/);
    expect(status).toBe(1);
  });

  test.skipIf(!existsSync(full))('says so of a file that it is told to write', async () => {
    const out = join(folder.path, 'out.jsonl');
    // Where a file is written before it is whole.
    await symlink(full, `${out}.unfinished`);
    const { stderr, status } = spawnSync(process.execPath, [...exportOf, 'graph', '--out', out], {
      env: environment,
      encoding: 'utf8',
    });
    expect(stderr).toMatch(/^[^\n]*out\.jsonl cannot be written \(ENOSPC: [^\n]*\n$/);
    expect({ status, isThere: existsSync(out) }).toEqual({ status: 1, isThere: false });
  });
});
