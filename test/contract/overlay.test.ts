import { openSqliteGraphStore } from '../../src/adapters/sqlite/sqlite-graph-store.ts';
import { overlayContract } from './overlay-contract.ts';

overlayContract(() => openSqliteGraphStore(), 200);
