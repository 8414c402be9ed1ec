import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { entityLine, listingLine } from '../support/graph-lines.ts';
import { type RunningApp, runApp } from '../support/running-app.ts';
import { smallGraph } from '../support/small-graph.ts';

let app: RunningApp;
beforeAll(async () => {
  app = await runApp({
    lines: [...smallGraph, entityLine('local'), listingLine('local', 'Watch list of a country')],
  });
});
afterAll(() => app.close());

const added = (list: string) => ({
  changes: [{ addListing: { entity: { key: 'dragon-sg' }, list } }],
});
const overlay = (list: string) =>
  app.ask(
    'query ($overlay: OverlayInput) { entity(by: {key: "local"}, overlay: $overlay) { key } }',
    {
      overlay: added(list),
    },
  );
const places = [
  [
    'the filter of entities',
    ['filter', 'list'],
    (list: string) =>
      app.ask('query ($list: String) { entities(filter: {list: $list}) { totalCount } }', { list }),
  ],
  [
    'the target of a search for diversion',
    ['input', 'target', 'list'],
    (list: string) =>
      app.ask('query ($input: DiversionInput!) { diversionPaths(input: $input) { totalCount } }', {
        input: { target: { list } },
      }),
  ],
  ['a listing of an overlay', ['overlay', 'changes', '0', 'addListing', 'list'], overlay],
] as const;

describe.each(places)('%s', (_, path, ask) => {
  it('refuses a list that nobody knows, and names those that are known', async () => {
    const { errors } = await ask('Entity List');
    expect(
      errors.map(({ extensions }) => [extensions['code'], extensions['argumentPath']]),
    ).toEqual([['BAD_USER_INPUT', path]]);
    expect(errors[0]?.message).toContain(
      'Write ENTITY_LIST. These are: ENTITY_LIST, MEU_LIST, SDN',
    );
    const [other] = (await ask('NO_SUCH_LIST')).errors;
    expect(other?.message).toContain('"NO_SUCH_LIST" is no list');
    expect(other?.message).not.toContain('Write');
  });

  it('takes a list of the rules that nobody is on, and one that only the graph has', async () => {
    for (const list of ['UVL', 'Watch list of a country']) {
      expect((await ask(list)).errors).toEqual([]);
    }
  });
});
