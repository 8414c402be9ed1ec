import type { GraphQLSchema } from 'graphql';
import type { IsoDate } from '../domain/date.ts';
import type { RuleSets } from '../domain/determination/rule-set.ts';
import { createFeed } from '../graphql/watching/feed.ts';
import { createWatcher } from '../graphql/watching/watcher.ts';
import type { Watching } from '../graphql/watching/watching.ts';
import type { GraphStore } from '../ports/graph-store.ts';
import type { WatchRecord } from '../ports/watch-record.ts';
import { readings } from '../readings.ts';
import { whatIf } from '../what-if.ts';
import { startPolling } from './polling.ts';
import { type WebhookAddress, createDeliveries } from './webhook.ts';

interface Options {
  readonly record: WatchRecord;
  readonly store: GraphStore;
  readonly ruleSets: RuleSets;
  readonly schema: GraphQLSchema;
  readonly today: () => IsoDate;
  readonly version: string;
  readonly everyMilliseconds: number;
  /** Null: nothing is posted. */
  readonly webhook: WebhookAddress | null;
  readonly report: (error: unknown) => void;
  /** Hears in a sentence of what went wrong elsewhere. */
  readonly say: (sentence: string) => void;
}

export interface StartedWatching extends Watching {
  /** Begins to look at graph, day and law. */
  readonly start: () => void;
  /** Looks at once. */
  readonly soon: () => void;
  readonly close: () => Promise<void>;
}

/** Everything that watches, put together; it does nothing of itself before `start`. */
export function prepareWatching(options: Options): StartedWatching {
  const { record, webhook, everyMilliseconds, report, say } = options;
  const watcher = createWatcher({
    ...options,
    whatIf,
    readings,
    now: () => new Date().toISOString(),
  });
  const feed = createFeed(record);
  const deliveries =
    webhook === null ? null : createDeliveries({ record, address: webhook, report, say });
  let polling: ReturnType<typeof startPolling> | null = null;
  return {
    record,
    watcher,
    feed,
    start: () => {
      polling ??= startPolling({
        watcher,
        record,
        feed,
        afterwards: () => void deliveries?.begin(),
        everyMilliseconds,
        report,
      });
    },
    soon: () => polling?.soon(),
    close: async () => {
      feed.close();
      await Promise.all([polling?.close(), deliveries?.close()]);
    },
  };
}
