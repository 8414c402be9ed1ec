import type { IsoDate } from '../../domain/date.ts';
import type { LineEdits } from '../../ports/line-edits.ts';

/** What answers take to be otherwise than on record. */
export interface Hypothesis {
  /** Each change in a sentence. */
  readonly changes: readonly string[];
  /** What cannot be on a day once the changes are made, and is not so on record: shares beyond the whole, for example. */
  readonly conflictsOn: (asOf: IsoDate) => Promise<readonly string[]>;
  /** The version of the graph beneath. */
  readonly graphVersion: () => Promise<string>;
}

/** A hypothesis as an answer of a day tells it. */
export interface HypothesisNode extends Hypothesis {
  readonly asOf: IsoDate;
}

/** An overlay that was checked against what is on record. */
export interface CheckedOverlay {
  readonly edits: LineEdits;
  readonly switches: { readonly on: readonly string[]; readonly off: readonly string[] };
  readonly changes: readonly string[];
  /** The one form that it has however it was written, an `OverlayInput`. */
  readonly canonical: unknown;
}
