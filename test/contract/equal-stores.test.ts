import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { openSqliteGraphStore } from '../../src/adapters/sqlite/sqlite-graph-store.ts';
import { describeEqualStores } from './equal-stores.ts';

let folder = '';
let files = 0;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'headwater-equal-'));
});

afterAll(() => rm(folder, { recursive: true }));

describeEqualStores(
  'SQLite in memory and in a file',
  () => openSqliteGraphStore(),
  () => {
    files += 1;
    return openSqliteGraphStore(join(folder, `${files}.db`));
  },
  20,
);
