import fc from 'fast-check';
import type { GraphLine } from '../../src/ports/graph-line.ts';
import { randomFacts } from './random-facts.ts';
import { keysOf, randomEntities, randomItems } from './random-nodes.ts';

/** Whole graphs of every type of line, each identity once, nodes before the facts that name them. */
export const randomGraph: fc.Arbitrary<readonly GraphLine[]> = randomEntities
  .chain((entities) =>
    randomItems(fc.constantFrom(...keysOf(entities, 'entity'))).map((items) => [
      ...entities,
      ...items,
    ]),
  )
  .chain((nodes) => randomFacts(nodes).map((facts) => [...nodes, ...facts]));
