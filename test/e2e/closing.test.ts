import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { GraphStore } from '../../src/ports/graph-store.ts';
import { runApp } from '../support/running-app.ts';

/** A store whose next answer waits until it is let go. */
function heldStore(): {
  readonly wrap: (store: GraphStore) => GraphStore;
  readonly asked: Promise<void>;
  readonly letGo: () => void;
} {
  const asked = Promise.withResolvers<void>();
  const free = Promise.withResolvers<void>();
  return {
    wrap: (store) => ({
      ...store,
      closure: async (selectors) => {
        asked.resolve();
        await free.promise;
        return store.closure(selectors);
      },
    }),
    asked: asked.promise,
    letGo: () => free.resolve(),
  };
}

async function takesConnections(url: string): Promise<boolean> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve) => {
    const socket = connect(Number(port), hostname);
    socket.once('connect', () => resolve(true));
    socket.once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });
}

describe('closing', () => {
  it('answers the query that is running, and takes no new one', async () => {
    const held = heldStore();
    const app = await runApp({ wrap: held.wrap });
    // A connection that is kept alive must not hold the end up.
    await app.ask('{ __typename }');
    const running = app.ask('{ entity(by: {key: "acme"}) { name } }');
    await held.asked;

    const closed = app.close();
    while (await takesConnections(app.url)) await setTimeout(20);
    held.letGo();
    expect(await running).toMatchObject({ data: { entity: { name: 'Acme Corporation' } } });

    const before = Date.now();
    await closed;
    expect(Date.now() - before).toBeLessThan(2_000);
  });

  it('does not wait for connections on which nothing was asked', async () => {
    const app = await runApp();
    const { hostname, port } = new URL(app.url);
    const silent = connect(Number(port), hostname);
    const closedByService = once(silent, 'close');
    await once(silent, 'connect');
    // One that is answered has been taken before the silent one, or with it.
    await app.ask('{ __typename }');
    const before = Date.now();
    await app.close();
    await closedByService;
    expect(Date.now() - before).toBeLessThan(1_000);
  });
});
