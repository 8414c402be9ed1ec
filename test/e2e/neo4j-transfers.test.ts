import { describe } from 'vitest';
import { neo4jIsMissing, openEmptyNeo4j } from '../support/neo4j.ts';
import { describeTransfersOnRecord } from './transfers-on-record.ts';

describe.skipIf(neo4jIsMissing())('the service on Neo4j', () => {
  describeTransfersOnRecord(openEmptyNeo4j);
});
