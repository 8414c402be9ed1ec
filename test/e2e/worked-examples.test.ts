import { openSqliteGraphStore } from '../../src/adapters/sqlite/sqlite-graph-store.ts';
import { describeWorkedExamples } from './worked-examples-over-http.ts';

describeWorkedExamples(() => openSqliteGraphStore());
