import type { DatabaseSync } from 'node:sqlite';
import { assembleReceipts } from '../../ports/assemble.ts';
import type { ReceiptsAnswer, ReceiptsQuery } from '../../ports/graph-store.ts';
import { addLine } from '../../ports/line-groups.ts';
import { lineIdentity } from '../../ports/line-identity.ts';
import type { NodeFinder } from './node-finder.ts';
import { numberOf } from './rows.ts';
import { readSql } from './sql-file.ts';
import { storedLine } from './stored-line.ts';
import type { UpwardReader } from './upward-reader.ts';

/** Reads transfers and clusters with their chips and with those who received or operate them. */
export function receiptsReader(
  database: DatabaseSync,
  finder: NodeFinder,
  upward: UpwardReader,
): (query: ReceiptsQuery) => Omit<ReceiptsAnswer, 'version'> {
  const selectReceipts = database.prepare(readSql('receipts'));
  const selectOperated = database.prepare(readSql('operated'));
  const nodesOf = (keys: readonly string[]): string =>
    JSON.stringify(
      finder
        .entities(keys.map((key) => ({ key })))
        .flatMap((node) => (node === null ? [] : [node.id])),
    );
  return ({ below, countries, operatedBelow }) => {
    const rows = selectReceipts.all({
      start: nodesOf(below),
      countries: JSON.stringify([...new Set(countries)]),
    });
    const transfers = rows.map(storedLine);
    const receivers = new Set(
      rows.flatMap((row) => (row['receiver'] === null ? [] : [numberOf(row, 'receiver')])),
    );
    const chips = finder
      .items(
        transfers.flatMap((line) =>
          line.type === 'transfer' && line.value.chip !== null
            ? [{ kind: 'chip', key: line.value.chip } as const]
            : [],
        ),
      )
      .flatMap((node) => (node === null ? [] : [node.id]));
    const operated = selectOperated
      .all({ start: nodesOf(operatedBelow) })
      .flatMap((row) => [numberOf(row, 'operator'), numberOf(row, 'cluster')]);
    const groups = upward.fromNumbers([...new Set([...receivers, ...chips, ...operated])]);
    // A transfer can be both below an entity and to a country that is asked for.
    const once = new Map(transfers.map((line) => [lineIdentity(line), line]));
    for (const line of once.values()) addLine(groups, line);
    return assembleReceipts(groups);
  };
}
