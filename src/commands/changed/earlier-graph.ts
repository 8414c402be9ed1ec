import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { resolvedStore } from '../../adapters/resolved/resolved-store.ts';
import { openSqliteGraphStore } from '../../adapters/sqlite/sqlite-graph-store.ts';
import { loadGraph } from '../../import/graph-file/load.ts';
import { StoreUnavailable } from '../../ports/graph-store.ts';
import type { GraphStore } from '../../ports/graph-store.ts';
import { EMPTY_GRAPH_SUM, versionText } from '../../ports/graph-version.ts';
import { describeRefusals } from '../load-words.ts';
import { Misuse, orMisuse } from '../terminal.ts';

/**
 * Opens another state of a graph: a SQLite file, or graph files, which are loaded into memory. Graph files have no decisions
 * on who is one with whom; those of the present graph are taken for theirs.
 */
export async function openEarlierGraph(
  paths: readonly string[],
  present: GraphStore,
): Promise<GraphStore> {
  const [path = ''] = paths;
  const databases = paths.filter(isDatabase);
  if (databases.length > 0 && paths.length > 1) {
    throw new Misuse(
      `--before ${databases[0]} is a whole graph. Give no other --before beside it.`,
    );
  }
  const store = await openEarlierDatabase(databases.length > 0 ? path : undefined);
  try {
    if (databases.length === 0) await loadEarlier(store, paths, present);
    if ((await store.version()) === versionText(EMPTY_GRAPH_SUM)) {
      throw new Misuse(
        `--before ${path} has nothing in it. Name the graph as it was: its SQLite file, or what export graph wrote.`,
      );
    }
    return resolvedStore(store);
  } catch (error) {
    await store.close();
    throw error;
  }
}

/** In memory where no path is given. What is wrong with the file is wrong with what was asked for. */
async function openEarlierDatabase(path: string | undefined): Promise<GraphStore> {
  try {
    return await openSqliteGraphStore(path, { namedBy: 'with --before' });
  } catch (error) {
    if (error instanceof StoreUnavailable) throw new Misuse(error.message, { cause: error });
    throw error;
  }
}

async function loadEarlier(
  store: GraphStore,
  paths: readonly string[],
  present: GraphStore,
): Promise<void> {
  const report = await loadGraph({ store, paths, strict: true });
  if (!report.landed) {
    throw new Misuse(
      `${describeRefusals(report)}The earlier graph has lines that cannot be read, so that it is not compared. Mend them, or write it anew with export graph.`,
    );
  }
  const { decisions } = await present.decisions();
  await store.write(async (writer) => {
    for (const decision of decisions) {
      const known = await writer.known('entity', decision.pair);
      if (known.size === decision.pair.length) await writer.decide(decision);
    }
  });
}

const databaseMark = 'SQLite format 3\0';

/** Whether a path is a SQLite file. A path that is not there is refused here: opening one would make it. */
function isDatabase(path: string): boolean {
  return orMisuse(
    () => {
      if (statSync(path).isDirectory()) return false;
      const head = Buffer.alloc(databaseMark.length);
      const file = openSync(path, 'r');
      try {
        readSync(file, head, 0, head.length, 0);
      } finally {
        closeSync(file);
      }
      return head.toString('latin1') === databaseMark;
    },
    (reason) =>
      `--before ${path}: cannot be read (${reason}). Name a SQLite file, or a graph file or a folder of them as export graph writes.`,
  );
}
