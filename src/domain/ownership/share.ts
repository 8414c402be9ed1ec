/**
 * Shares in whole billionths: 100 % is 1,000,000,000 and 0.0000001 % is 1. Integers, because in floats many
 * splits that sum to exactly 50 % fall below it.
 */
export const WHOLE = 1_000_000_000;

/** More than this is a majority; this itself meets "50 % or more". */
export const HALF = WHOLE / 2;

/**
 * What is known of a share: it lies between `minimum` and `maximum` (billionths). An open end is itself not
 * possible: "more than 25 up to 50 %" is `{ minimum: 250_000_000, minimumOpen: true, maximum: 500_000_000, maximumOpen: false }`.
 */
export interface ShareInterval {
  readonly minimum: number;
  readonly maximum: number;
  readonly minimumOpen: boolean;
  readonly maximumOpen: boolean;
}

/** Nothing is known: 0 to 100 %. */
export const UNKNOWN_SHARE: ShareInterval = {
  minimum: 0,
  maximum: WHOLE,
  minimumOpen: false,
  maximumOpen: false,
};

/** A share known exactly. */
export function exactShare(billionths: number): ShareInterval {
  return { minimum: billionths, maximum: billionths, minimumOpen: false, maximumOpen: false };
}
