import { openSqliteGraphStore } from '../../src/adapters/sqlite/sqlite-graph-store.ts';
import { watchContract } from './watch-contract.ts';

watchContract(() => openSqliteGraphStore(), { numRuns: 40 });
