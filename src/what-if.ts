import { overlaidStore } from './adapters/overlay/overlaid-store.ts';
import { rememberingStore } from './adapters/overlay/remembering-store.ts';
import { openSqliteGraphStore } from './adapters/sqlite/sqlite-graph-store.ts';
import type { WhatIf } from './graphql/overlay/what-if.ts';
import type { GraphLine } from './ports/graph-line.ts';
import { parseLine } from './import/graph-file/parse.ts';

/** Overlays are checked as graph files are, and laid over whatever store there is. */
export const whatIf: WhatIf = {
  parseLine,
  overlaid: overlaidStore,
  remembering: rememberingStore,
  loaded: async (lines) => {
    const store = await openSqliteGraphStore();
    // A line is put after those of what it refers to.
    const [nodes, others] = [lines.filter(isOfNode), lines.filter((line) => !isOfNode(line))];
    await store.write((writer) => writer.put([...nodes, ...others]));
    return store;
  },
};

function isOfNode({ type }: GraphLine): boolean {
  return type === 'entity' || type === 'chip' || type === 'model' || type === 'cluster';
}
