import { openSqliteGraphStore } from '../../src/adapters/sqlite/sqlite-graph-store.ts';
import { entityLine } from './graph-lines.ts';

// A process of its own, to be killed: it puts many lines in the file named, says so, and never ends its transaction.
const store = await openSqliteGraphStore(process.argv[2]);
await store.write(async (writer) => {
  await writer.put(Array.from({ length: 50_000 }, (_, index) => entityLine(`half-${index}`)));
  process.stdout.write('put\n');
  await new Promise((resolve) => setTimeout(resolve, 60_000));
});
