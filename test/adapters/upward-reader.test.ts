import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openDatabase } from '../../src/adapters/sqlite/database.ts';
import { lineWriter } from '../../src/adapters/sqlite/line-writer.ts';
import { upwardReader } from '../../src/adapters/sqlite/upward-reader.ts';
import type { GraphLine } from '../../src/ports/graph-line.ts';
import { EMPTY_GRAPH_SUM, lineContent } from '../../src/ports/graph-version.ts';
import type { LineGroups } from '../../src/ports/line-groups.ts';
import { linesOfEntity } from '../../src/ports/lines-of.ts';
import { randomGraph } from '../contract/random-graphs.ts';

/** What is read from all nodes of a graph where so many lines may be read as one text. */
function linesReadAtMost(most: number, lines: readonly GraphLine[]): readonly string[] {
  const database = openDatabase(':memory:');
  const writer = lineWriter(database);
  for (const line of lines) writer.put(line, EMPTY_GRAPH_SUM);
  const nodes = database
    .prepare('SELECT id FROM node WHERE id > 0')
    .all()
    .flatMap(({ id }) => (typeof id === 'number' ? [id] : []));
  const read = upwardReader(database, most)(nodes);
  database.close();
  return linesOfGroups(read).map(lineContent).sort();
}

function linesOfGroups({ entity, ...others }: LineGroups): readonly GraphLine[] {
  return [
    ...entity.flatMap(linesOfEntity),
    ...Object.entries(others).flatMap(([type, values]) =>
      values.map((value) => ({ type, value }) as GraphLine),
    ),
  ];
}

test('all lines of all nodes are read as they were written, as one text and row by row', () => {
  fc.assert(
    fc.property(randomGraph, fc.nat(20), (lines, most) => {
      const written = lines
        .filter(({ type }) => type !== 'transfer')
        .map(lineContent)
        .sort();
      expect(linesReadAtMost(50_000, lines)).toEqual(written);
      expect(linesReadAtMost(most, lines)).toEqual(written);
    }),
    { numRuns: 30 },
  );
});
