import type { DatabaseSync } from 'node:sqlite';
import { emptyGroups } from '../../ports/line-groups.ts';
import type { LineGroups } from '../../ports/line-groups.ts';
import { numberOf, numbersOf, textOf } from './rows.ts';
import type { Row } from './rows.ts';
import { readSql } from './sql-file.ts';
import { addContent, addContents, addSomeContents } from './stored-line.ts';

/** The lines of some nodes and of everything that they come from. */
export type UpwardReader = (nodes: readonly number[]) => LineGroups;

/** Lines that are read as one text: were each of ten kilobytes, it would still be no longer than a text may be. */
const mostAtOnce = 50_000;

/**
 * Walks level by level here rather than by a recursion in SQL, which would look up every node twice: once to find what is
 * above it, and again for its lines. The own line of what is above comes with the line that leads to it, so that owners of
 * whom nothing else is on record, as of most companies' owners, are not looked up once more.
 */
export function upwardReader(database: DatabaseSync, most: number = mostAtOnce): UpwardReader {
  const selectOwn = database.prepare(readSql('own-lines-of-nodes'));
  const selectJoined = database.prepare(readSql('lines-of-nodes-joined'));
  const selectEach = database.prepare(readSql('lines-of-nodes'));

  /** Adds the own lines of nodes, and gives those that there are lines about. */
  const readOwn = (nodes: readonly number[], groups: LineGroups): readonly number[] => {
    const described: number[] = [];
    for (const row of selectOwn.iterate({ nodes: JSON.stringify(nodes) })) {
      addContent(textOf(row, 'content'), groups);
      if (numberOf(row, 'described') === 1) described.push(numberOf(row, 'id'));
    }
    return described;
  };

  /** Adds the lines about nodes, with the own lines of what they lead to, and gives those of it that there are lines about. */
  const readAbout = (
    nodes: readonly number[],
    groups: LineGroups,
    reached: Set<number>,
  ): readonly number[] => {
    const asked = JSON.stringify(nodes);
    const joined = selectJoined.get({ nodes: asked, most });
    return joined !== undefined && numberOf(joined, 'lines') <= most
      ? addJoined(joined, groups, reached)
      : addEach(selectEach.iterate({ nodes: asked }), groups, reached);
  };

  return (nodes) => {
    const groups = emptyGroups();
    const reached = new Set(nodes);
    let level = readOwn([...reached], groups);
    while (level.length > 0) level = readAbout(level, groups, reached);
    return groups;
  };
}

function addJoined(row: Row, groups: LineGroups, reached: Set<number>): readonly number[] {
  addContents(textOf(row, 'contents'), groups);
  const above = new Set(numbersOf(row, 'described').filter((node) => !reached.has(node)));
  // One for each line that leads to a node, in the order of the own lines.
  const objects = numbersOf(row, 'objects');
  addSomeContents(textOf(row, 'owns'), groups, (at) => {
    const object = objects[at];
    return object !== undefined && isFirst(reached, object);
  });
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
