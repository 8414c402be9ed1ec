import { readEnvironment } from '../environment.ts';
import type { Environment } from '../environment.ts';
import { Misuse } from './terminal.ts';
import type { Terminal } from './terminal.ts';

/** The store that a command works on. GRAPH_SEED is for the service: here it would be a store that ends with the command. */
export function storeOf({ environment }: Terminal): Pick<Environment, 'neo4j' | 'graphDb'> {
  const reading = readEnvironment({ ...environment, GRAPH_SEED: undefined });
  if ('environment' in reading) return reading.environment;
  throw new Misuse(reading.problems.join('\n'));
}
