import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runCommandLine } from '../../src/commands/command-line.ts';
import { lacksItemsWords } from '../../src/commands/lacks-items.ts';
import { scratchFolder } from '../support/graph-files.ts';
import type { ScratchFolder } from '../support/graph-files.ts';
import { goldenCopy, leiRow, madeUpLei, relationshipRow } from '../support/made-up-gleif.ts';

let folder: ScratchFolder;
beforeEach(async () => {
  folder = await scratchFolder();
});
afterEach(() => folder.remove());

async function run(...words: readonly string[]) {
  let [out, error] = ['', ''];
  const code = await runCommandLine(words, {
    environment: { GRAPH_DB: join(folder.path, 'graph.db') },
    write: (text) => {
      out += text;
    },
    writeError: (text) => {
      error += text;
    },
    isInteractive: false,
  });
  return { code, out, error };
}

const [alpha, beta] = [madeUpLei(1), madeUpLei(2)];
const lei = () =>
  folder.write('lei.csv', [
    goldenCopy([leiRow(alpha, 'Alpha', 'GB'), leiRow(beta, 'Beta', 'US')]).trimEnd(),
  ]);
const rr = (...parents: readonly string[]) =>
  folder.write('rr.csv', [
    goldenCopy(parents.map((parent) => relationshipRow(beta, parent))).trimEnd(),
  ]);

describe('the import command', () => {
  test('tells the format of each file, imports them, and says what was done', async () => {
    const [entities, relationships] = [await lei(), await rr(alpha)];
    const { code, out, error } = await run(
      'import',
      'auto',
      entities,
      relationships,
      '--dated',
      '2026-09-11',
    );
    expect({ code, error }).toEqual({ code: 0, error: lacksItemsWords });
    expect(out).toBe(
      `${entities}\n  GLEIF Level 1 (LEI records) as CSV, of 2026-09-11, a part\n` +
        `${relationships}\n  GLEIF Level 2 relationship records as CSV, of 2026-09-11, a part\n` +
        '  entity         2 added, 0 changed, 0 left alone, 0 refused\n' +
        '  headquarters   2 added, 0 changed, 0 left alone, 0 refused\n' +
        '  ownership      1 added, 0 changed, 0 left alone, 0 refused\n' +
        'Imported.\n',
    );
  });

  test('says only of a graph that it begins what that lacks, and only where it does', async () => {
    const loaded = await run('load', 'graph-seed', '--json');
    expect(loaded.code).toBe(0);
    expect((await run('import', 'gleif', await lei())).error).toBe('');
    const other = await folder.write('again.csv', [
      goldenCopy([leiRow(madeUpLei(3), 'Gamma', 'GB')]).trimEnd(),
    ]);
    expect((await run('import', other, '--dry-run')).error).toBe('');
  });

  test('writes refused records with their place and reason, and ends with 1', async () => {
    const [entities, relationships] = [await lei(), await rr(alpha, madeUpLei(9))];
    const refusals = join(folder.path, 'refused.jsonl');
    const { code, out } = await run(
      'import',
      'gleif',
      entities,
      relationships,
      '--refusals',
      refusals,
    );
    expect(code).toBe(1);
    expect(out).toContain('Refused:\n  1 ownership owner: no entity\n');
    const lines = (await readFile(refusals, 'utf8')).trimEnd().split('\n');
    expect(lines.map((line): unknown => JSON.parse(line))).toMatchObject([
      {
        file: relationships,
        position: 3,
        reason: 'ownership owner: no entity',
        record: { type: 'ownership' },
      },
    ]);
  });

  test('writes graph files that load as the import does', async () => {
    const out = join(folder.path, 'graph');
    await run('import', 'gleif', await lei(), await rr(alpha), '--out', out);
    const loaded = await run('load', out, '--json');
    const direct = await run('import', 'gleif', await lei(), await rr(alpha), '--json');
    expect(loaded.code).toBe(0);
    expect(JSON.parse(direct.out)).toMatchObject({
      loaded: {
        entity: { unchanged: 2 },
        headquarters: { unchanged: 2 },
        ownership: { unchanged: 1 },
      },
    });
  });

  test('changes nothing in a dry run', async () => {
    const { out } = await run('import', 'gleif', await lei(), '--dry-run');
    expect(out).toContain('entity         2 added');
    expect(out).toContain('Nothing was changed: this was a dry run.');
    expect((await run('import', 'gleif', await lei())).out).toContain('entity         2 added');
  });

  test.each([
    [['nonsense', 'x.csv'], /No format and no file "nonsense": name one of auto, gleif/],
    [['gleif', '/nowhere.csv'], /\/nowhere\.csv: cannot be read/],
    [['gleif', 'x.csv', '--mapping', 'm.json'], /--mapping says .* gleif is a format of its own/],
    [['gleif', 'x.csv', '--dated', '2026-02-30'], /--dated must be a calendar date/],
    [['gleif', 'x.csv', '--complete', '--partial'], /exclude one another/],
  ])('is refused where it is asked wrongly: %j', async (words, message) => {
    const { code, error } = await run('import', ...words);
    expect(code).toBe(2);
    expect(error).toMatch(message);
  });
});
