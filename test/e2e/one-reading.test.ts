import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { GraphStore } from '../../src/ports/graph-store.ts';
import { type RunningApp, runApp } from '../support/running-app.ts';

/** A store whose graph is changed between the reading of the parties and that of the items. */
function changingStore(store: GraphStore): GraphStore {
  return {
    ...store,
    items: async (selectors) => ({ ...(await store.items(selectors)), version: 'another version' }),
  };
}

let app: RunningApp;
beforeAll(async () => {
  app = await runApp({ wrap: changingStore });
});
afterAll(() => app.close());

describe('a determination', () => {
  it('is not put together from two versions of the graph', async () => {
    const { data, errors } = await app.ask(
      '{ determination(input: {item: {chip: {key: "h9"}}, destination: "SG", endUser: {entity: {key: "acme"}}}) { id } }',
    );
    expect(data).toBeNull();
    expect(errors[0]?.extensions['code']).toBe('GRAPH_CHANGED');
    expect(errors[0]?.message).toMatch(/Ask again/);
  });
});
