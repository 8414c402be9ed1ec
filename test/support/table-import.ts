import { importFiles } from '../../src/import/import-files.ts';
import type { ImportReport, Refusal } from '../../src/import/import-report.ts';
import { readMapping } from '../../src/import/table/read-mapping.ts';
import { tableImporter } from '../../src/import/table/table.ts';
import type { LineType, LineTypes } from '../../src/ports/graph-line.ts';
import type { GraphStore } from '../../src/ports/graph-store.ts';
import type { ScratchFolder } from './graph-files.ts';
import { linesOfType } from './lines-of-type.ts';
import { folderAndGraph } from './folder-and-graph.ts';

export interface TableImport {
  readonly report: ImportReport;
  readonly refusals: readonly Refusal[];
  readonly of: <T extends LineType>(type: T) => Promise<readonly LineTypes[T][]>;
}

/** Imports tables, each as text or as a path, by a mapping that is written to a file first. */
export async function importTables(
  { folder, store }: { readonly folder: ScratchFolder; readonly store: GraphStore },
  mapping: unknown,
  ...tables: readonly (string | Buffer | { readonly path: string })[]
): Promise<TableImport> {
  const path = await folder.write('mapping.json', [JSON.stringify(mapping)]);
  const paths: string[] = [];
  for (const [at, table] of tables.entries()) {
    const isText = typeof table === 'string' || Buffer.isBuffer(table);
    paths.push(
      isText ? await folder.writeBytes(`table-${at}.csv`, Buffer.from(table)) : table.path,
    );
  }
  const refusals: Refusal[] = [];
  const report = await importFiles({
    paths,
    importers: [tableImporter(readMapping(path), path)],
    format: 'table',
    read: { date: null, complete: null },
    dryRun: false,
    target: { kind: 'graph', store },
    onRefusal: (refusal) => {
      refusals.push(refusal);
    },
    onProgress: () => undefined,
  });
  return { report, refusals, of: (type) => linesOfType(store, type) };
}

interface TablesIntoGraph {
  readonly imported: (
    mapping: unknown,
    ...tables: readonly (string | Buffer)[]
  ) => Promise<TableImport>;
  /** The graph of the test that runs. */
  readonly store: () => GraphStore;
}

/** Gives each test of a file a graph of its own to import tables into. */
export function tablesIntoGraph(): TablesIntoGraph {
  let folder: ScratchFolder;
  let store: GraphStore;
  folderAndGraph((given) => {
    ({ folder, store } = given);
  });
  return {
    imported: (mapping, ...tables) => importTables({ folder, store }, mapping, ...tables),
    store: () => store,
  };
}
