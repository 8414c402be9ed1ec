import type { DatabaseSync } from 'node:sqlite';
import { entitySearchText } from '../../domain/search/entity-words.ts';
import { foldItemName } from '../../domain/search/normalise.ts';
import type { GraphLine, LineTypes } from '../../ports/graph-line.ts';
import { latinWord } from '../../ports/latin-text.ts';
import type { NodeReference } from './line-ends.ts';
import { otherNameLines } from './other-name-lines.ts';
import { readSql } from './sql-file.ts';
import { wordRecord } from './word-record.ts';

/** Keeps what entities, chips and models are found by in step with their lines, for one transaction. */
export interface SearchIndex {
  /** `isNew`: the node was not there before this line. */
  readonly put: (line: GraphLine, nodeId: (node: NodeReference) => number, isNew: boolean) => void;
}

export function searchIndex(database: DatabaseSync): SearchIndex {
  // Not INSERT OR REPLACE: that opens a savepoint, at which the word index writes out all that it holds back.
  const putEntity = database.prepare(readSql('put-entity'));
  const putItem = database.prepare(readSql('put-item'));
  const addWords = database.prepare('INSERT INTO entity_words (rowid, words) VALUES (?, ?)');
  const putWords = database.prepare(
    'INSERT OR REPLACE INTO entity_words (rowid, words) VALUES (?, ?)',
  );
  const removeIdentifiers = database.prepare('DELETE FROM identifier WHERE node = ?');
  const putIdentifier = database.prepare(
    'INSERT OR IGNORE INTO identifier (value, scheme, node) VALUES (?, ?, ?)',
  );

  const putMeant = wordRecord(database);

  const indexEntity = (node: number, entity: LineTypes['entity'], isNew: boolean): void => {
    const { name, nameLength, otherNames, words } = entitySearchText(entity, latinWord);
    putEntity.run(
      node,
      entity.key,
      name,
      nameLength,
      otherNameLines(otherNames),
      entity.kind,
      entity.jurisdiction,
    );
    (isNew ? addWords : putWords).run(node, words.join(' '));
    for (const word of words) putMeant(word);
    if (!isNew) removeIdentifiers.run(node);
    for (const { scheme, value } of entity.identifiers) putIdentifier.run(value, scheme, node);
  };

  return {
    put: (line, nodeId, isNew) => {
      if (line.type === 'entity') {
        indexEntity(nodeId({ kind: 'entity', key: line.value.key }), line.value, isNew);
      } else if (line.type === 'chip' || line.type === 'model') {
        const { key, name } = line.value;
        const maker = line.type === 'chip' ? line.value.vendor : line.value.developer;
        putItem.run(nodeId({ kind: line.type, key }), line.type, key, foldItemName(name), maker);
      }
    },
  };
}
