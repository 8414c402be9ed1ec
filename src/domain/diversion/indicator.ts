import type { Citation, Fact } from '../source.ts';

/** What an indicator is, and how many points it adds to a path's score each time that it is raised on it. */
export const indicatorPoints = {
  /** From tier one to two or from two to three; twice as many from one to three. */
  TIER_FALLS: 1,
  UNKNOWN_OWNER: 2,
  WITHHELD_OWNER: 3,
  FOUNDED_SINCE_OCTOBER_2022: 2,
  RESELLER_BETWEEN: 1,
  RENAMED: 3,
  MORE_UNITS_THAN_CLUSTERS_HOLD: 2,
  EXCEPTION_BEYOND_CAP: 3,
  DESTINATION_IN_GUIDANCE: 1,
  DESTINATION_IS_HUB: 1,
  LISTED_MINORITY_OWNER: 2,
  LISTED_OWNERS_OF_HALF: 3,
  OTHER_RED_FLAG: 1,
} as const satisfies Readonly<Record<string, number>>;

export type IndicatorCode = keyof typeof indicatorPoints;

/** Something that speaks for looking into a path, and never more than that. */
export interface Indicator {
  readonly code: IndicatorCode;
  readonly points: number;
  readonly reason: string;
  readonly facts: readonly Fact[];
  readonly citations: readonly Citation[];
}

/** What an indicator would be made of, and the graph format cannot hold. Said with every answer. */
export const NOT_EXAMINED: readonly string[] = [
  'Whether parties share an address: the graph holds no addresses.',
  'Transfers that are on no record, and quantities that no source states.',
];

/** An indicator with the points of its code, `times` over. */
export function indicator(
  code: IndicatorCode,
  reason: string,
  rest: {
    readonly facts?: readonly Fact[];
    readonly citations?: readonly Citation[];
    readonly times?: number;
  } = {},
): Indicator {
  const { facts = [], citations = [], times = 1 } = rest;
  return { code, points: indicatorPoints[code] * times, reason, facts, citations };
}
