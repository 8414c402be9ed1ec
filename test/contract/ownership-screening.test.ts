import { openSqliteGraphStore } from '../../src/adapters/sqlite/sqlite-graph-store.ts';
import { ownershipScreeningContract } from './ownership-screening.ts';

ownershipScreeningContract(() => openSqliteGraphStore(), 150);
