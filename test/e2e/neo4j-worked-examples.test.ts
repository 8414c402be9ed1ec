import { describe } from 'vitest';
import { neo4jIsMissing, openEmptyNeo4j } from '../support/neo4j.ts';
import { describeWorkedExamples } from './worked-examples-over-http.ts';

describe.skipIf(neo4jIsMissing())('the service on Neo4j', () => {
  describeWorkedExamples(openEmptyNeo4j);
});
