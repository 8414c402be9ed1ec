import type { DatabaseSync } from 'node:sqlite';
import type { GraphLine, LineType, NodeKind } from '../../ports/graph-line.ts';
import type { WriteOutcome } from '../../ports/graph-store.ts';
import { contentHash, lineContent, withLine, withoutLine } from '../../ports/graph-version.ts';
import type { GraphSum } from '../../ports/graph-version.ts';
import { lineIdentity } from '../../ports/line-identity.ts';
import { lineEnds } from './line-ends.ts';
import type { LineEnds, NodeReference } from './line-ends.ts';
import { numberOf, textOf } from './rows.ts';
import { searchIndex } from './search-index.ts';
import { readSql } from './sql-file.ts';
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

/** The row of `node` that stands for no node: what a line about no node has as its subject. */
const NO_NODE = 0;

/** Numbers of nodes of one kind kept in memory: a transaction may have any number of them. */
const mostIds = 50_000;

export function lineWriter(database: DatabaseSync): LineWriter {
  const selectNodes = database.prepare(readSql('nodes-by-key'));
  const selectNode = database.prepare('SELECT id FROM node WHERE kind = ? AND key = ?');
  const insertNode = database.prepare('INSERT OR IGNORE INTO node (kind, key) VALUES (?, ?)');
  const selectLine = database.prepare(
    'SELECT content FROM line WHERE subject = ? AND identity = ?',
  );
  const updateLine = database.prepare(
    'UPDATE line SET content = ? WHERE subject = ? AND identity = ?',
  );
  const insertLine = database.prepare(
    'INSERT OR IGNORE INTO line (subject, identity, type, object, content) VALUES (?, ?, ?, ?, ?)',
  );
  const index = searchIndex(database);

  // A node is named by several lines, and its number is asked for by several statements.
  const ids = new Map<NodeKind, Map<string, number>>();
  const idsOf = (kind: NodeKind): Map<string, number> => {
    const known = ids.get(kind) ?? new Map<string, number>();
    ids.set(kind, known);
    return known;
  };

  const knownNode = ({ kind, key }: NodeReference): number | null => {
    const seen = idsOf(kind).get(key);
    if (seen !== undefined) return seen;
    const row = selectNode.get(kind, key);
    if (row === undefined) return null;
    const id = numberOf(row, 'id');
    idsOf(kind).set(key, id);
    return id;
  };
  const nodeId = (node: NodeReference): number => {
    const id = knownNode(node);
    if (id !== null) return id;
    const { kind, key } = node;
    throw new Error(`No ${kind} "${key}" in the graph: put its own line before a line about it.`);
  };
  /** Makes the node of a line that is its own, and says whether it was not there. */
  const makeNode = ({ type, value }: NodeLine): boolean => {
    if (idsOf(type).has(value.key)) return false;
    const { changes, lastInsertRowid } = insertNode.run(type, value.key);
    if (changes === 0) return false;
    idsOf(type).set(value.key, Number(lastInsertRowid));
    return true;
  };

  const subjectId = ({ subject }: LineEnds): number | null =>
    subject === null ? NO_NODE : knownNode(subject);

  /** What the line with the identity keeps; null where there is none. */
  const stored = (ends: LineEnds, identity: string): string | null => {
    const subject = subjectId(ends);
    const row = subject === null ? undefined : selectLine.get(subject, identity);
    return row === undefined ? null : textOf(row, 'content');
  };

  /** Adds the line where none has its identity, and says whether that is so. */
  const addLine = (
    type: LineType,
    { subject, object }: LineEnds,
    identity: string,
    content: string,
  ): boolean => {
    const { changes } = insertLine.run(
      subject === null ? NO_NODE : nodeId(subject),
      identity,
      type,
      object === null ? null : nodeId(object),
      content,
    );
    return changes === 1;
  };
  // Of a file, lines are mostly there or mostly not: to add a line first, or to look for it first, then saves the other.
  let isLikelyNew = true;

  return {
    known: (kind, keys) => {
      const known = idsOf(kind);
      if (known.size > mostIds) known.clear();
      const asked = keys.filter((key) => !known.has(key));
      for (const row of selectNodes.all({ kind, asked: JSON.stringify(asked) })) {
        known.set(textOf(row, 'key'), numberOf(row, 'id'));
      }
      return new Set(keys.filter((key) => known.has(key)));
    },

    put: (line, sum) => {
      if (idsOf('entity').size > mostIds) idsOf('entity').clear();
      const identity = lineIdentity(line);
      const content = storedContent(line);
      const ends = lineEnds(line);
      const isNew = isNodeLine(line) && makeNode(line);
      const found = isNew || isLikelyNew ? null : stored(ends, identity);
      isLikelyNew = found === null && addLine(line.type, ends, identity, content);
      if (isLikelyNew) {
        index.put(line, nodeId, isNew);
        return { outcome: 'added', sum: withLine(sum, hashOf(line)) };
      }
      const before = found ?? stored(ends, identity);
      if (before === null) throw new Error(`The line ${identity} is neither there nor new.`);
      if (before === content) return { outcome: 'unchanged', sum };
      const [was, is] = [hashOf(lineOfContent(before)), hashOf(line)];
      // The members of a source may have come in another order.
      if (was === is) return { outcome: 'unchanged', sum };
      // What identifies a line also fixes its ends, so these stay as they are.
      updateLine.run(content, subjectId(ends), identity);
      index.put(line, nodeId, false);
      return { outcome: 'changed', sum: withLine(withoutLine(sum, was), is) };
    },
  };
}

function hashOf(line: GraphLine): string {
  return contentHash(lineContent(line));
}

type NodeLine = Extract<GraphLine, { readonly type: NodeKind }>;

function isNodeLine(line: GraphLine): line is NodeLine {
  return (
    line.type === 'entity' ||
    line.type === 'chip' ||
    line.type === 'cluster' ||
    line.type === 'model'
  );
}
