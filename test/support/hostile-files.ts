import { describe, expect, test } from 'vitest';
import { EMPTY_GRAPH_SUM, versionText } from '../../src/ports/graph-version.ts';
import type { GraphStore } from '../../src/ports/graph-store.ts';
import type { ScratchFolder } from './graph-files.ts';
import { runImport } from './import-run.ts';
import { leiRow, madeUpLei } from './made-up-gleif.ts';
import { folderAndGraph } from './folder-and-graph.ts';

/** What is wrong with a file, its name, what is in it, and what the import says. */
export type HostileFile = readonly [
  string,
  string,
  () => string | Buffer | Promise<Buffer>,
  RegExp,
];

export const megabyte = 1_048_576;

/** Level 1 rows of enough firms that a file has several chunks. */
export const manyFirms = Array.from({ length: 3_000 }, (_, at) =>
  leiRow(madeUpLei(at), `Firm ${at}`, 'SG'),
);

/** Tests that each file ends in its message and leaves the graph as it was. */
export function refusesHostileFiles(files: readonly HostileFile[]): void {
  let folder: ScratchFolder;
  let store: GraphStore;
  folderAndGraph((given) => {
    ({ folder, store } = given);
  });

  describe('a file that cannot be read to its end', () => {
    test.each(files)(
      '%s ends in a clear message and changes nothing',
      async (_, name, make, message) => {
        const path = await folder.writeBytes(name, Buffer.from(await make()));
        const said = await Promise.all(
          (['one', 'two'] as const).map((threads) =>
            runImport(store, [path], { threads }).then(() => 'went in', String),
          ),
        );
        expect(said[0]).toMatch(message);
        expect(said[0]).toContain(path);
        expect(said[1]).toBe(said[0]);
        expect(await store.version()).toBe(versionText(EMPTY_GRAPH_SUM));
      },
    );
  });
}
