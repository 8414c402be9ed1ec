import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openDatabase } from '../../src/adapters/sqlite/database.ts';
import { lineWriter } from '../../src/adapters/sqlite/line-writer.ts';
import { movementsReader } from '../../src/adapters/sqlite/movements-reader.ts';
import { nodeFinder } from '../../src/adapters/sqlite/node-finder.ts';
import { upwardReader } from '../../src/adapters/sqlite/upward-reader.ts';
import type { GraphLine } from '../../src/ports/graph-line.ts';
import { EMPTY_GRAPH_SUM } from '../../src/ports/graph-version.ts';
import { randomGraph } from '../contract/random-graphs.ts';

/** What moved in a graph, where so many transfers are read as one text. */
function movementsReadBy(most: number, lines: readonly GraphLine[]) {
  const database = openDatabase(':memory:');
  const writer = lineWriter(database);
  for (const line of lines) writer.put(line, EMPTY_GRAPH_SUM);
  const read = movementsReader(database, nodeFinder(database), upwardReader(database), most);
  const found = read();
  database.close();
  return found;
}

test('all transfers are read, each once, in however many texts', () => {
  fc.assert(
    fc.property(randomGraph, fc.integer({ min: 1, max: 4 }), (lines, most) => {
      const found = movementsReadBy(most, lines);
      expect(found).toEqual(movementsReadBy(20_000, lines));
      const written = lines.flatMap((line) => (line.type === 'transfer' ? [line.value.key] : []));
      expect(found.transfers.map(({ key }) => key).sort()).toEqual(written.sort());
    }),
    { numRuns: 60 },
  );
});
