import { openSqliteGraphStore } from '../../src/adapters/sqlite/sqlite-graph-store.ts';
import { overlayContract } from './overlay-contract.ts';

overlayContract(() => openSqliteGraphStore(), {
  numRuns: 200,
  oneByOne: true,
  milliseconds: 60_000,
});
