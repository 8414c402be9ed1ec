import { describe } from 'vitest';
import { neo4jIsMissing, openEmptyNeo4j } from '../support/neo4j.ts';
import { describeScenarios } from './diversion-scenarios.ts';

describe.skipIf(neo4jIsMissing())('the service on Neo4j', () => {
  describeScenarios(openEmptyNeo4j);
});
