import type { DatabaseSync } from 'node:sqlite';
import { partiesOf } from '../../domain/diversion/transfer-graph.ts';
import { assembleClosure, assembleMovements } from '../../ports/assemble.ts';
import type { GraphLine } from '../../ports/graph-line.ts';
import type { MovementsAnswer } from '../../ports/graph-store.ts';
import type { NodeFinder } from './node-finder.ts';
import { readSql } from './sql-file.ts';
import { storedLine } from './stored-line.ts';

/** Reads all transfers with all items, and with all that is above their parties and those who operate clusters. */
export function movementsReader(
  database: DatabaseSync,
  finder: NodeFinder,
  linesUpwardOf: (nodes: readonly number[]) => readonly GraphLine[],
): () => Omit<MovementsAnswer, 'version'> {
  const select = database.prepare(readSql('item-lines'));
  return () => {
    const movements = assembleMovements(select.all().map(storedLine));
    const parties = finder.entities(
      partiesOf(movements.transfers, movements).map((key) => ({ key })),
    );
    const nodes = parties.flatMap((node) => (node === null ? [] : [node.id]));
    return { ...movements, ...assembleClosure(linesUpwardOf(nodes)) };
  };
}
