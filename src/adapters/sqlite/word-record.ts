import type { DatabaseSync } from 'node:sqlite';
import { piecesOfWord } from '../../domain/search/word-pieces.ts';
import { ownText } from './own-text.ts';

/** Words kept in memory: a transaction may have any number of them. */
const mostSeen = 50_000;

/** Keeps the words that a misspelt one may mean, for one transaction. */
export function wordRecord(database: DatabaseSync): (word: string) => void {
  const putWord = database.prepare('INSERT OR IGNORE INTO word (text) VALUES (?)');
  const putPiece = database.prepare('INSERT INTO word_piece (piece, word) VALUES (?, ?)');
  // Nearly every word of a large load has come before.
  const seen = new Set<string>();
  return (word) => {
    if (seen.has(word)) return;
    if (seen.size > mostSeen) seen.clear();
    seen.add(ownText(word));
    const pieces = piecesOfWord(word);
    if (pieces.length === 0 || putWord.run(word).changes === 0) return;
    for (const piece of pieces) putPiece.run(piece, word);
  };
}
