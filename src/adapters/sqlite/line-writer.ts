import type { DatabaseSync } from 'node:sqlite';
import type { GraphLine, LineType, NodeKind } from '../../ports/graph-line.ts';
import type { WriteOutcome } from '../../ports/graph-store.ts';
import { contentHash, lineContent, withLine, withoutLine } from '../../ports/graph-version.ts';
import type { GraphSum } from '../../ports/graph-version.ts';
import { lineIdentity } from '../../ports/line-identity.ts';
import { lineEnds } from './line-ends.ts';
import type { LineEnds, NodeReference } from './line-ends.ts';
import { isNodeLine, nodeRecord } from './node-record.ts';
import type { NodeRecord } from './node-record.ts';
import { textOf } from './rows.ts';
import { searchIndex } from './search-index.ts';
import { lineOfContent, storedContent } from './stored-line.ts';

/** What one line did, and the graph's sum after it. */
interface Written {
  readonly outcome: WriteOutcome;
  readonly sum: GraphSum;
}

/** Writes lines, one after the other, inside a transaction that its caller holds; the next transaction needs another. */
export interface LineWriter {
  readonly known: (kind: NodeKind, keys: readonly string[]) => ReadonlySet<string>;
  readonly put: (line: GraphLine, sum: GraphSum) => Written;
}

/** The row that one line has or would have. */
interface LineRow {
  /** What the line keeps that is there; null where there is none. */
  readonly stored: () => string | null;
  /** Adds the line where none is there, and says whether that is so. */
  readonly add: (content: string) => boolean;
  readonly replace: (content: string) => void;
}

/** The row of `node` that stands for no node: what a line about no node has as its subject. */
const NO_NODE = 0;

export function lineWriter(database: DatabaseSync): LineWriter {
  const nodes = nodeRecord(database);
  const rowAbout = rowsAboutNodes(database, nodes);
  const index = searchIndex(database);
  // Of a file, lines are mostly there or mostly not: to add a line first, or to look for it first, then saves the other.
  let isLikelyNew = true;

  return {
    known: nodes.known,
    put: (line, sum) => {
      const content = storedContent(line);
      const isOwn = isNodeLine(line);
      const row = isOwn
        ? rowOfNode(nodes, { kind: line.type, key: line.value.key })
        : rowAbout(line.type, lineEnds(line), lineIdentity(line));
      const found = isLikelyNew ? null : row.stored();
      isLikelyNew = found === null && row.add(content);
      if (isLikelyNew) {
        index.put(line, (node) => numberOfNode(nodes, node), isOwn);
        return { outcome: 'added', sum: withLine(sum, hashOf(line)) };
      }
      const before = found ?? row.stored();
      if (before === null) {
        throw new Error(`The line ${lineIdentity(line)} is neither there nor new.`);
      }
      if (before === content) return { outcome: 'unchanged', sum };
      const [was, is] = [hashOf(lineOfContent(before)), hashOf(line)];
      // The members of a source may have come in another order.
      if (was === is) return { outcome: 'unchanged', sum };
      // What identifies a line also fixes its ends, so these stay as they are.
      row.replace(content);
      index.put(line, (node) => numberOfNode(nodes, node), false);
      return { outcome: 'changed', sum: withLine(withoutLine(sum, was), is) };
    },
  };
}

function rowOfNode(nodes: NodeRecord, node: NodeReference): LineRow {
  return {
    stored: () => nodes.contentOf(node),
    add: (content) => nodes.add(node, content),
    replace: (content) => {
      nodes.replace(node, content);
    },
  };
}

/** The rows of lines about nodes, and about none. */
function rowsAboutNodes(
  database: DatabaseSync,
  nodes: NodeRecord,
): (type: LineType, ends: LineEnds, identity: string) => LineRow {
  const select = database.prepare('SELECT content FROM line WHERE subject = ? AND identity = ?');
  const update = database.prepare('UPDATE line SET content = ? WHERE subject = ? AND identity = ?');
  const insert = database.prepare(
    'INSERT OR IGNORE INTO line (subject, identity, type, object, content) VALUES (?, ?, ?, ?, ?)',
  );
  return (type, { subject, object }, identity) => {
    const subjectId = subject === null ? NO_NODE : nodes.idOf(subject);
    return {
      stored: () => {
        const row = subjectId === null ? undefined : select.get(subjectId, identity);
        return row === undefined ? null : textOf(row, 'content');
      },
      add: (content) => {
        const about = subject === null ? NO_NODE : numberOfNode(nodes, subject);
        const from = object === null ? null : numberOfNode(nodes, object);
        const { changes } = insert.run(about, identity, type, from, content);
        if (changes === 1 && subject !== null) nodes.describe(about);
        return changes === 1;
      },
      replace: (content) => {
        update.run(content, subjectId, identity);
      },
    };
  };
}

function numberOfNode(nodes: NodeRecord, node: NodeReference): number {
  const id = nodes.idOf(node);
  if (id !== null) return id;
  throw new Error(
    `No ${node.kind} "${node.key}" in the graph: put its own line before a line about it.`,
  );
}

function hashOf(line: GraphLine): string {
  return contentHash(lineContent(line));
}
