import type { DatabaseSync } from 'node:sqlite';
import { parseSum, sumText } from '../../ports/graph-version.ts';
import type { GraphSum } from '../../ports/graph-version.ts';
import { textOf } from './rows.ts';

/** Reads and keeps the graph's sum. */
export interface GraphSumRecord {
  readonly read: () => GraphSum;
  readonly keep: (sum: GraphSum) => void;
}

export function graphSumRecord(database: DatabaseSync): GraphSumRecord {
  const select = database.prepare('SELECT sum FROM graph');
  const update = database.prepare('UPDATE graph SET sum = ?');
  return {
    read: () => {
      const row = select.get();
      if (row === undefined) throw new Error('The graph file has lost its sum: load it again.');
      return parseSum(textOf(row, 'sum'));
    },
    keep: (sum) => {
      update.run(sumText(sum));
    },
  };
}
