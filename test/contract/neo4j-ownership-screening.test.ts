import { describe } from 'vitest';
import { neo4jIsMissing, openEmptyNeo4j } from '../support/neo4j.ts';
import { ownershipScreeningContract } from './ownership-screening.ts';

describe.skipIf(neo4jIsMissing())('the real Neo4j', () => {
  ownershipScreeningContract(openEmptyNeo4j, 10);
});
