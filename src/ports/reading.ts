import type { GraphLine } from './graph-line.ts';
import type { EntitySelector, GraphStore, ItemSelector, ReceiptsQuery } from './graph-store.ts';

/** A question that was put to a store. `everything`: more than can be asked again, such as a search or a scan. */
export type StoreQuestion =
  | { readonly kind: 'closure'; readonly selectors: readonly EntitySelector[] }
  | { readonly kind: 'items'; readonly selectors: readonly ItemSelector[] }
  | { readonly kind: 'receipts'; readonly query: ReceiptsQuery }
  | { readonly kind: 'everything' };

/** A question that was put to a store, and a print of its answer: another one wherever the answer is another one. */
export interface ReadPart {
  readonly question: StoreQuestion;
  /** 32 hexadecimal digits over every line of the answer, like the version of a graph that has no other lines. */
  readonly print: string;
}

/** A store that writes down what it is asked and what it answers. */
export interface RecordedStore {
  readonly store: GraphStore;
  /** Every question so far, each once, in the order of first asking. What was not there is part of an answer, too. */
  readonly parts: () => readonly ReadPart[];
  /** Every line of the answers so far, each once. */
  readonly lines: () => readonly GraphLine[];
}

/** Which parts of earlier readings a store would now answer otherwise, all of one state of the graph. */
export interface ChangedParts {
  readonly version: string;
  readonly isChanged: (part: ReadPart) => boolean;
}

/** What is needed to know what an answer rests on, and whether that is still so. */
export interface Readings {
  readonly recorded: (base: GraphStore) => RecordedStore;
  /** Asks for the parts of many readings at once. A store that cannot keep to one state throws `StoreUnavailable`. */
  readonly changedParts: (store: GraphStore, parts: readonly ReadPart[]) => Promise<ChangedParts>;
}
