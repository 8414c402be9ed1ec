import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { assembleClosure, assembleItemGraph } from '../../ports/assemble.ts';
import type { GraphLine } from '../../ports/graph-line.ts';
import type { LineGroups } from '../../ports/line-groups.ts';
import type {
  ClosureAnswer,
  EntitySelector,
  HoldingsAnswer,
  ItemAnswer,
  ItemSelector,
  MovementsAnswer,
  ReceiptsAnswer,
  ReceiptsQuery,
} from '../../ports/graph-store.ts';
import { movementsReader } from './movements-reader.ts';
import { nodeFinder } from './node-finder.ts';
import type { FoundNode } from './node-finder.ts';
import { receiptsReader } from './receipts-reader.ts';
import { numberOf, textOf } from './rows.ts';
import type { Row } from './rows.ts';
import { readSql } from './sql-file.ts';
import { storedLine } from './stored-line.ts';
import { upwardReader } from './upward-reader.ts';

/** Reads what is upstream of entities and items, and what is directly below entities. */
export interface LineReader {
  readonly closure: (selectors: readonly EntitySelector[]) => Omit<ClosureAnswer, 'version'>;
  readonly items: (selectors: readonly ItemSelector[]) => Omit<ItemAnswer, 'version'>;
  readonly holdings: (owners: readonly string[]) => HoldingsAnswer;
  readonly receipts: (query: ReceiptsQuery) => Omit<ReceiptsAnswer, 'version'>;
  readonly movements: () => Omit<MovementsAnswer, 'version'>;
  readonly scanEntities: (visit: (lines: readonly GraphLine[]) => void) => void;
  readonly scanItems: (visit: (lines: readonly GraphLine[]) => void) => void;
}

/** Lines shown at a time. */
const batchSize = 5_000;

export function lineReader(database: DatabaseSync): LineReader {
  const finder = nodeFinder(database);
  const upward = upwardReader(database);
  const selectHoldings = database.prepare(readSql('holdings'));
  const selectEntityLines = database.prepare(readSql('entity-lines'));
  const selectItemLines = database.prepare(readSql('item-lines'));
  const selectOwned = database.prepare(readSql('owned-with-owners'));

  const linesUpwardOf = (nodes: readonly (FoundNode | null)[]): LineGroups =>
    upward.from(nodes.flatMap((node) => node ?? []));

  return {
    receipts: receiptsReader(database, finder, upward),
    movements: movementsReader(database, finder, upward),
    closure: (selectors) => {
      const nodes = finder.entities(selectors);
      return { ...assembleClosure(linesUpwardOf(nodes)), keys: keysOf(nodes) };
    },
    items: (selectors) => {
      const nodes = finder.items(selectors);
      return { ...assembleItemGraph(linesUpwardOf(nodes)), keys: keysOf(nodes) };
    },
    scanEntities: (visit) => {
      showAll(selectEntityLines, visit);
    },
    scanItems: (visit) => {
      showAll(selectItemLines, visit);
    },
    holdings: (owners) => {
      const rows = selectHoldings.all({ owners: JSON.stringify(owners) });
      const owned = JSON.stringify(rows.map((row) => numberOf(row, 'id')));
      const held = ownedByOwner(rows);
      return {
        ...assembleClosure(selectOwned.all({ owned }).map(storedLine)),
        holdings: owners.map((owner) => held.get(owner) ?? []),
      };
    },
  };
}

function showAll(lines: StatementSync, visit: (lines: readonly GraphLine[]) => void): void {
  let batch: GraphLine[] = [];
  for (const row of lines.iterate()) {
    batch.push(storedLine(row));
    if (batch.length < batchSize) continue;
    visit(batch);
    batch = [];
  }
  visit(batch);
}

function keysOf(nodes: readonly (FoundNode | null)[]): readonly (string | null)[] {
  return nodes.map((node) => node?.key ?? null);
}

function ownedByOwner(rows: readonly Row[]): ReadonlyMap<string, readonly string[]> {
  const held = new Map<string, string[]>();
  for (const row of rows) {
    const owner = textOf(row, 'owner');
    const keys = held.get(owner);
    if (keys === undefined) held.set(owner, [textOf(row, 'owned')]);
    else keys.push(textOf(row, 'owned'));
  }
  return held;
}
