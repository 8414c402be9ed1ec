import type { GraphLine } from '../../src/ports/graph-line.ts';
import type { GraphStore } from '../../src/ports/graph-store.ts';

const batchSize = 5_000;

/** Puts lines into a store in one transaction, as they come. */
export function putLines(store: GraphStore, lines: Iterable<GraphLine>): Promise<void> {
  return store.write(async (writer) => {
    let batch: GraphLine[] = [];
    for (const line of lines) {
      batch.push(line);
      if (batch.length < batchSize) continue;
      await writer.put(batch);
      batch = [];
    }
    await writer.put(batch);
  });
}
