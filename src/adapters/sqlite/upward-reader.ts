import type { DatabaseSync } from 'node:sqlite';
import { emptyGroups } from '../../ports/line-groups.ts';
import type { LineGroups } from '../../ports/line-groups.ts';
import { numberOf, numbersOf, textOf } from './rows.ts';
import { readSql } from './sql-file.ts';
import { addContent, addContents } from './stored-line.ts';

/** The lines of some nodes and of everything that they come from. */
export type UpwardReader = (nodes: readonly number[]) => LineGroups;

/** Lines that are read as one text: were each of ten kilobytes, it would still be no longer than a text may be. */
const mostAtOnce = 50_000;

/**
 * Walks level by level here rather than by a recursion in SQL, which would look up every node twice: once to find what is
 * above it, and again for its lines.
 */
export function upwardReader(database: DatabaseSync, most: number = mostAtOnce): UpwardReader {
  const selectJoined = database.prepare(readSql('lines-of-nodes-joined'));
  const selectEach = database.prepare(readSql('lines-of-nodes'));
  /** Adds the lines of nodes, a JSON list, to `groups`, and gives the nodes that they lead to. */
  const readLevel = (nodes: string, groups: LineGroups): readonly number[] => {
    const joined = selectJoined.get({ nodes, most });
    if (joined !== undefined && numberOf(joined, 'lines') <= most) {
      addContents(textOf(joined, 'contents'), groups);
      return numbersOf(joined, 'objects');
    }
    const objects: number[] = [];
    for (const row of selectEach.iterate({ nodes })) {
      addContent(textOf(row, 'content'), groups);
      if (row['object'] !== null) objects.push(numberOf(row, 'object'));
    }
    return objects;
  };
  return (nodes) => {
    const groups = emptyGroups();
    const reached = new Set(nodes);
    let level: readonly number[] = [...reached];
    while (level.length > 0) {
      const above: number[] = [];
      for (const object of readLevel(JSON.stringify(level), groups)) {
        if (reached.has(object)) continue;
        reached.add(object);
        above.push(object);
      }
      level = above;
    }
    return groups;
  };
}
