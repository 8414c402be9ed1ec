import { openSqliteGraphStore } from '../../src/adapters/sqlite/sqlite-graph-store.ts';
import { describeTransfersOnRecord } from './transfers-on-record.ts';

describeTransfersOnRecord(() => openSqliteGraphStore());
