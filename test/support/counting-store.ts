import type { GraphStore } from '../../src/ports/graph-store.ts';

export interface CountingStore {
  readonly store: GraphStore;
  /** The questions asked since the last reset, in order. */
  readonly asked: () => readonly string[];
  readonly reset: () => void;
}

/** The same store, which writes down each question that it is asked. */
export function countingStore(inner: GraphStore): CountingStore {
  let asked: string[] = [];
  const counted = async <Answer>(
    name: keyof GraphStore,
    question: () => Promise<Answer>,
  ): Promise<Answer> => {
    asked.push(name);
    return question();
  };
  return {
    store: {
      name: inner.name,
      closure: (selectors) => counted('closure', () => inner.closure(selectors)),
      items: (selectors) => counted('items', () => inner.items(selectors)),
      receipts: (query) => counted('receipts', () => inner.receipts(query)),
      movements: () => counted('movements', () => inner.movements()),
      holdings: (owners) => counted('holdings', () => inner.holdings(owners)),
      scanEntities: (visit) => counted('scanEntities', () => inner.scanEntities(visit)),
      scanItems: (visit) => counted('scanItems', () => inner.scanItems(visit)),
      findEntities: (query, page) => counted('findEntities', () => inner.findEntities(query, page)),
      findChips: (text, vendor, page) =>
        counted('findChips', () => inner.findChips(text, vendor, page)),
      findModels: (text, developer, page) =>
        counted('findModels', () => inner.findModels(text, developer, page)),
      decisions: () => counted('decisions', () => inner.decisions()),
      version: () => counted('version', () => inner.version()),
      loadsUnderWay: () => inner.loadsUnderWay(),
      write: (work) => inner.write(work),
      close: () => inner.close(),
    },
    asked: () => asked,
    reset: () => {
      asked = [];
    },
  };
}
