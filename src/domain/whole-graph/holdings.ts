import { MAXIMUM_OPEN, MINIMUM_OPEN } from './snapshot.ts';

/** Bits of a holding, beside those of its open ends: control whatever the votes are, and an interest that is control by itself. */
export const OUTRIGHT = 1;
export const ALONE = 2;

/** Who has what in each entity: the holders of entity `e` are at `start[e]` up to `start[e] + count[e]`. */
export interface Holdings {
  readonly start: Uint32Array;
  readonly count: Uint32Array;
  readonly holder: Uint32Array;
  readonly minimum: Uint32Array;
  readonly maximum: Uint32Array;
  /** `MINIMUM_OPEN`, `MAXIMUM_OPEN`, `OUTRIGHT`, `ALONE`. */
  readonly flags: Uint8Array;
}

/** Room for one holding for each row. */
export function emptyHoldings(start: Uint32Array): Holdings {
  const rows = start.at(-1) ?? 0;
  return {
    start,
    count: new Uint32Array(start.length - 1),
    holder: new Uint32Array(rows),
    minimum: new Uint32Array(rows),
    maximum: new Uint32Array(rows),
    flags: new Uint8Array(rows),
  };
}

/** Adds a holding in an entity. */
export function put(
  holdings: Holdings,
  entity: number,
  holder: number,
  minimum: number,
  maximum: number,
  flags: number,
): void {
  const place = (holdings.start[entity] ?? 0) + (holdings.count[entity] ?? 0);
  holdings.count[entity] = (holdings.count[entity] ?? 0) + 1;
  holdings.holder[place] = holder;
  holdings.minimum[place] = minimum;
  holdings.maximum[place] = maximum;
  holdings.flags[place] = flags & (MINIMUM_OPEN | MAXIMUM_OPEN | OUTRIGHT | ALONE);
}
