import { DatabaseSync } from 'node:sqlite';

const tables = ['graph', 'entity', 'identifier', 'word', 'word_piece', 'item'];

/** All that a graph file has, but for notes of loads: every row of every table, and which entities the word index finds by each word. */
export function dumpedGraph(path: string): Readonly<Record<string, readonly unknown[]>> {
  const database = new DatabaseSync(path);
  try {
    database.exec('CREATE VIRTUAL TABLE temp.found USING fts5vocab(main, entity_words, instance)');
    const rows = (query: string): readonly unknown[] => database.prepare(query).all();
    return Object.fromEntries([
      ...tables.map((table) => [table, rows(`SELECT * FROM ${table}`)]),
      // Not when a line was added: only a load that filled the graph notes that.
      ['node', rows('SELECT id, kind, key, described, content FROM node')],
      ['line', rows('SELECT subject, identity, type, object, content FROM line')],
      ['found', rows('SELECT term, doc FROM temp.found ORDER BY term, doc')],
    ]);
  } finally {
    database.close();
  }
}
