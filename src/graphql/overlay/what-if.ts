import type { GraphLine } from '../../ports/graph-line.ts';
import type { GraphStore } from '../../ports/graph-store.ts';
import type { LineEdits } from '../../ports/line-edits.ts';

/** A line of a graph file that was checked, or what is wrong with it. */
export type ReadLine =
  | { readonly kind: 'checked'; readonly line: GraphLine }
  | {
      readonly kind: 'refused';
      readonly problems: readonly { readonly member: string | null; readonly message: string }[];
    };

/** What the edge needs to answer what would be if. */
export interface WhatIf {
  /** Checks a line as a load of graph files does. */
  readonly parseLine: (text: string) => ReadLine;
  /** A store with edits laid over it. */
  readonly overlaid: (base: GraphStore, edits: LineEdits) => GraphStore;
  /** A store that asks the one beneath each question once. */
  readonly remembering: (base: GraphStore) => {
    readonly store: GraphStore;
    /** Every line that its answers so far were put together from. */
    readonly lines: () => readonly GraphLine[];
  };
  /** A graph of its own that has these lines, in memory. The caller closes it. */
  readonly loaded: (lines: readonly GraphLine[]) => Promise<GraphStore>;
}
