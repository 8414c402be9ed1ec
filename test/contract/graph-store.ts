import { describe } from 'vitest';
import { closureContract } from './closure-contract.ts';
import { decisionContract } from './decision-contract.ts';
import { holdingsContract } from './holdings-contract.ts';
import { itemContract } from './item-contract.ts';
import { largeGraphContract } from './large-graph-contract.ts';
import { movementsContract } from './movements-contract.ts';
import { randomGraphContract } from './random-graphs-contract.ts';
import { receiptsContract } from './receipts-contract.ts';
import { scanContract } from './scan-contract.ts';
import { searchContract } from './search-contract.ts';
import { versionContract } from './version-contract.ts';
import { writeContract } from './write-contract.ts';
import type { OpenStore } from './store-under-test.ts';

/**
 * What every graph store keeps to. `open` gives a fresh store without a line in it each time; where that is slow,
 * `randomGraphs` says how many are enough.
 */
export function describeGraphStore(name: string, open: OpenStore, randomGraphs = 50): void {
  describe(`a graph store: ${name}`, () => {
    closureContract(open);
    holdingsContract(open);
    receiptsContract(open, randomGraphs);
    movementsContract(open, randomGraphs);
    itemContract(open);
    scanContract(open);
    searchContract(open);
    decisionContract(open);
    writeContract(open);
    versionContract(open);
    largeGraphContract(open);
    randomGraphContract(open, randomGraphs);
  });
}
