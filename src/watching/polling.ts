import type { WatchRecord } from '../ports/watch-record.ts';
import type { Feed } from '../graphql/watching/feed.ts';
import type { Watcher } from '../graphql/watching/watcher.ts';

export interface Polling {
  /** Looks now: something was changed here. */
  readonly soon: () => void;
  /** Ends once what is under way has ended. */
  readonly close: () => Promise<void>;
}

interface Options {
  readonly watcher: Pick<Watcher, 'check'>;
  readonly record: Pick<WatchRecord, 'lastFiring'>;
  readonly feed: Pick<Feed, 'announce'>;
  /** Begun after each look, for example to deliver what was found. */
  readonly afterwards: () => void;
  readonly everyMilliseconds: number;
  readonly report: (error: unknown) => void;
}

/**
 * Looks again and again whether graph, day or law are others than the saved questions were answered with, whoever changed
 * them: other processes write to the same graph, and save questions and find differences in the same record.
 */
export function startPolling(options: Options): Polling {
  const { watcher, record, feed, afterwards, everyMilliseconds, report } = options;
  let isClosed = false;
  let isWanted = false;
  let timer: NodeJS.Timeout | undefined;
  let last: number | null = null;
  let lastProblem = '';

  const look = async (): Promise<void> => {
    try {
      await watcher.check(() => !isClosed);
      lastProblem = '';
    } catch (error) {
      // A store that is down for an hour is said once.
      const words = String(error);
      if (words !== lastProblem) report(error);
      lastProblem = words;
    }
    try {
      const latest = await record.lastFiring();
      if (latest !== last) feed.announce();
      last = latest;
      afterwards();
    } catch (error) {
      report(error);
    }
  };
  const run = async (): Promise<void> => {
    for (;;) {
      isWanted = false;
      await look();
      // Both are set by others while it looks.
      if (isClosed || !isWanted) break;
    }
    running = null;
    if (!isClosed) timer = setTimeout(begin, everyMilliseconds).unref();
  };
  let running: Promise<void> | null = null;
  const begin = (): void => {
    clearTimeout(timer);
    isWanted = true;
    running ??= run();
  };
  begin();
  return {
    soon: () => {
      if (!isClosed) begin();
    },
    close: async () => {
      isClosed = true;
      clearTimeout(timer);
      await running;
    },
  };
}
