import { AsyncLocalStorage } from 'node:async_hooks';

/**
 * Writes go one after the other in the order in which they were asked for. Reads asked for through it wait while a write
 * is under way, for a store whose one connection serves all.
 */
export interface WriteQueue {
  readonly write: <T>(work: () => Promise<T>) => Promise<T>;
  readonly read: <T>(question: () => T) => Promise<T>;
  /** Resolves once no write is under way or waiting. */
  readonly drained: () => Promise<void>;
}

export function writeQueue(): WriteQueue {
  const turn = new AsyncLocalStorage<{ ended: boolean }>();
  let last: Promise<void> = Promise.resolve();
  const now = { writing: false };

  // A write that waits for its own store would wait for ever.
  const refuseInsideWrite = (): void => {
    if (turn.getStore()?.ended === false) {
      throw new Error('A write must not ask the store that it writes to: ask before it or after.');
    }
  };

  return {
    write: async (work) => {
      refuseInsideWrite();
      const mine = { ended: false };
      const result = last.then(async () => {
        now.writing = true;
        try {
          return await turn.run(mine, work);
        } finally {
          mine.ended = true;
          now.writing = false;
        }
      });
      last = result.then(ignore, ignore);
      return result;
    },
    read: async (question) => {
      refuseInsideWrite();
      while (now.writing) await last;
      return question();
    },
    drained: () => last,
  };
}

/** The one who wrote hears of a failure; the next in the queue only waits. */
function ignore(): void {}
