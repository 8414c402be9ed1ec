import packageFile from '../../../package.json' with { type: 'json' };
import { WatchFileUnusable } from '../../adapters/sqlite/watch-database.ts';
import { openWatchRecord } from '../../adapters/sqlite/watch-record.ts';
import { todayUtc } from '../../calendar.ts';
import type { RuleSets } from '../../domain/determination/rule-set.ts';
import { readEnvironment } from '../../environment.ts';
import { createSchema } from '../../graphql/schema.ts';
import { type Watcher, createWatcher } from '../../graphql/watching/watcher.ts';
import type { GraphStore } from '../../ports/graph-store.ts';
import type { WatchRecord } from '../../ports/watch-record.ts';
import { readings } from '../../readings.ts';
import { whatIf } from '../../what-if.ts';
import { Misuse } from '../terminal.ts';
import type { Terminal } from '../terminal.ts';
import { withGraph } from '../with-graph.ts';

/** The saved questions and the graph that they are asked of. */
export interface OpenedWatches {
  readonly watcher: Watcher;
  readonly record: WatchRecord;
  readonly store: GraphStore;
  readonly ruleSets: RuleSets;
}

/** Does something with the saved questions of the graph that the service would answer from. */
export async function withWatches<T>(
  terminal: Terminal,
  work: (opened: OpenedWatches) => Promise<T>,
): Promise<T> {
  const reading = readEnvironment(terminal.environment);
  if ('problems' in reading) throw new Misuse(reading.problems.join('\n'));
  const { watchDb } = reading.environment;
  if (watchDb === null) {
    throw new Misuse(
      'The graph is in memory, and saved questions would end with this command. Name a file with GRAPH_DB, or with WATCH_DB.',
    );
  }
  const record = openWatchRecord(watchDb);
  try {
    return await withGraph(terminal, async (store, ruleSets) => {
      const watcher = createWatcher({
        record,
        store,
        ruleSets,
        schema: createSchema(),
        whatIf,
        readings,
        version: packageFile.version,
        today: todayUtc,
        now: () => new Date().toISOString(),
      });
      return work({ watcher, record, store, ruleSets });
    });
  } catch (error) {
    if (error instanceof WatchFileUnusable) throw new Misuse(error.message, { cause: error });
    throw error;
  } finally {
    await record.close();
  }
}
