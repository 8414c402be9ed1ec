import type { DatabaseSync } from 'node:sqlite';
import { partiesOf } from '../../domain/diversion/transfer-graph.ts';
import { assembleClosure, assembleMovements } from '../../ports/assemble.ts';
import { emptyGroups } from '../../ports/line-groups.ts';
import type { MovementsAnswer } from '../../ports/graph-store.ts';
import type { NodeFinder } from './node-finder.ts';
import { numberOf, textOf } from './rows.ts';
import { readSql } from './sql-file.ts';
import { addContent, addContents } from './stored-line.ts';
import type { UpwardReader } from './upward-reader.ts';

/** Transfers that are read as one text. */
const atOnce = 20_000;

/** Reads all transfers with all items, and with all that is above their parties and those who operate clusters. */
export function movementsReader(
  database: DatabaseSync,
  finder: NodeFinder,
  upward: UpwardReader,
  most: number = atOnce,
): () => Omit<MovementsAnswer, 'version'> {
  const selectItems = database.prepare(readSql('lines-of-items'));
  const selectTransfers = database.prepare(readSql('transfers-joined'));
  return () => {
    const groups = emptyGroups();
    for (const row of selectItems.all()) addContent(textOf(row, 'content'), groups);
    for (let after = ''; ;) {
      const joined = selectTransfers.get({ after, most });
      if (joined === undefined || numberOf(joined, 'lines') === 0) break;
      addContents(textOf(joined, 'contents'), groups);
      after = textOf(joined, 'last');
    }
    const movements = assembleMovements(groups);
    const parties = finder.entities(
      partiesOf(movements.transfers, movements).map((key) => ({ key })),
    );
    const nodes = parties.flatMap((node) => node ?? []);
    return { ...movements, ...assembleClosure(upward.from(nodes)) };
  };
}
