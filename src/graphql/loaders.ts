import DataLoader from 'dataloader';
import type { Closure, EntityKey } from '../domain/ownership/closure.ts';
import type {
  EntitySelector,
  GraphStore,
  ItemAnswer,
  ItemSelector,
  ReceiptsAnswer,
  ReceiptsQuery,
} from '../ports/graph-store.ts';
import { ambiguityOf } from './carriers-of-lei.ts';
import type { Context } from './context.ts';
import type { Reading } from './nodes.ts';

/** An entity that was found, with everything above it. */
export interface FoundEntity {
  readonly key: EntityKey;
  readonly reading: Reading;
  readonly version: string;
}

export interface FoundItem {
  readonly key: string;
  readonly items: ItemAnswer;
}

/** What one entity holds directly. */
export interface FoundHoldings {
  readonly keys: readonly EntityKey[];
  readonly reading: Reading;
}

/** What one request has read from the store, and how it reads more: all that is asked in one turn is one question. */
export interface Loaders {
  /** Null where the graph has no such entity; an error where several carry the LEI that was asked for. */
  readonly entity: (selector: EntitySelector) => Promise<FoundEntity | null>;
  /** Null where the graph has no such item. */
  readonly item: (selector: ItemSelector) => Promise<FoundItem | null>;
  readonly holdings: (owner: EntityKey) => Promise<FoundHoldings>;
  /** Transfers on record; the answer may hold more than was asked for, since all of one turn are one question. */
  readonly receipts: (query: ReceiptsQuery) => Promise<ReceiptsAnswer>;
  readonly version: () => Promise<string>;
}

/** Loaders for one request; under an overlay, those of its store, and what they read says which context it holds in. */
export function createLoaders(store: GraphStore, under: (() => Context) | null = null): Loaders {
  const read: FoundEntity['reading'][] = [];
  const versions = new Map<Closure, string>();
  let version: Promise<string> | null = null;

  const entities = new DataLoader<EntitySelector, FoundEntity | null, string>(
    async (selectors) => {
      const [answer, problems] = await Promise.all([
        store.closure(selectors),
        Promise.all(
          selectors.map(async (selector) =>
            'lei' in selector ? ambiguityOf(store, selector.lei) : null,
          ),
        ),
      ]);
      const reading = { closure: answer, whole: true, under };
      read.push(reading);
      versions.set(answer, answer.version);
      return answer.keys.map(
        (key, at) =>
          problems[at] ?? (key === null ? null : { key, reading, version: answer.version }),
      );
    },
    { cacheKeyFn: (selector) => JSON.stringify(selector) },
  );

  const items = new DataLoader<ItemSelector, FoundItem | null, string>(
    async (selectors) => {
      const answer = await store.items(selectors);
      return answer.keys.map((key) => (key === null ? null : { key, items: answer }));
    },
    { cacheKeyFn: (selector) => JSON.stringify(selector) },
  );

  const holdings = new DataLoader<EntityKey, FoundHoldings>(async (owners) => {
    const answer = await store.holdings(owners);
    const reading = { closure: answer, whole: false, under };
    return answer.holdings.map((keys) => ({ keys, reading }));
  });

  const receipts = new DataLoader<ReceiptsQuery, ReceiptsAnswer, string>(
    async (queries) => {
      const answer = await store.receipts({
        below: [...new Set(queries.flatMap(({ below }) => below))],
        countries: [...new Set(queries.flatMap(({ countries }) => countries))],
        operatedBelow: [...new Set(queries.flatMap(({ operatedBelow }) => operatedBelow))],
      });
      return queries.map(() => answer);
    },
    { cacheKeyFn: (query) => JSON.stringify(query) },
  );

  /** Everything above an entity came with it: its owners are not asked for again. */
  function alreadyRead(selector: EntitySelector): FoundEntity | null {
    if (!('key' in selector)) return null;
    const reading = read.find(({ closure }) => closure.entities.has(selector.key));
    if (reading === undefined) return null;
    return { key: selector.key, reading, version: versions.get(reading.closure) ?? '' };
  }

  return {
    entity: async (selector) => alreadyRead(selector) ?? entities.load(selector),
    item: (selector) => items.load(selector),
    holdings: (owner) => holdings.load(owner),
    receipts: (query) => receipts.load(query),
    version: () => (version ??= store.version()),
  };
}
