import { importFiles } from '../../src/import/import-files.ts';
import type { ImportOptions, ImportTarget } from '../../src/import/import-files.ts';
import type { ImportReport, Refusal } from '../../src/import/import-report.ts';
import { importers } from '../../src/import/importers.ts';
import type { GraphLine } from '../../src/ports/graph-line.ts';
import type { GraphStore } from '../../src/ports/graph-store.ts';

export interface ImportRun {
  readonly report: ImportReport;
  readonly refusals: readonly Refusal[];
}

/** Imports files into a store, or a folder, and keeps what was refused. */
export async function runImport(
  into: GraphStore | string,
  paths: readonly string[],
  options: Partial<Omit<ImportOptions, 'paths' | 'target' | 'onRefusal'>> = {},
): Promise<ImportRun> {
  const refusals: Refusal[] = [];
  const target: ImportTarget =
    typeof into === 'string' ? { kind: 'folder', folder: into } : { kind: 'graph', store: into };
  const report = await importFiles({
    paths,
    importers,
    format: null,
    read: { date: null, complete: null },
    dryRun: false,
    onProgress: () => undefined,
    ...options,
    target,
    onRefusal: (refusal) => {
      refusals.push(refusal);
    },
  });
  return { report, refusals };
}

/** Every line of the entities of a store, in a fixed order. */
export async function allLines(store: GraphStore): Promise<readonly GraphLine[]> {
  const lines: GraphLine[] = [];
  await store.scanEntities((batch) => {
    lines.push(...batch);
  });
  const keyed = lines.map((line): [string, GraphLine] => [JSON.stringify(line), line]);
  return keyed.sort(([one], [other]) => (one < other ? -1 : 1)).map(([, line]) => line);
}
