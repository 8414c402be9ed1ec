import type { GraphLine, LineType } from './graph-line.ts';

/**
 * What a module exports that makes lines ready for one store, in whichever thread: the store's own writer then has no more to
 * do than to hand texts to its database.
 */
export interface ReadyModule {
  readonly lineMaker: () => LineMaker;
}

/** Gives the texts that a store keeps of a line; which they are only the store knows. */
export type LineMaker = (line: GraphLine, add: (text: string | null) => void) => void;

/** Gives the texts of a line again, in their order. */
export type NextText = () => string | null;

/** What became of a line that was made ready. */
export type Adding =
  | 'added'
  /** It names a node that is not there, or is of a type that is not added so. */
  | { readonly kind: 'left'; readonly line: GraphLine }
  /** A line with its identity is there, and stays as it is. */
  | {
      readonly kind: 'there';
      readonly line: GraphLine;
      readonly standing: GraphLine;
      /** How many were added before that one. */
      readonly number: number;
    };

/** Adds lines that were made ready to a graph that had none, within a transaction. */
export interface LineAdder {
  /** Takes the texts of one line; with `mayAdd` false it only tells whether one with its identity is there. */
  readonly add: (type: LineType, next: NextText, mayAdd: boolean) => Adding;
}
