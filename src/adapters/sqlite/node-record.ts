import type { DatabaseSync } from 'node:sqlite';
import type { GraphLine, NodeKind } from '../../ports/graph-line.ts';
import type { NodeReference } from './line-ends.ts';
import { numberOf, textOf } from './rows.ts';
import { readSql } from './sql-file.ts';

/** A line that is a node's own. */
export type NodeLine = Extract<GraphLine, { readonly type: NodeKind }>;

export function isNodeLine(line: GraphLine): line is NodeLine {
  return (
    line.type === 'entity' ||
    line.type === 'chip' ||
    line.type === 'cluster' ||
    line.type === 'model'
  );
}

/** Nodes by their keys, each with its own line, for one transaction. */
export interface NodeRecord {
  readonly known: (kind: NodeKind, keys: readonly string[]) => ReadonlySet<string>;
  /** The number of a node; null where it is not there. */
  readonly idOf: (node: NodeReference) => number | null;
  /** Adds a node with its line, and says whether it was not there. */
  readonly add: (node: NodeReference, content: string) => boolean;
  /** What the line of a node keeps; null where it is not there. */
  readonly contentOf: (node: NodeReference) => string | null;
  readonly replace: (node: NodeReference, content: string) => void;
  /** Notes that there are lines about a node. */
  readonly describe: (id: number) => void;
}

/** Numbers of nodes of one kind kept in memory: a transaction may have any number of them. */
const mostIds = 50_000;

export function nodeRecord(database: DatabaseSync): NodeRecord {
  const selectNodes = database.prepare(readSql('known-nodes'));
  const selectNode = database.prepare('SELECT id, content FROM node WHERE kind = ? AND key = ?');
  const selectId = database.prepare('SELECT id FROM node WHERE kind = ? AND key = ?');
  const insertNode = database.prepare(
    'INSERT OR IGNORE INTO node (kind, key, described, content) VALUES (?, ?, 0, ?)',
  );
  const updateNode = database.prepare('UPDATE node SET content = ? WHERE kind = ? AND key = ?');
  const describe = describer(database);

  // A node is named by several lines, and its number is asked for by several statements.
  const ids = new Map<NodeKind, Map<string, number>>();
  const idsOf = (kind: NodeKind): Map<string, number> => {
    const known = ids.get(kind) ?? new Map<string, number>();
    if (known.size > mostIds) known.clear();
    ids.set(kind, known);
    return known;
  };

  return {
    describe,
    known: (kind, keys) => {
      const known = idsOf(kind);
      const asked = keys.filter((key) => !known.has(key));
      for (const row of selectNodes.all({ kind, asked: JSON.stringify(asked) })) {
        known.set(textOf(row, 'key'), numberOf(row, 'id'));
      }
      return new Set(keys.filter((key) => known.has(key)));
    },
    idOf: ({ kind, key }) => {
      const known = idsOf(kind);
      const seen = known.get(key);
      if (seen !== undefined) return seen;
      const row = selectId.get(kind, key);
      if (row === undefined) return null;
      const id = numberOf(row, 'id');
      known.set(key, id);
      return id;
    },
    add: ({ kind, key }, content) => {
      if (idsOf(kind).has(key)) return false;
      const { changes, lastInsertRowid } = insertNode.run(kind, key, content);
      if (changes === 0) return false;
      idsOf(kind).set(key, Number(lastInsertRowid));
      return true;
    },
    contentOf: ({ kind, key }) => {
      const row = selectNode.get(kind, key);
      if (row === undefined) return null;
      idsOf(kind).set(key, numberOf(row, 'id'));
      return textOf(row, 'content');
    },
    replace: ({ kind, key }, content) => {
      updateNode.run(content, kind, key);
    },
  };
}

/** Notes of nodes that there are lines about them. Lines about one node often follow one another. */
export function describer(database: DatabaseSync): (id: number) => void {
  const markDescribed = database.prepare(
    'UPDATE node SET described = 1 WHERE id = ? AND described = 0',
  );
  let last: number | null = null;
  return (id) => {
    if (id !== last) markDescribed.run(id);
    last = id;
  };
}
