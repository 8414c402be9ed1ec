import type { IsoDate } from '../domain/date.ts';
import type { RuleSets } from '../domain/determination/rule-set.ts';
import type { GraphStore } from '../ports/graph-store.ts';
import { type Loaders, createLoaders } from './loaders.ts';

/** What the resolvers of one request share. */
export interface Context {
  readonly store: GraphStore;
  readonly loaders: Loaders;
  readonly ruleSets: RuleSets;
  /** The date that stands for a date left out; the same through the whole request. */
  readonly today: IsoDate;
  readonly version: string;
  readonly startedAt: string;
}

export function createContext({
  store,
  ruleSets,
  today,
  version,
  startedAt,
}: {
  readonly store: GraphStore;
  readonly ruleSets: RuleSets;
  readonly today: () => IsoDate;
  readonly version: string;
  readonly startedAt: string;
}): Context {
  return { store, loaders: createLoaders(store), ruleSets, today: today(), version, startedAt };
}
