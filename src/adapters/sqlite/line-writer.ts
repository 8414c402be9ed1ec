import type { DatabaseSync } from 'node:sqlite';
import { canonicalJson } from '../../ports/canonical-json.ts';
import type { GraphLine, NodeKind } from '../../ports/graph-line.ts';
import type { WriteOutcome } from '../../ports/graph-store.ts';
import { contentHash, contentOf, withLine, withoutLine } from '../../ports/graph-version.ts';
import type { GraphSum } from '../../ports/graph-version.ts';
import { lineIdentity } from '../../ports/line-identity.ts';
import { lineEnds } from './line-ends.ts';
import type { NodeReference } from './line-ends.ts';
import { numberOf, textOf } from './rows.ts';
import { searchIndex } from './search-index.ts';
import { readSql } from './sql-file.ts';

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

export function lineWriter(database: DatabaseSync): LineWriter {
  const selectNodes = database.prepare(readSql('nodes-by-key'));
  const selectNode = database.prepare('SELECT id FROM node WHERE kind = ? AND key = ?');
  const insertNode = database.prepare('INSERT INTO node (kind, key) VALUES (?, ?)');
  const selectLine = database.prepare('SELECT id, hash FROM line WHERE identity = ?');
  const updateLine = database.prepare('UPDATE line SET hash = ?, content = ? WHERE id = ?');
  const insertLine = database.prepare(
    'INSERT INTO line (type, identity, subject, object, hash, content) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const index = searchIndex(database);

  const nodeId = ({ kind, key }: NodeReference): number => {
    const row = selectNode.get(kind, key);
    if (row !== undefined) return numberOf(row, 'id');
    throw new Error(`No ${kind} "${key}" in the graph: put its own line before a line about it.`);
  };

  const addLine = (line: GraphLine, identity: string, hash: string, content: string): void => {
    const { subject, object } = lineEnds(line);
    if (isNodeLine(line)) insertNode.run(line.type, line.value.key);
    insertLine.run(
      line.type,
      identity,
      subject === null ? null : nodeId(subject),
      object === null ? null : nodeId(object),
      hash,
      content,
    );
  };

  return {
    known: (kind, keys) =>
      new Set(
        selectNodes.all({ kind, asked: JSON.stringify(keys) }).map((row) => textOf(row, 'key')),
      ),

    put: (line, sum) => {
      const identity = lineIdentity(line);
      const content = canonicalJson(line.value);
      const hash = contentHash(contentOf(line.type, content));
      const stored = selectLine.get(identity);
      if (stored === undefined) {
        addLine(line, identity, hash, content);
        index.put(line, nodeId);
        return { outcome: 'added', sum: withLine(sum, hash) };
      }
      const before = textOf(stored, 'hash');
      if (before === hash) return { outcome: 'unchanged', sum };
      // What identifies a line also fixes its ends, so these stay as they are.
      updateLine.run(hash, content, numberOf(stored, 'id'));
      index.put(line, nodeId);
      return { outcome: 'changed', sum: withLine(withoutLine(sum, before), hash) };
    },
  };
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
