import type { DatabaseSync } from 'node:sqlite';
import { foldItemName } from '../../domain/search/normalise.ts';
import type { NodeKind } from '../../ports/graph-line.ts';
import type { EntitySelector, ItemSelector } from '../../ports/graph-store.ts';
import { textOf } from './rows.ts';
import type { Row } from './rows.ts';
import { readSql } from './sql-file.ts';
import { startNode } from './upward-reader.ts';
import type { StartNode } from './upward-reader.ts';

/** A node as a selector found it. */
export interface FoundNode extends StartNode {
  readonly key: string;
}

/** Finds the node of each selector, in order; null where the graph has none. */
export interface NodeFinder {
  readonly entities: (selectors: readonly EntitySelector[]) => readonly (FoundNode | null)[];
  readonly items: (selectors: readonly ItemSelector[]) => readonly (FoundNode | null)[];
}

export function nodeFinder(database: DatabaseSync): NodeFinder {
  const selectByKey = database.prepare(readSql('nodes-by-key'));
  const selectByLei = database.prepare(readSql('entities-by-lei'));
  const selectByName = database.prepare(readSql('items-by-name'));

  const byKey = (kind: NodeKind, keys: readonly string[]) =>
    keys.length === 0 ? nothing : found(selectByKey.all({ kind, asked: JSON.stringify(keys) }));
  const byLei = (leis: readonly string[]) =>
    leis.length === 0 ? nothing : found(selectByLei.all({ asked: JSON.stringify(leis) }));
  const byName = (kind: ItemSelector['kind'], names: readonly string[]) =>
    names.length === 0 ? nothing : found(selectByName.all({ kind, asked: JSON.stringify(names) }));

  return {
    entities: (selectors) => {
      const keyed = byKey(
        'entity',
        selectors.flatMap((selector) => ('key' in selector ? [selector.key] : [])),
      );
      const identified = byLei(
        selectors.flatMap((selector) => ('lei' in selector ? [selector.lei] : [])),
      );
      return selectors.map(
        (selector) =>
          ('key' in selector ? keyed.get(selector.key) : identified.get(selector.lei)) ?? null,
      );
    },

    items: (selectors) => {
      const found = (kind: ItemSelector['kind']) => {
        const ofKind = selectors.filter((selector) => selector.kind === kind);
        return {
          keyed: byKey(
            kind,
            ofKind.flatMap((selector) => ('key' in selector ? [selector.key] : [])),
          ),
          named: byName(
            kind,
            ofKind.flatMap((selector) => ('name' in selector ? [foldItemName(selector.name)] : [])),
          ),
        };
      };
      const byKind = { chip: found('chip'), model: found('model') };
      return selectors.map((selector) => {
        const { keyed, named } = byKind[selector.kind];
        const node =
          'key' in selector ? keyed.get(selector.key) : named.get(foldItemName(selector.name));
        return node ?? null;
      });
    },
  };
}

const nothing: ReadonlyMap<string, FoundNode> = new Map();

/** The nodes by what was asked for. */
function found(rows: readonly Row[]): ReadonlyMap<string, FoundNode> {
  return new Map(
    rows.map((row) => [textOf(row, 'asked'), { ...startNode(row), key: textOf(row, 'key') }]),
  );
}
