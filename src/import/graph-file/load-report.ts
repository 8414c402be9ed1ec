import type { LineType } from '../../ports/graph-line.ts';
import type { WriteOutcome } from '../../ports/graph-store.ts';
import type { LineProblem } from './line-problem.ts';

/** A reason why a line was refused, and where the line is. */
export interface Refusal extends LineProblem {
  readonly file: string;
  readonly line: number;
}

/** What became of the lines of one kind. `unchanged` lines were in the graph as they are, and left alone. */
export type Counts = Readonly<Record<WriteOutcome | 'refused', number>>;

/** A line's type, or `unreadable` where it does not tell one. */
export type CountedType = LineType | 'unreadable';

export interface FileReport {
  readonly file: string;
  /** Types without a line in the file are left out. */
  readonly counts: ReadonlyMap<CountedType, Counts>;
}

export interface LoadReport {
  readonly files: readonly FileReport[];
  readonly total: Counts;
  /** In the order of the files and lines. */
  readonly refusals: readonly Refusal[];
  /** Refusals beyond the number that is kept; counted all the same. */
  readonly refusalsLeftOut: number;
  /**
   * False where the load was strict and a line was refused: then nothing of it is in the graph, and the counts say
   * what would have become of the lines.
   */
  readonly landed: boolean;
}
