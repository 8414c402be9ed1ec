import fc from 'fast-check';
import { join } from 'node:path';
import { writeFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { openSqliteGraphStore } from '../../src/adapters/sqlite/sqlite-graph-store.ts';
import { graphFile, writtenLine } from '../../src/export/graph-file.ts';
import { readWholeGraph } from '../../src/export/read-graph.ts';
import { loadGraph } from '../../src/import/graph-file/load.ts';
import { randomGraph } from '../contract/random-graphs.ts';
import { scratchFolder } from '../support/graph-files.ts';
import { smallGraph } from '../support/small-graph.ts';
import type { GraphLine } from '../../src/ports/graph-line.ts';

/** The version of what a store makes of these texts of graph files, the file that its graph is written as, and how many lines it refused. */
async function loaded(text: string) {
  const store = await openSqliteGraphStore();
  const folder = await scratchFolder();
  try {
    const file = join(folder.path, 'graph.jsonl');
    await writeFile(file, text);
    const { total } = await loadGraph({ store, paths: [file] });
    return {
      version: await store.version(),
      written: [...graphFile(await readWholeGraph(store))].join(''),
      refused: total.refused,
    };
  } finally {
    await folder.remove();
    await store.close();
  }
}

/** A graph as its lines are written, and what comes of loading its export. */
async function thereAndBack(lines: readonly GraphLine[]) {
  const first = await loaded(lines.map((line) => JSON.stringify(writtenLine(line))).join('\n'));
  return { first, second: await loaded(first.written) };
}

describe('a graph exported as a graph file', () => {
  test('loads as the same graph', async () => {
    const { first, second } = await thereAndBack(smallGraph);
    expect(first.refused).toBe(0);
    expect(second).toEqual(first);
  });

  test('loads as the same graph, whatever is in it', () =>
    fc.assert(
      fc.asyncProperty(randomGraph, async (lines) => {
        const { first, second } = await thereAndBack(lines);
        expect(second).toEqual({ ...first, refused: 0 });
      }),
      { numRuns: 60 },
    ));
});
