import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { openSqliteGraphStore } from '../../src/adapters/sqlite/sqlite-graph-store.ts';
import { describeGraphStore } from './graph-store.ts';

let folder = '';
let files = 0;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'headwater-contract-'));
});

afterAll(() => rm(folder, { recursive: true }));

describeGraphStore('SQLite in memory', () => openSqliteGraphStore());

describeGraphStore(
  'SQLite in a file',
  () => {
    files += 1;
    return openSqliteGraphStore(join(folder, 'new folder', `${files}.db`));
  },
  10,
);
