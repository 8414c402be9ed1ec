import type { DatabaseSync } from 'node:sqlite';
import { isOfEntities } from '../../ports/entity-lines.ts';
import type { GraphLine, LineType } from '../../ports/graph-line.ts';
import { hashTotal } from '../../ports/graph-version.ts';
import type { GraphSum } from '../../ports/graph-version.ts';
import type { Adding, LineAdder, NextText } from '../../ports/ready-lines.ts';
import { leftLines } from './left-lines.ts';
import { describer } from './node-record.ts';
import { numberOf } from './rows.ts';
import { readSql } from './sql-file.ts';
import { lineOfContent, storedLine } from './stored-line.ts';
import { wordRecord } from './word-record.ts';

/** Adds lines as `ready-line.ts` gives them, inside a transaction that its caller holds. */
export interface SqliteLineAdder extends LineAdder {
  /** The graph's sum with what was added. */
  readonly addedTo: (sum: GraphSum) => GraphSum;
}

/** `isEmpty`: the database has no line; else every one is left. */
export function lineAdder(database: DatabaseSync, isEmpty: boolean): SqliteLineAdder {
  const addNode = database.prepare(
    "INSERT OR IGNORE INTO node (kind, key, described, added, content) VALUES ('entity', ?, 0, ?, ?)",
  );
  const selectNode = database.prepare("SELECT id FROM node WHERE kind = 'entity' AND key = ?");
  // Not INSERT with SELECT: that opens a savepoint, at which the word index writes out all that it holds back.
  const insertLine = database.prepare(
    'INSERT OR IGNORE INTO line (type, identity, content, subject, object, added) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const standingEntity = database.prepare(readSql('standing-entity'));
  const standingLine = database.prepare(readSql('standing-line'));
  const addEntity = database.prepare(readSql('put-entity'));
  const addWords = database.prepare('INSERT INTO entity_words (rowid, words) VALUES (?, ?)');
  const addIdentifier = database.prepare(
    'INSERT OR IGNORE INTO identifier (value, scheme, node) VALUES (?, ?, ?)',
  );
  const putMeant = wordRecord(database);
  const describe = describer(database);
  const total = hashTotal();

  const indexEntity = (node: number, key: string, next: NextText): void => {
    const name = textFrom(next);
    addEntity.run(node, key, name, name.length, textFrom(next), textFrom(next), next());
    addWords.run(node, textFrom(next));
    const meant = textFrom(next);
    if (meant !== '') for (const word of meant.split(' ')) putMeant(word);
    for (let value = next(); value !== null; value = next()) {
      addIdentifier.run(value, textFrom(next), node);
    }
  };

  // The facts of an entity often follow it.
  let last: { readonly key: string; readonly id: number } | null = null;
  const nodeId = (key: string): number | null => {
    if (last?.key === key) return last.id;
    const row = selectNode.get(key);
    if (row === undefined) return null;
    last = { key, id: numberOf(row, 'id') };
    return last.id;
  };

  let added = 0;
  const addLine = (type: LineType, columns: Columns, next: NextText): boolean => {
    const { identity, content, subject, object } = columns;
    if (type === 'entity') {
      const { changes, lastInsertRowid } = addNode.run(subject, added, content);
      if (changes === 0) return false;
      last = { key: subject, id: Number(lastInsertRowid) };
      indexEntity(last.id, subject, next);
      return true;
    }
    const [of, from] = [nodeId(subject), object === null ? null : nodeId(object)];
    if (of === null || (object !== null && from === null)) return false;
    if (insertLine.run(type, identity, content, of, from, added).changes === 0) return false;
    describe(of);
    return true;
  };

  const left = leftLines();
  const notAdded = (type: LineType, { identity, content, subject }: Columns): Adding => {
    const line = lineOfContent(content);
    const row =
      type === 'entity' ? standingEntity.get(subject) : standingLine.get(identity, subject);
    if (row === undefined) {
      left.leave(type, identity);
      return { kind: 'left', line };
    }
    return { kind: 'there', line, standing: storedLine(row), number: numberOf(row, 'added') };
  };

  return {
    add: (type, next, mayAdd) => {
      const content = textFrom(next);
      if (!isOfEntities(type)) return { kind: 'left', line: lineAsItWas(content) };
      if (!isEmpty) return { kind: 'left', line: lineOfContent(content) };
      const columns = {
        content,
        identity: textFrom(next),
        hash: textFrom(next),
        subject: textFrom(next),
        object: next(),
      };
      const isToAdd = mayAdd && !left.mayHave(type, columns.identity);
      if (!isToAdd || !addLine(type, columns, next)) return notAdded(type, columns);
      total.add(columns.hash);
      added += 1;
      return 'added';
    },
    addedTo: total.addedTo,
  };
}

interface Columns {
  readonly content: string;
  readonly identity: string;
  readonly hash: string;
  /** Keys of entities. */
  readonly subject: string;
  readonly object: string | null;
}

/** A line that is not of the types that are added so. */
function lineAsItWas(text: string): GraphLine {
  const line: GraphLine = JSON.parse(text);
  return line;
}

function textFrom(next: NextText): string {
  const text = next();
  if (text === null) throw new Error('A line that was made ready lacks a column.');
  return text;
}
