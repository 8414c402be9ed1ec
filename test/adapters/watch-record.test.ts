import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openWatchRecord } from '../../src/adapters/sqlite/watch-record.ts';
import type { NewState, WatchRecord } from '../../src/ports/watch-record.ts';
import { type ScratchFolder, scratchFolder } from '../support/graph-files.ts';
import { smallGraph } from '../support/small-graph.ts';

let folder: ScratchFolder;
let path: string;
const opened: WatchRecord[] = [];
beforeEach(async () => {
  folder = await scratchFolder();
  path = join(folder.path, 'deep', 'watches.db');
});
afterEach(async () => {
  for (const record of opened.splice(0)) await record.close();
  await folder.remove();
});

const open = (place = path): WatchRecord => {
  const record = openWatchRecord(place);
  opened.push(record);
  return record;
};

const state: NewState = {
  graphVersion: 'v1',
  law: 'law',
  nextDay: '2026-03-01',
  reading: [{ question: { kind: 'closure', selectors: [{ key: 'acme' }] }, print: '0' }],
  answer: '{}',
  lines: smallGraph,
};
const firing = { firedAt: '2026-02-10T12:00:00.000Z', difference: '{"statement":"x"}' };

describe.each([
  ['in a file', () => path],
  ['in memory', () => ':memory:'],
])('saved questions %s', (_, place) => {
  test('come back with all that was kept of them, lines included', async () => {
    const record = open(place());
    await record.save('b', '{"q":1}', '2026-02-10T12:00:00.000Z', state);
    await record.save('a', '{"q":2}', '2026-02-10T12:00:00.000Z', state);
    const { lines, ...kept } = state;
    const saved = { createdAt: '2026-02-10T12:00:00.000Z', revision: 1, ...kept };
    expect(await record.watches()).toEqual([
      { name: 'a', question: '{"q":2}', ...saved },
      { name: 'b', question: '{"q":1}', ...saved },
    ]);
    expect(await record.linesOf('a')).toEqual(lines);
    expect([await record.linesOf('none'), await record.watch('none')]).toEqual([[], null]);
    expect([await record.remove('a'), await record.remove('a'), await record.count()]).toEqual([
      true,
      false,
      1,
    ]);
  });

  test('are stale under another graph or law, and from their day on', async () => {
    const record = open(place());
    expect(await record.hasStale('v1', 'law', '2026-02-28')).toBe(false);
    await record.save('a', '{}', '2026-02-10T12:00:00.000Z', state);
    expect(await record.hasStale('v1', 'law', '2026-02-28')).toBe(false);
    expect(await record.hasStale('v2', 'law', '2026-02-28')).toBe(true);
    expect(await record.hasStale('v1', 'other', '2026-02-28')).toBe(true);
    expect(await record.hasStale('v1', 'law', '2026-03-01')).toBe(true);
    await record.keepHeld([{ name: 'a', revision: 1 }], 'v2');
    expect(await record.hasStale('v2', 'law', '2026-02-28')).toBe(false);
    await record.keepHeld([{ name: 'a', revision: 7 }], 'v3');
    expect((await record.watch('a'))?.graphVersion).toBe('v2');
  });

  test('take one new answer of two that were found at the same time', async () => {
    const record = open(place());
    await record.save('a', '{}', '2026-02-10T12:00:00.000Z', state);
    const watch = { name: 'a', revision: 1 };
    expect(await record.keepAnswer(watch, { ...state, answer: '{"n":1}' }, firing)).toBe(true);
    expect(await record.keepAnswer(watch, { ...state, answer: '{"n":2}' }, firing)).toBe(false);
    expect((await record.watch('a'))?.answer).toBe('{"n":1}');
    expect(await record.firingsAfter(0, 10)).toEqual([{ id: 1, watch: 'a', ...firing }]);
    expect(await record.lastFiring()).toBe(1);
  });

  test('know how far a webhook has got', async () => {
    const record = open(place());
    expect(await record.delivery()).toEqual({ upTo: null, attempts: 0, notBefore: 0 });
    await record.keepDelivery({ upTo: 3, attempts: 2, notBefore: 1_790_000_000_000 });
    expect(await record.delivery()).toEqual({ upTo: 3, attempts: 2, notBefore: 1_790_000_000_000 });
  });
});

describe('differences', () => {
  test('keep the last ten thousand differences, and count on', async () => {
    const record = open(':memory:');
    await record.save('a', '{}', '2026-02-10T12:00:00.000Z', { ...state, lines: [] });
    for (let revision = 1; revision <= 10_010; revision += 1) {
      await record.keepAnswer({ name: 'a', revision }, { ...state, lines: [] }, firing);
    }
    expect(await record.lastFiring()).toBe(10_010);
    expect((await record.firingsAfter(0, 1)).map(({ id }) => id)).toEqual([11]);
  });
});

describe('a file of saved questions', () => {
  test('is made only where something is saved', async () => {
    const record = open();
    expect([await record.count(), await record.watches(), await record.lastFiring()]).toEqual([
      0,
      [],
      0,
    ]);
    expect(await record.remove('a')).toBe(false);
    expect(existsSync(path)).toBe(false);
    await record.save('a', '{}', '2026-02-10T12:00:00.000Z', state);
    expect(statSync(path).size).toBeGreaterThan(0);
  });

  test('is seen by another process at once, and is there after a restart', async () => {
    const [one, other] = [open(), open()];
    await one.save('a', '{}', '2026-02-10T12:00:00.000Z', state);
    expect(await other.count()).toBe(1);
    await other.keepAnswer({ name: 'a', revision: 1 }, state, firing);
    expect(await one.lastFiring()).toBe(1);
    await one.close();
    expect((await open().watch('a'))?.revision).toBe(2);
  });

  test('of another application is refused, and stays as it is', async () => {
    const foreign = join(folder.path, 'foreign.db');
    const database = new DatabaseSync(foreign);
    database.exec('CREATE TABLE t (a)');
    database.close();
    await expect(open(foreign).watches()).rejects.toThrow(/foreign\.db .*WATCH_DB/);
    const again = new DatabaseSync(foreign);
    expect(
      again.prepare("SELECT count(*) AS n FROM sqlite_schema WHERE name = 'watch'").get(),
    ).toEqual({ n: 0 });
    again.close();
  });

  test('in a place where none can be made says so', async () => {
    const record = open(join(await folder.write('file', ['x']), 'watches.db'));
    await expect(record.save('a', '{}', '', state)).rejects.toThrow(/cannot be opened; .*WATCH_DB/);
  });
});
