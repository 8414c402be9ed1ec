import { spawnSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runCommand } from '../support/command-process.ts';
import { scratchFolder } from '../support/graph-files.ts';
import type { ScratchFolder } from '../support/graph-files.ts';

let folder: ScratchFolder;
const scripts = new Map<string, string>();
beforeAll(async () => {
  folder = await scratchFolder();
  for (const shell of ['bash', 'zsh', 'fish']) {
    const { out } = await runCommand(['completion', shell], {});
    scripts.set(shell, join(folder.path, shell));
    await writeFile(join(folder.path, shell), out);
  }
});
afterAll(() => folder.remove());

function isThere(shell: string): boolean {
  return spawnSync(shell, ['-c', 'exit 0']).status === 0;
}

function answer(shell: string, program: string): string {
  const { stdout, stderr } = spawnSync(shell, ['-c', program], { encoding: 'utf8' });
  expect(stderr).toBe('');
  return stdout.trim();
}

describe.skipIf(!isThere('bash'))('in bash', () => {
  test.each([
    [['imp'], ['import']],
    [['re'], ['resolve']],
    [['resolve', 'a'], ['accept']],
    [['resolve', 'accept', '--j'], ['--json']],
    [['import', '--end'], ['--end-although-refused']],
    [['parents', 'list.csv', '--as'], ['--as-of']],
    [['import', 'x'], []],
    [['--h'], ['--help']],
  ])('%j becomes %j', (words, completed) => {
    const typed = ['headwater', ...words].map((word) => `'${word}'`).join(' ');
    const program = `source ${scripts.get('bash')}; COMP_WORDS=(${typed}); COMP_CWORD=${words.length}; _headwater; echo "\${COMPREPLY[*]}"`;
    expect(answer('bash', program)).toBe(completed.join(' '));
  });

  test('the command that the script makes runs this one, also from another folder', () => {
    const program = `cd /; source ${scripts.get('bash')}; headwater parents --help`;
    expect(answer('bash', program)).toContain('Usage: npm run cli -- parents');
  });
});

test.skipIf(!isThere('zsh'))('zsh reads the script', () => {
  expect(answer('zsh', `zsh -n ${scripts.get('zsh')}`)).toBe('');
});

function completed(typed: string): string {
  return answer('fish', `source ${scripts.get('fish')}; complete -C '${typed}'`);
}

test.skipIf(!isThere('fish'))('fish completes commands, and options where they are', () => {
  expect(completed('headwater imp')).toMatch(/^import\t/);
  expect(completed('headwater resolve a')).toMatch(/^accept\t/);
  expect(completed('headwater import --end')).toMatch(/^--end-although-refused\t/);
});

test('another shell is refused, with those that there are', async () => {
  expect(await runCommand(['completion', 'csh'], {})).toMatchObject({
    code: 2,
    error: 'No shell "csh": name one of bash, zsh, fish.\n',
  });
});
