import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type NpmScript, fallsSilent, isListening, runNpmScript } from '../support/npm-script.ts';

let folder: string;
let script: NpmScript | undefined;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'headwater-'));
  writeFileSync(join(folder, 'seed.jsonl'), '{"type":"entity","key":"a","name":"A"}\n');
});
afterEach(() => {
  script?.sweep();
  rmSync(folder, { recursive: true });
});

// Signals and process groups are those of Unix.
describe.skipIf(process.platform === 'win32')('npm start', () => {
  it('takes the service with it when it is told to end', async () => {
    script = runNpmScript('start', { GRAPH_SEED: folder });
    const url = await script.says(/answers at (\S+);/);
    expect(await isListening(url)).toBe(true);
    await script.endNpm('SIGTERM');
    expect(await fallsSilent(url, 10_000)).toBe(true);
  });
});
