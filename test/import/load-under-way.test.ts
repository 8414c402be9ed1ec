import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openSqliteGraphStore } from '../../src/adapters/sqlite/sqlite-graph-store.ts';
import { loadGraph } from '../../src/import/graph-file/load.ts';
import { asOneLoad } from '../../src/import/load-under-way.ts';
import type { GraphStore } from '../../src/ports/graph-store.ts';
import { scratchFolder } from '../support/graph-files.ts';
import type { ScratchFolder } from '../support/graph-files.ts';
import { runImport } from '../support/import-run.ts';

let store: GraphStore;
let folder: ScratchFolder;
/** How many loads were under way after each transaction. */
let seen: number[];
beforeEach(async () => {
  const inner = await openSqliteGraphStore();
  folder = await scratchFolder();
  seen = [];
  store = {
    ...inner,
    write: async (work) => {
      const result = await inner.write(work);
      seen.push((await inner.loadsUnderWay()).length);
      return result;
    },
  };
});
afterEach(async () => {
  await store.close();
  await folder.remove();
});

const entity = (key: string) => ({ type: 'entity', key, name: key, kind: 'COMPANY' });

describe('a load of several transactions', () => {
  it('is known to be under way until the last, and to have ended then', async () => {
    const one = await folder.write('one.jsonl', [entity('a')]);
    const other = await folder.write('other.jsonl', [
      { type: 'headquarters', entity: 'a', country: 'SG' },
      entity('b'),
    ]);
    const { total } = await loadGraph({ store, paths: [one, other] });
    expect(total.refused).toBe(0);
    expect(seen.length).toBeGreaterThan(2);
    expect(seen.slice(0, -1).every((loads) => loads === 1)).toBe(true);
    expect(seen.at(-1)).toBe(0);
  });

  it('that is one transaction after all needs nobody to wait', async () => {
    const one = await folder.write('one.jsonl', [entity('a')]);
    await loadGraph({ store, paths: [one] });
    await loadGraph({ store, paths: [one, await folder.write('b.jsonl', [])], strict: true });
    expect(seen).toEqual([0, 0]);
  });

  it('of an import is known too, and a rehearsal of one is not', async () => {
    const golden = await folder.write('leis.csv', [
      'LEI,Entity.LegalName,Entity.LegalAddress.Country,Entity.HeadquartersAddress.Country',
      '529900T8BM49AURSDO55,A Company,DE,DE',
    ]);
    const { report } = await runImport(store, [golden], { format: 'gleif' });
    expect(report.landed).toBe(true);
    expect(seen.length).toBeGreaterThan(1);
    expect(seen.slice(0, -1).every((loads) => loads === 1)).toBe(true);
    expect(seen.at(-1)).toBe(0);
    seen = [];
    await runImport(store, [golden], { format: 'gleif', dryRun: true });
    expect(await store.loadsUnderWay()).toEqual([]);
    expect(seen.every((loads) => loads === 0)).toBe(true);
  });

  it('that breaks off has ended, and tells what broke it', async () => {
    const broken = asOneLoad(store, async (load) => {
      await store.write((writer) => load.note(writer));
      throw new Error('the disk is full');
    });
    await expect(broken).rejects.toThrow('the disk is full');
    expect(seen).toEqual([1, 0]);
  });

  it('that breaks off with the store tells of the store', async () => {
    const lost: GraphStore = { ...store, write: () => Promise.reject(new Error('gone')) };
    const broken = asOneLoad(lost, (load) => lost.write((writer) => load.note(writer)));
    await expect(broken).rejects.toThrow('gone');
  });
});
