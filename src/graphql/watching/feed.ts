import type { SavedFiring, WatchRecord } from '../../ports/watch-record.ts';

/** Tells differences to whoever listens, from the record: a listener that is slow has its place there, and nothing is kept for it. */
export interface Feed {
  /** Says that the record may have more. */
  readonly announce: () => void;
  /** Differences after one, and then each as it is found, as `told` makes them, until the listener or the feed ends. */
  readonly listen: <T>(
    from: { readonly after: number; readonly names: readonly string[] | null },
    told: (firing: SavedFiring) => T,
  ) => AsyncGenerator<T, undefined>;
  /** Ends every listener. */
  readonly close: () => void;
}

/** How many are read at once for each listener. */
const atOnce = 50;

export function createFeed(record: Pick<WatchRecord, 'firingsAfter'>): Feed {
  let isClosed = false;
  const waiting = new Set<() => void>();
  const wake = (): void => {
    for (const resume of waiting) resume();
  };
  return {
    announce: wake,
    close: () => {
      isClosed = true;
      wake();
    },
    listen: <T>(
      { after, names }: { readonly after: number; readonly names: readonly string[] | null },
      told: (firing: SavedFiring) => T,
    ) => {
      const wanted = names === null ? null : new Set(names);
      let place = after;
      let ready: SavedFiring[] = [];
      let hasEnded = false;
      let resume: (() => void) | null = null;
      const end = async (): Promise<IteratorReturnResult<undefined>> => {
        hasEnded = true;
        resume?.();
        return { done: true, value: undefined };
      };
      /** An object and not a generator function: that could not be ended while it waits. */
      const listener: AsyncGenerator<T, undefined> = {
        next: async () => {
          for (;;) {
            if (isClosed || hasEnded) return { done: true, value: undefined };
            // Whatever is announced from here on is not missed.
            const { promise: more, resolve } = Promise.withResolvers<void>();
            resume = resolve;
            waiting.add(resolve);
            try {
              if (ready.length === 0) {
                const found = await record.firingsAfter(place, atOnce);
                place = found.at(-1)?.id ?? place;
                ready = found.filter(({ watch }) => wanted === null || wanted.has(watch));
                if (found.length === 0) await more;
              }
            } finally {
              waiting.delete(resolve);
            }
            const next = ready.shift();
            if (next !== undefined && !isClosed && !hasEnded)
              return { done: false, value: told(next) };
          }
        },
        return: end,
        throw: end,
        [Symbol.asyncIterator]: () => listener,
        [Symbol.asyncDispose]: async () => {
          await end();
        },
      };
      return listener;
    },
  };
}
