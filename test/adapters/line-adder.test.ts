import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { lineMaker } from '../../src/adapters/sqlite/ready-line.ts';
import { openSqliteGraphStore } from '../../src/adapters/sqlite/sqlite-graph-store.ts';
import { parseLine } from '../../src/import/graph-file/parse.ts';
import { phaseOf } from '../../src/import/graph-file/load-phase.ts';
import { inOrderOfCheck } from '../../src/import/staging/member-order.ts';
import type { GraphLine } from '../../src/ports/graph-line.ts';
import type { GraphStore, GraphWriter } from '../../src/ports/graph-store.ts';
import { lineIdentity } from '../../src/ports/line-identity.ts';
import type { Adding, LineAdder } from '../../src/ports/ready-lines.ts';
import { randomGraph } from '../contract/random-graphs.ts';
import { dumpedGraph } from '../support/dumped-graph.ts';
import { scratchFolder } from '../support/graph-files.ts';
import type { ScratchFolder } from '../support/graph-files.ts';
import {
  chipLine,
  entityLine,
  headquartersLine,
  ownershipLine,
  sourceNamed,
} from '../support/graph-lines.ts';
import '../support/chance.ts';

let folder: ScratchFolder;
beforeEach(async () => {
  folder = await scratchFolder();
});
afterEach(() => folder.remove());

const make = lineMaker();

/** Makes a line ready and adds it. */
function added(adder: LineAdder, line: GraphLine, mayAdd = true): Adding {
  const texts: (string | null)[] = [];
  make(line, (text) => texts.push(text));
  return adder.add(line.type, () => texts.shift() ?? null, mayAdd);
}

function adderOf(writer: GraphWriter): LineAdder {
  const adder = writer.adder?.();
  if (adder === undefined) throw new Error('The store adds no ready lines.');
  return adder;
}

