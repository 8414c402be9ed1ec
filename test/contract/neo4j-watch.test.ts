import { describe } from 'vitest';
import { neo4jIsMissing, openEmptyNeo4j } from '../support/neo4j.ts';
import { watchContract } from './watch-contract.ts';

describe.skipIf(neo4jIsMissing())('on the real Neo4j', () => {
  watchContract(openEmptyNeo4j, { numRuns: 5 });
});
