import { noItems } from '../../src/export/export-graph.ts';
import type { ExportGraph } from '../../src/export/export-graph.ts';
import { openSqliteGraphStore } from '../../src/adapters/sqlite/sqlite-graph-store.ts';
import type { ReadingThreads } from '../../src/import/reading/open-files.ts';
import { assembleClosure } from '../../src/ports/assemble.ts';
import type { GraphLine } from '../../src/ports/graph-line.ts';
import { scratchFolder } from './graph-files.ts';
import { allLines, runImport } from './import-run.ts';
import type { ImportRun } from './import-run.ts';

export function graphOf(lines: readonly GraphLine[]): ExportGraph {
  return { ...assembleClosure(lines), items: noItems, transfers: [] };
}

/** What a file of this text gives in an empty graph. */
export async function broughtIn(
  name: string,
  text: string,
  threads: ReadingThreads = 'by size',
): Promise<ImportRun & { readonly lines: readonly GraphLine[] }> {
  const folder = await scratchFolder();
  const store = await openSqliteGraphStore();
  try {
    const path = await folder.writeBytes(name, Buffer.from(text));
    const run = await runImport(store, [path], { threads });
    return { ...run, lines: await allLines(store) };
  } finally {
    await store.close();
    await folder.remove();
  }
}

/** Lines as texts in one order, to be compared as sets. */
export function inOrder(lines: readonly unknown[]): readonly string[] {
  return lines.map((line) => canonical(line)).toSorted();
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(
          Object.entries(inner).toSorted(([one], [other]) => (one < other ? -1 : 1)),
        )
      : inner,
  );
}
