import type { IsoDate } from './date.ts';

/** Where a fact comes from: publisher or document, its address, when it was stated and when it was retrieved. */
export interface Source {
  readonly name: string;
  readonly url: string | null;
  readonly statedOn: IsoDate | null;
  readonly retrievedOn: IsoDate | null;
  /**
   * The publisher's own id of the statement. This member and the next are left out, not null, where there is none: a fact
   * that has neither keeps the content, and with it the graph its version, that it had before they were known.
   */
  readonly statementId?: string;
  /** The publisher's own words for what the fact puts in ours. */
  readonly words?: string;
}

/** A fact as an answer shows it. `name` is a path such as `endUser.headquarters`. */
export interface Fact {
  readonly name: string;
  readonly value: string;
  readonly sources: readonly Source[];
}

/** A place in the law, for example `15 CFR 740.27(a)(1)`. */
export interface Citation {
  readonly reference: string;
  readonly title: string;
  readonly url: string | null;
}
