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

/** The shares that both ranges allow; null where they have none in common. */
export function intersectShares(one: ShareInterval, other: ShareInterval): ShareInterval | null {
  const minimum = Math.max(one.minimum, other.minimum);
  const maximum = Math.min(one.maximum, other.maximum);
  const minimumOpen =
    (one.minimum === minimum && one.minimumOpen) ||
    (other.minimum === minimum && other.minimumOpen);
  const maximumOpen =
    (one.maximum === maximum && one.maximumOpen) ||
    (other.maximum === maximum && other.maximumOpen);
  const nothingBetween = minimum === maximum && (minimumOpen || maximumOpen);
  if (minimum > maximum || nothingBetween) return null;
  return { minimum, maximum, minimumOpen, maximumOpen };
}

/** The smallest range that holds both. */
export function spanOfShares(one: ShareInterval, other: ShareInterval): ShareInterval {
  const minimum = Math.min(one.minimum, other.minimum);
  const maximum = Math.max(one.maximum, other.maximum);
  return {
    minimum,
    maximum,
    minimumOpen:
      (one.minimum > minimum || one.minimumOpen) && (other.minimum > minimum || other.minimumOpen),
    maximumOpen:
      (one.maximum < maximum || one.maximumOpen) && (other.maximum < maximum || other.maximumOpen),
  };
}

/** Whether the least of one share is less than that of another. */
export function beginsBelow(one: ShareInterval, other: ShareInterval): boolean {
  return (
    one.minimum < other.minimum ||
    (one.minimum === other.minimum && !one.minimumOpen && other.minimumOpen)
  );
}

/** Whether the most of one share is more than that of another. */
export function endsAbove(one: ShareInterval, other: ShareInterval): boolean {
  return (
    one.maximum > other.maximum ||
    (one.maximum === other.maximum && !one.maximumOpen && other.maximumOpen)
  );
}

/** The most that shares come to together, which is no more than the whole. */
export function mostTogether(
  shares: Iterable<ShareInterval>,
): Pick<ShareInterval, 'maximum' | 'maximumOpen'> {
  let [maximum, maximumOpen] = [0, false];
  for (const share of shares) {
    maximum += share.maximum;
    maximumOpen ||= share.maximumOpen;
  }
  return maximum > WHOLE ? { maximum: WHOLE, maximumOpen: false } : { maximum, maximumOpen };
}

/** What several statements on one share say together: what all of them allow, or, where they do not agree, all that lies between them. */
export function sharesTogether(stated: readonly ShareInterval[]): {
  readonly share: ShareInterval;
  readonly agree: boolean;
} {
  const common = stated.reduce<ShareInterval | null>(
    (sofar, share) => sofar && intersectShares(sofar, share),
    UNKNOWN_SHARE,
  );
  return { share: common ?? stated.reduce(spanOfShares), agree: common !== null };
}

/** Whether a share is known exactly. */
export function isExact(share: ShareInterval): boolean {
  return share.minimum === share.maximum;
}

/** A share as a person writes it: `60 %`, `more than 25 % and up to 50 %`, `unknown`. */
export function shareText(share: ShareInterval): string {
  if (isExact(share)) return percentText(share.minimum);
  if (share.minimum === 0 && share.maximum === WHOLE) return 'unknown';
  const from = `${share.minimumOpen ? 'more than' : 'at least'} ${percentText(share.minimum)}`;
  const upTo = `${share.maximumOpen ? 'less than' : 'up to'} ${percentText(share.maximum)}`;
  return `${from} and ${upTo}`;
}

/** Billionths of the whole in per cent, as a number: a float holds seven decimals of any of them. */
export function inPercent(billionths: number): number {
  return billionths / (WHOLE / 100);
}

/** Billionths in per cent, exactly: `33.3333333 %`. */
export function percentText(billionths: number): string {
  const perCent = WHOLE / 100;
  const decimals = String(billionths % perCent)
    .padStart(7, '0')
    .replace(/0+$/, '');
  const whole = Math.floor(billionths / perCent);
  return `${whole}${decimals === '' ? '' : `.${decimals}`} %`;
}
