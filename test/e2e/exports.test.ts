import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exactShare } from '../../src/domain/ownership/share.ts';
import { entityLine, headquartersLine, ownershipLine } from '../support/graph-lines.ts';
import { type RunningApp, runApp } from '../support/running-app.ts';

const half = { share: exactShare(500_000_000) };

let app: RunningApp;
beforeAll(async () => {
  app = await runApp({
    lines: [
      entityLine('centre', { name: 'Centre & Sons' }),
      headquartersLine('centre', 'SG', { to: '2025-01-01' }),
      headquartersLine('centre', 'MY', { from: '2025-01-01' }),
      entityLine('above'),
      entityLine('before'),
      entityLine('below'),
      ownershipLine('above', 'centre', half),
      ownershipLine('before', 'centre', { ...half, to: '2020-01-01' }),
      ownershipLine('centre', 'below', half),
      ...Array.from({ length: 60 }, (_, at) => entityLine(`unit ${at}`)),
      ...Array.from({ length: 60 }, (_, at) => ownershipLine('below', `unit ${at}`)),
    ],
  });
});
afterAll(() => app.close());

function asked(format: string, size: string) {
  return app.ask(
    `{ entity(by: { key: "centre" }) { ownershipGraph(asOf: "2026-01-01", ${size}) { export(format: ${format}) } } }`,
  );
}

async function exported(format: string, size = 'depth: 1'): Promise<string> {
  const { data, errors } = await asked(format, size);
  expect(errors).toEqual([]);
  const { entity } = data as { entity: { ownershipGraph: { export: string } } };
  return entity.ownershipGraph.export;
}

describe('a part of the graph exported by a query', () => {
  it('has what the answer shows, on its date', async () => {
    const lines = (await exported('GRAPH')).trimEnd().split('\n');
    const told = lines.map((line): Record<string, unknown> => JSON.parse(line));
    expect(told.filter(({ type }) => type === 'entity').map(({ key }) => key)).toEqual([
      'centre',
      'above',
      'below',
    ]);
    expect(told.filter(({ type }) => type === 'headquarters')).toEqual([
      { type: 'headquarters', entity: 'centre', country: 'MY', from: '2025-01-01' },
    ]);
    expect(told.filter(({ type }) => type === 'ownership')).toEqual([
      expect.objectContaining({ owner: 'above', owned: 'centre', share: { exact: 50 } }),
      expect.objectContaining({ owner: 'centre', owned: 'below', share: { exact: 50 } }),
    ]);
  });

  it.each([
    ['BODS', '"bodsVersion":"0.4"'],
    ['FTM', '"schema":"Ownership"'],
    ['GRAPHML', '<node id="centre">'],
    ['ENTITIES_CSV', 'Centre & Sons'],
    ['INTERESTS_CSV', 'above,Company above,centre,Centre & Sons,SHAREHOLDING,50,50'],
    ['CYPHER', 'OWNED_BY'],
    ['MERMAID', 'Centre #38; Sons'],
    ['SVG', 'Centre &amp; Sons'],
  ])('comes as %s', async (format, text) => {
    expect(await exported(format)).toContain(text);
  });

  it('is no chart where nobody could look at it', async () => {
    const { errors } = await asked('SVG', 'depth: 3');
    expect(errors).toEqual([
      expect.objectContaining({
        message: expect.stringContaining(
          'A chart of 63 entities and 62 interests cannot be looked at: it takes up to 60 and 90.',
        ),
        extensions: expect.objectContaining({ code: 'BAD_USER_INPUT' }),
      }),
    ]);
  });
});
