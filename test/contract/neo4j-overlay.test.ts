import { describe } from 'vitest';
import { neo4jIsMissing, openEmptyNeo4j } from '../support/neo4j.ts';
import { overlayContract } from './overlay-contract.ts';

describe.skipIf(neo4jIsMissing())('on the real Neo4j', () => {
  overlayContract(openEmptyNeo4j, { numRuns: 3, oneByOne: false, milliseconds: 300_000 });
});
