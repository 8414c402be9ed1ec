import type { DatabaseSync } from 'node:sqlite';
import { emptyGroups } from '../../ports/line-groups.ts';
import type { LineGroups } from '../../ports/line-groups.ts';
import { numberOf, numbersOf, textOf } from './rows.ts';
import type { Row } from './rows.ts';
import { readSql } from './sql-file.ts';
import { isOfSqlite } from './store-failure.ts';
import { addContent, addContents, addStored, storedIn } from './stored-line.ts';

/** The lines of some nodes and of everything that they come from. */
export interface UpwardReader {
  readonly from: (nodes: readonly StartNode[]) => LineGroups;
  /** The same of nodes of which the numbers alone are known. */
  readonly fromNumbers: (nodes: readonly number[]) => LineGroups;
}

/** A node with its own line, from which a walk begins. */
export interface StartNode {
  readonly id: number;
  /** Its own line. */
  readonly content: string;
  /** Whether there are lines about it. */
  readonly described: boolean;
}

/** The node of a row of `node`. */
export function startNode(row: Row): StartNode {
  return {
    id: numberOf(row, 'id'),
    content: textOf(row, 'content'),
    described: numberOf(row, 'described') === 1,
  };
}

/** Lines that are read as one text: were each of ten kilobytes, it would still be no longer than a text may be. */
const mostAtOnce = 50_000;

/** SQLite's result code where a text would be longer than it may be. */
const tooBig = 18;

/**
 * Walks level by level here rather than by a recursion in SQL, which would look up every node twice: once to find what is
 * above it, and again for its lines. The own line of what is above comes with the line that leads to it, so that owners of
 * whom nothing else is on record, as of most companies' owners, are not looked up once more.
 */
export function upwardReader(database: DatabaseSync, most: number = mostAtOnce): UpwardReader {
  const selectOwn = database.prepare(readSql('own-lines-of-nodes'));
  const selectJoined = database.prepare(readSql('lines-of-nodes-joined'));
  const selectEach = database.prepare(readSql('lines-of-nodes'));

  /** The lines about nodes in one row; null where they are too many or too long for that. */
  const joinedAbout = (asked: string): Row | null => {
    try {
      const joined = selectJoined.get({ nodes: asked, most });
      return joined !== undefined && numberOf(joined, 'lines') <= most ? joined : null;
    } catch (error) {
      // The own line of one owner is read with each of thousands of lines that lead to it.
      if (isOfSqlite(error) && error.errcode === tooBig) return null;
      throw error;
    }
  };

  /** Adds the lines about nodes, with the own lines of what they lead to, and gives those of it that there are lines about. */
  const readAbout = (
    nodes: readonly number[],
    groups: LineGroups,
    reached: Set<number>,
  ): readonly number[] => {
    const asked = JSON.stringify(nodes);
    const joined = joinedAbout(asked);
    return joined === null
      ? addEach(selectEach.iterate({ nodes: asked }), groups, reached)
      : addJoined(joined, groups, reached);
  };

  const from = (nodes: readonly StartNode[]): LineGroups => {
    const groups = emptyGroups();
    const reached = new Set<number>();
    let level: readonly number[] = nodes.flatMap(({ id, content, described }) => {
      if (!isFirst(reached, id)) return [];
      addContent(content, groups);
      return described ? [id] : [];
    });
    while (level.length > 0) level = readAbout(level, groups, reached);
    return groups;
  };
  return {
    from,
    fromNumbers: (nodes) =>
      from(selectOwn.all({ nodes: JSON.stringify(nodes) }).map((row) => startNode(row))),
  };
}

function addJoined(row: Row, groups: LineGroups, reached: Set<number>): readonly number[] {
  addContents(textOf(row, 'contents'), groups);
  const above = new Set(numbersOf(row, 'described').filter((node) => !reached.has(node)));
  // One for each line that leads to a node, in the order of the own lines.
  const objects = numbersOf(row, 'objects');
  for (const [at, own] of storedIn(textOf(row, 'owns')).entries()) {
    const object = objects[at];
    if (object !== undefined && isFirst(reached, object)) addStored(own, groups);
  }
  return [...above];
}

function addEach(rows: Iterable<Row>, groups: LineGroups, reached: Set<number>): readonly number[] {
  const above: number[] = [];
  for (const row of rows) {
    addContent(textOf(row, 'content'), groups);
    if (row['object'] === null || !isFirst(reached, numberOf(row, 'object'))) continue;
    addContent(textOf(row, 'own'), groups);
    if (row['described'] !== null) above.push(numberOf(row, 'described'));
  }
  return above;
}

/** Notes that a node is reached, and says whether it was not before. */
function isFirst(reached: Set<number>, node: number): boolean {
  const before = reached.size;
  return reached.add(node).size > before;
}
