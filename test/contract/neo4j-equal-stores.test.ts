import { describe } from 'vitest';
import { openSqliteGraphStore } from '../../src/adapters/sqlite/sqlite-graph-store.ts';
import { neo4jIsMissing, openEmptyNeo4j } from '../support/neo4j.ts';
import { describeEqualStores } from './equal-stores.ts';

describe.skipIf(neo4jIsMissing())('the real Neo4j', () => {
  describeEqualStores('SQLite and Neo4j', () => openSqliteGraphStore(), openEmptyNeo4j, 10);
});