async function withStore<T>(name: string, work: (store: GraphStore) => Promise<T>): Promise<T> {
  const store = await openSqliteGraphStore(join(folder.path, name));
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

/** Each identity once, of entities and their facts; entities first. */
const graph = randomGraph.map((lines) => {
  const byIdentity = new Map(lines.map((line) => [lineIdentity(line), line]));
  const kept = [...byIdentity.values()];
  return [
    ...kept.filter(({ type }) => type === 'entity'),
    ...kept.filter(({ type }) => phaseOf(type) === 'facts'),
  ];
});

describe('lines that were made ready', () => {
  test('leave the same file as lines that are put', async () => {
    let at = 0;
    await fc.assert(
      fc.asyncProperty(graph, async (lines) => {
        at += 1;
        const [put, filled] = [`put-${at}.db`, `filled-${at}.db`];
        const left: GraphLine[] = [];
        const version = await withStore(filled, async (store) => {
          await store.write(async (writer) => {
            const adder = adderOf(writer);
            for (const line of lines) if (added(adder, line) !== 'added') left.push(line);
          });
          return store.version();
        });
        // What is about items is left, and so is not in either file.
        const taken = lines.filter((line) => !left.includes(line));
        expect(taken.length).toBeGreaterThanOrEqual(
          lines.filter(({ type }) => type === 'entity').length,
        );
        await withStore(put, async (store) => {
          await store.write((writer) => writer.put(taken));
          expect(await store.version()).toBe(version);
        });
        expect(dumpedGraph(join(folder.path, filled))).toEqual(dumpedGraph(join(folder.path, put)));
      }),
      { numRuns: 25 },
    );
  });

  test('find entities by their words, also by misspelt ones', async () => {
    await withStore('graph.db', async (store) => {
      await store.write(async (writer) => {
        const adder = adderOf(writer);
        added(adder, entityLine('a', { name: 'Nordwind Holding', aliases: ['Газпром'] }));
        added(adder, entityLine('b', { name: 'Südwind Holding' }));
      });
      const found = async (...tokens: string[]) =>
        store.findEntities(
          { tokens, kinds: null, jurisdiction: null, list: null },
          { after: null, first: 10 },
        );
      expect(await found('nordwnid')).toMatchObject({ keys: ['a'] });
      expect(await found('gazprom')).toMatchObject({ keys: ['a'] });
      expect(await found('holding')).toMatchObject({ keys: ['b', 'a'] });
    });
  });

  test('are left where they name what is not there, and then also those that say something else of the same', async () => {
    const [one, other] = [ownershipLine('b', 'a'), ownershipLine('b', 'a', { to: '2020-01-01' })];
    await withStore('graph.db', async (store) => {
      await store.write(async (writer) => {
        const adder = adderOf(writer);
        expect(added(adder, entityLine('a'))).toBe('added');
        expect(added(adder, one)).toEqual({ kind: 'left', line: one });
        expect(added(adder, entityLine('b'))).toBe('added');
        expect(added(adder, other)).toEqual({ kind: 'left', line: other });
        expect(added(adder, headquartersLine('b', 'SG'), false)).toMatchObject({ kind: 'left' });
        expect(added(adder, chipLine('c', { vendor: 'a' }))).toMatchObject({ kind: 'left' });
      });
    });
  });

  test('are all left of a type of which too many were, and not of the others', async () => {
    await withStore('graph.db', async (store) => {
      await store.write(async (writer) => {
        const adder = adderOf(writer);
        for (let at = 0; at <= 50_000; at += 1) {
          expect(added(adder, ownershipLine(`none-${at}`, 'a'))).not.toBe('added');
        }
        for (const key of ['a', 'b']) expect(added(adder, entityLine(key))).toBe('added');
        const line = ownershipLine('b', 'a');
        expect(added(adder, line)).toEqual({ kind: 'left', line });
        expect(added(adder, headquartersLine('a', 'SG'))).toBe('added');
      });
    });
  });

  test('stand against what says something else of the same', async () => {
    const [one, other] = [
      headquartersLine('a', 'SG'),
      headquartersLine('a', 'SG', { source: sourceNamed('B') }),
    ];
    const [entity, renamed] = [entityLine('a'), entityLine('a', { name: 'Other' })];
    await withStore('graph.db', async (store) => {
      await store.write(async (writer) => {
        const adder = adderOf(writer);
        for (const line of [entity, one]) expect(added(adder, line)).toBe('added');
        const there = { kind: 'there', number: 1, line: other, standing: one };
        expect(added(adder, other)).toEqual(there);
        expect(added(adder, other, false)).toEqual(there);
        expect(added(adder, renamed)).toEqual({
          kind: 'there',
          number: 0,
          line: renamed,
          standing: entity,
        });
      });
      expect((await store.closure([{ key: 'a' }])).entities.get('a')?.name).toBe('Company a');
    });
  });

  test('are all left in a graph that is not empty, and add nothing once the write has ended', async () => {
    await withStore('graph.db', async (store) => {
      await store.write((writer) => writer.put([entityLine('a')]));
      const kept = await store.write(async (writer) => {
        const adder = adderOf(writer);
        for (const line of [entityLine('a'), entityLine('b')]) {
          expect(added(adder, line)).toEqual({ kind: 'left', line });
        }
        return adder;
      });
      expect(() => added(kept, entityLine('b'))).toThrow('The write has ended');
    });
  });

  test('come back with their members in the order of their check', async () => {
    const source = { name: 'S', statementId: '1', words: 'w', url: 'https://example.org/' };
    const written = [
      { type: 'entity', source, key: 'a', name: 'A', aliases: ['B'] },
      { type: 'headquarters', source, from: '2020-01-01', country: 'SG', entity: 'a' },
      { type: 'location', entity: 'a', country: 'SG', to: '2020-01-01' },
      { type: 'ownership', share: { exact: 50 }, owned: 'a', owner: 'b', interest: 'BRANCH' },
      { type: 'ownership', owned: 'a', owner: 'b', share: { minimum: 5 }, source },
      { type: 'ownerStatement', statement: 'TOP', entity: 'a', source },
      { type: 'listing', list: 'L', entity: 'a', programs: ['P'], source },
      { type: 'authorization', kind: 'UVEU', entity: 'a', limitTpp: 7, country: 'SG' },
      { type: 'transfer', to: 'a', from: 'b', key: 't', chip: 'c', date: '2020-01-01', source },
      { type: 'chip', name: 'C', key: 'c', performance: [{ teraOps: 1, bits: 8, operation: 'X' }] },
    ];
    await withStore('graph.db', async (store) => {
      await store.write(async (writer) => {
        const adder = adderOf(writer);
        for (const line of written) {
          const checked = parseLine(JSON.stringify(line));
          if (checked.kind === 'refused') throw new Error(JSON.stringify(checked));
          const adding = added(adder, checked.line, false);
          if (adding === 'added') throw new Error('It was added.');
          const back = inOrderOfCheck(adding.line);
          expect(JSON.stringify(back)).toBe(JSON.stringify(checked.line));
        }
      });
    });
  });
});
