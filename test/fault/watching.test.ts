import { afterEach, expect, it } from 'vitest';
import { StoreUnavailable } from '../../src/ports/graph-store.ts';
import { createFeed } from '../../src/graphql/watching/feed.ts';
import { startPolling } from '../../src/watching/polling.ts';

const endings: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of endings.splice(0).reverse()) await end();
});

it('a store that is down is said once, looked for again and again, and found when it is back', async () => {
  const reported: string[] = [];
  let looks = 0;
  const found = Promise.withResolvers<void>();
  const polling = startPolling({
    watcher: {
      check: async () => {
        looks += 1;
        if (looks < 5) throw new StoreUnavailable('down');
        found.resolve();
        return { watches: 1, compared: 1, evaluated: 0, fired: 0, isWaiting: false };
      },
    },
    record: { lastFiring: async () => 0 },
    feed: { announce: () => undefined },
    afterwards: () => undefined,
    everyMilliseconds: 1,
    report: (error) => reported.push(String(error)),
  });
  endings.push(() => polling.close());
  await found.promise;
  expect(reported).toEqual(['StoreUnavailable: down']);
});

it('what is asked for while it looks is looked at at once, and what is under way ends before it is closed', async () => {
  const begun: (() => void)[] = [];
  const more = { wake: (): void => undefined };
  const polling = startPolling({
    watcher: {
      check: async () => {
        const { promise, resolve } = Promise.withResolvers<void>();
        begun.push(resolve);
        more.wake();
        await promise;
        return { watches: 0, compared: 0, evaluated: 0, fired: 0, isWaiting: false };
      },
    },
    record: { lastFiring: async () => 0 },
    feed: { announce: () => undefined },
    afterwards: () => undefined,
    everyMilliseconds: 1_000_000,
    report: () => undefined,
  });
  const second = new Promise<void>((resolve) => {
    more.wake = resolve;
  });
  polling.soon();
  begun[0]?.();
  await second;
  let isClosed = false;
  const closed = polling.close().then(() => {
    isClosed = true;
  });
  await new Promise((resolve) => setImmediate(resolve));
  expect(isClosed).toBe(false);
  begun[1]?.();
  await closed;
  expect(begun).toHaveLength(2);
});

it('a listener that is ended while it waits has ended, and one that waits hears of what is announced', async () => {
  const all = [1, 2, 3].map((id) => ({ id, watch: 'a', firedAt: '', difference: '{}' }));
  let shown = 0;
  const feed = createFeed({
    firingsAfter: async (after) => all.slice(0, shown).filter(({ id }) => id > after),
  });
  const one = feed.listen({ after: 0, names: null }, ({ id }) => id);
  const other = feed.listen({ after: 0, names: ['a'] }, ({ id }) => id);
  const [first, second] = [one.next(), other.next()];
  await one.return(undefined);
  expect(await first).toEqual({ done: true, value: undefined });
  shown = 2;
  feed.announce();
  expect(await second).toEqual({ done: false, value: 1 });
  expect(await other.next()).toEqual({ done: false, value: 2 });
  const third = other.next();
  feed.close();
  expect(await third).toEqual({ done: true, value: undefined });
});
