import { openSqliteGraphStore } from '../../src/adapters/sqlite/sqlite-graph-store.ts';
import { describeScenarios } from './diversion-scenarios.ts';

describeScenarios(() => openSqliteGraphStore());
