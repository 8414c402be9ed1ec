/** The most keys that one page holds. */
export const LARGEST_PAGE = 1_000;

export interface Page {
  /** From 0 to `LARGEST_PAGE`; a store throws a RangeError for any other. */
  readonly first: number;
  /**
   * Keys after this one in the answer's order; null from the start. Where the order is by key it need not be in the
   * graph; where the order is by match a key that is not in the graph has no place, and the store throws `UnknownCursor`.
   */
  readonly after: string | null;
}

export interface KeyPage {
  readonly keys: readonly string[];
  readonly hasNextPage: boolean;
  /** All that match, whatever the page. */
  readonly totalCount: number;
}

/** Refuses a page of a size that no store gives. */
export function checkPage(page: Page): void {
  if (!Number.isInteger(page.first) || page.first < 0 || page.first > LARGEST_PAGE) {
    throw new RangeError(
      `first must be a whole number from 0 to ${LARGEST_PAGE}, not ${page.first}: ask for the rest with after.`,
    );
  }
}

/** The cursor names nothing that the graph has, so there is no place to go on from. */
export class UnknownCursor extends Error {
  override readonly name = 'UnknownCursor';

  constructor(after: string) {
    super(`after: no entity "${after}" in the graph; take a cursor from the page before this one.`);
  }
}
