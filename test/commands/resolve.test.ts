import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runCommand } from '../support/command-process.ts';
import { type ScratchFolder, scratchFolder } from '../support/graph-files.ts';

let folder: ScratchFolder;
let environment: Readonly<Record<string, string>>;
beforeAll(async () => {
  folder = await scratchFolder();
  const seed = await folder.write('seed/a.jsonl', [
    { type: 'entity', key: 'a', name: 'Nova Chip GmbH', jurisdiction: 'DE' },
    { type: 'entity', key: 'b', name: 'NOVA CHIP GMBH', jurisdiction: 'DE' },
    { type: 'entity', key: 'c', name: 'Nova Chip Holding GmbH', jurisdiction: 'DE' },
    { type: 'ownership', owner: 'c', owned: 'a', source: { name: 'Register' } },
    { type: 'entity', key: 'parent', name: 'Orion Instruments AG', jurisdiction: 'CH' },
    { type: 'entity', key: 'unit', name: 'Orion Instruments AG', jurisdiction: 'CH' },
    { type: 'ownership', owner: 'parent', owned: 'unit', source: { name: 'Register' } },
  ]);
  environment = { GRAPH_DB: join(folder.path, 'graph.db'), GRAPH_SEED: join(seed, '..') };
});
afterAll(() => folder.remove());

const resolve = (...words: readonly string[]) => runCommand(['resolve', ...words], environment);

describe('resolve', () => {
  test('lists what may be one, takes a decision, lists that, and takes it back', async () => {
    const proposed = await resolve('list', '--json');
    expect(proposed.code).toBe(0);
    const { proposals } = JSON.parse(proposed.out);
    // The parent and its unit are two, though they have one name: accept would refuse them.
    expect(proposals).toMatchObject([
      {
        pair: ['a', 'b'],
        score: 1,
        isExact: true,
        features: { name: 1, legalForm: 'SAME', jurisdiction: 'SAME' },
      },
    ]);
    expect((await resolve('accept', 'b', 'a', '--by', 'A. Analyst')).code).toBe(0);
    expect((await resolve('list')).out).toMatch(/^0 of 0 proposals/);
    expect((await resolve('list', '--decided')).out).toMatch(
      /^a is the same as b \(\d{4}-\d{2}-\d{2}, A\. Analyst\)\n/,
    );
    const contradicted = await resolve('reject', 'a', 'b');
    expect(contradicted).toMatchObject({ code: 1, out: '' });
    expect(contradicted.error).toContain('resolve undo a b');
    expect((await resolve('undo', 'a', 'b')).code).toBe(0);
    expect((await resolve('undo', 'a', 'b')).code).toBe(1);
    expect(JSON.parse((await resolve('list', '--json')).out)).toEqual(JSON.parse(proposed.out));
  });

  test.each([
    [['accept', 'a', 'nobody'], 'The graph has no entity with the key "nobody"'],
    [['accept', 'a', 'c'], 'c holds an interest in a, by Register: they are two.'],
    [['accept', 'a', 'a'], 'a is one entity: give the keys of two.'],
  ])('refuses %j, and says why', async (words, message) => {
    const { code, error } = await resolve(...words);
    expect(code).toBe(1);
    expect(error).toContain(message);
  });

  test('says of a decision taken back that others still make the two one', async () => {
    for (const pair of [
      ['a', 'b'],
      ['a', 'parent'],
      ['b', 'parent'],
    ]) {
      expect((await resolve('accept', ...pair)).code).toBe(0);
    }
    const first = await resolve('undo', 'a', 'b');
    expect(first).toMatchObject({ code: 0 });
    expect(first.out).toContain('They are still one by other decisions');
    const second = await resolve('undo', 'a', 'parent');
    expect(second.out).not.toContain('still one');
    expect((await resolve('undo', 'b', 'parent')).code).toBe(0);
  });

  test.each([[['list', '--least', '2']], [['list', '--first', '0']], [['accept', 'a']], [['x']]])(
    'is misused with %j',
    async (words) => {
      expect((await resolve(...words)).code).toBe(2);
    },
  );

  test('helps with examples', async () => {
    for (const words of [['--help'], ['list', '--help'], ['accept', '--help']]) {
      const { code, out } = await resolve(...words);
      expect(code).toBe(0);
      expect(out).toContain(words.length === 1 ? 'Commands:' : 'Examples:');
    }
  });
});
