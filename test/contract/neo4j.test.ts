import { describe } from 'vitest';
import { neo4jIsMissing, openEmptyNeo4j } from '../support/neo4j.ts';
import { describeGraphStore } from './graph-store.ts';

describe.skipIf(neo4jIsMissing())('the real Neo4j', () => {
  describeGraphStore('Neo4j', openEmptyNeo4j);
});
