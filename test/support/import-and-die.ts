import { openSqliteGraphStore } from '../../src/adapters/sqlite/sqlite-graph-store.ts';
import { runImport } from './import-run.ts';

// A process of its own, which is killed by itself: it imports files in two threads into the graph named, and dies half-way
// through what is named: a file that it reads, or the load (`sqlite`).
const [graph, name, ...paths] = process.argv.slice(2);
const store = await openSqliteGraphStore(graph, { purpose: 'import' });
await runImport(store, paths, {
  threads: 'two',
  onProgress: ({ file, done, total }) => {
    if (file === name && total !== null && done > total / 2) process.kill(process.pid, 'SIGKILL');
  },
});
