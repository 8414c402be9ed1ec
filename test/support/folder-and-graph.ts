import { afterEach, beforeEach } from 'vitest';
import { openSqliteGraphStore } from '../../src/adapters/sqlite/sqlite-graph-store.ts';
import type { GraphStore } from '../../src/ports/graph-store.ts';
import { scratchFolder } from './graph-files.ts';
import type { ScratchFolder } from './graph-files.ts';

export interface FolderAndGraph {
  readonly folder: ScratchFolder;
  readonly store: GraphStore;
}

/** Gives each test of a file or a group a folder and an empty graph of its own. */
export function folderAndGraph(take: (given: FolderAndGraph) => void): void {
  let given: FolderAndGraph;
  beforeEach(async () => {
    given = { folder: await scratchFolder(), store: await openSqliteGraphStore() };
    take(given);
  });
  afterEach(async () => {
    await given.store.close();
    await given.folder.remove();
  });
}
