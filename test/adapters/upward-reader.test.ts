import type { DatabaseSync } from 'node:sqlite';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openDatabase } from '../../src/adapters/sqlite/database.ts';
import { lineEnds } from '../../src/adapters/sqlite/line-ends.ts';
import type { NodeReference } from '../../src/adapters/sqlite/line-ends.ts';
import { lineWriter } from '../../src/adapters/sqlite/line-writer.ts';
import { upwardReader } from '../../src/adapters/sqlite/upward-reader.ts';
import type { GraphLine } from '../../src/ports/graph-line.ts';
import { EMPTY_GRAPH_SUM, lineContent } from '../../src/ports/graph-version.ts';
import type { LineGroups } from '../../src/ports/line-groups.ts';
import { linesOfEntity } from '../../src/ports/lines-of.ts';
import { randomGraph } from '../contract/random-graphs.ts';
import { entityLine, ownershipLine } from '../support/graph-lines.ts';

/** What is read from some nodes of a graph where so many lines may be read as one text; `start` are places among the nodes' lines. */
function linesReadAtMost(
  most: number,
  lines: readonly GraphLine[],
  start: readonly number[],
): readonly string[] {
  const database = openDatabase(':memory:');
  const writer = lineWriter(database);
  for (const line of lines) writer.put(line, EMPTY_GRAPH_SUM);
  const ids = nodesOf(database);
  const nodes = start.flatMap((at) => ids[at] ?? []);
  const read = upwardReader(database, most).fromNumbers(nodes);
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

function name(node: NodeReference | null): string {
  return JSON.stringify([node?.kind, node?.key]);
}

/** The numbers of all nodes. */
function nodesOf(database: DatabaseSync): readonly number[] {
  return database
    .prepare('SELECT id FROM node WHERE id > 0 ORDER BY id')
    .all()
    .flatMap(({ id }) => (typeof id === 'number' ? [id] : []));
}

/** The same worked out from the lines: all that have a subject that is reached, until nothing more is. */
function linesAbove(lines: readonly GraphLine[], start: readonly number[]): readonly string[] {
  const own = lines.filter(({ type }) => nodeTypes.has(type));
  const reached = new Set(
    start.flatMap((at) => own[at] ?? []).map((line) => name(lineEnds(line).subject)),
  );
  const isAbove = (line: GraphLine): boolean =>
    line.type !== 'transfer' && reached.has(name(lineEnds(line).subject));
  for (let before = -1; before < reached.size;) {
    before = reached.size;
    for (const line of lines.filter(isAbove)) {
      const { object } = lineEnds(line);
      if (object !== null) reached.add(name(object));
    }
  }
  return lines.filter(isAbove).map(lineContent).sort();
}

const nodeTypes: ReadonlySet<string> = new Set(['entity', 'chip', 'cluster', 'model']);

test('all lines of all nodes are read as they were written, as one text and row by row', () => {
  fc.assert(
    fc.property(randomGraph, fc.nat(20), (lines, most) => {
      const written = lines
        .filter(({ type }) => type !== 'transfer')
        .map(lineContent)
        .sort();
      const all = lines.map((_, at) => at);
      expect(linesReadAtMost(50_000, lines, all)).toEqual(written);
      expect(linesReadAtMost(most, lines, all)).toEqual(written);
    }),
    { numRuns: 30 },
  );
});

test('of some nodes all that is above them is read, and nothing else', () => {
  fc.assert(
    fc.property(
      randomGraph,
      fc.array(fc.nat(12), { maxLength: 3 }),
      fc.nat(20),
      (lines, start, most) => {
        const above = linesAbove(lines, start);
        expect(linesReadAtMost(50_000, lines, start)).toEqual(above);
        expect(linesReadAtMost(most, lines, start)).toEqual(above);
      },
    ),
    { numRuns: 60 },
  );
});

test('an owner of much with a long line of its own is read where its line once for each would be too long', () => {
  const owned = Array.from({ length: 20 }, (_, at) => `owned-${at}`);
  const aliases = Array.from({ length: 10 }, (_, at) => `Holding ${at} `.padEnd(500, 'x'));
  const database = openDatabase(':memory:');
  const writer = lineWriter(database);
  const lines = [
    entityLine('owner', { aliases }),
    ...owned.flatMap((key) => [entityLine(key), ownershipLine('owner', key)]),
  ];
  for (const line of lines) writer.put(line, EMPTY_GRAPH_SUM);
  const [, ...nodes] = nodesOf(database);
  // Once the line is 5,000 characters, and for each of what it owns 100,000.
  database.limits.length = 50_000;
  const read = upwardReader(database).fromNumbers(nodes);
  database.close();
  expect(linesOfGroups(read).map(lineContent).sort()).toEqual(lines.map(lineContent).sort());
});
