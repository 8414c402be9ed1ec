import type { DatabaseSync } from 'node:sqlite';
import type { GraphLine } from '../../ports/graph-line.ts';
import { numberOf, numbersOf, textOf } from './rows.ts';
import { readSql } from './sql-file.ts';
import { lineOfContent, linesOfContents } from './stored-line.ts';

/** The lines of some nodes and of everything that they come from. */
export type UpwardReader = (nodes: readonly number[]) => readonly GraphLine[];

/** Lines that are read as one text: were each of ten kilobytes, it would still be no longer than a text may be. */
const mostAtOnce = 50_000;

/**
 * Walks level by level here rather than by a recursion in SQL, which would look up every node twice: once to find what is
 * above it, and again for its lines.
 */
export function upwardReader(database: DatabaseSync, most: number = mostAtOnce): UpwardReader {
  const selectJoined = database.prepare(readSql('lines-of-nodes-joined'));
  const selectEach = database.prepare(readSql('lines-of-nodes'));
  /** Adds the lines of nodes, a JSON list, to `lines`, and gives the nodes that they lead to. */
  const readLevel = (nodes: string, lines: GraphLine[]): readonly number[] => {
    const joined = selectJoined.get({ nodes, most });
    if (joined !== undefined && numberOf(joined, 'lines') <= most) {
      for (const line of linesOfContents(textOf(joined, 'contents'))) lines.push(line);
      return numbersOf(joined, 'objects');
    }
    const objects: number[] = [];
    for (const row of selectEach.iterate({ nodes })) {
      lines.push(lineOfContent(textOf(row, 'content')));
      if (row['object'] !== null) objects.push(numberOf(row, 'object'));
    }
    return objects;
  };
  return (nodes) => {
    const lines: GraphLine[] = [];
    const reached = new Set(nodes);
    let level: readonly number[] = [...reached];
    while (level.length > 0) {
      const above: number[] = [];
      for (const object of readLevel(JSON.stringify(level), lines)) {
        if (reached.has(object)) continue;
        reached.add(object);
        above.push(object);
      }
      level = above;
    }
    return lines;
  };
}
