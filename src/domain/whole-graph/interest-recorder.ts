import { interestKinds } from '../ownership/closure.ts';
import type { DirectInterest } from '../ownership/closure.ts';
import { UNKNOWN_SHARE } from '../ownership/share.ts';
import { column, fromDay, rowsInOrder, startsOf, toDay } from './columns.ts';
import { MAXIMUM_OPEN, MINIMUM_OPEN, SHARE_STATED } from './snapshot.ts';
import { numbering } from './numbering.ts';
import type { InterestColumns } from './snapshot.ts';

/** Interests in the order in which they come. */
export interface InterestRecorder {
  readonly add: (interest: DirectInterest, owner: number, owned: number) => void;
  readonly columns: () => Readonly<Record<keyof ReturnType<typeof emptyColumns>, Int32Array>>;
  /** The names of the sources, in the order of their places. */
  readonly sources: () => readonly string[];
}

function emptyColumns() {
  return {
    owner: column(),
    owned: column(),
    kind: column(),
    source: column(),
    minimum: column(),
    maximum: column(),
    from: column(),
    to: column(),
  };
}

export function interestRecorder(): InterestRecorder {
  const columns = emptyColumns();
  const sources = numbering();
  return {
    add: (interest, owner, owned) => {
      const { minimum, maximum, minimumOpen, maximumOpen } = interest.share ?? UNKNOWN_SHARE;
      columns.owner.push(owner);
      columns.owned.push(owned);
      columns.kind.push(
        interestKinds.indexOf(interest.kind) +
          (interest.share === null ? 0 : SHARE_STATED) +
          (minimumOpen ? MINIMUM_OPEN : 0) +
          (maximumOpen ? MAXIMUM_OPEN : 0),
      );
      columns.source.push(interest.source === null ? 0 : sources.placeOf(interest.source.name) + 1);
      columns.minimum.push(minimum);
      columns.maximum.push(maximum);
      columns.from.push(fromDay(interest));
      columns.to.push(toDay(interest));
    },
    columns: () => ({
      owner: columns.owner.values(),
      owned: columns.owned.values(),
      kind: columns.kind.values(),
      source: columns.source.values(),
      minimum: columns.minimum.values(),
      maximum: columns.maximum.values(),
      from: columns.from.values(),
      to: columns.to.values(),
    }),
    sources: sources.all,
  };
}

/** The interests in the order of the entities that they are in, and of their owners, whose new places `rank` says. */
export function interestColumns(recorder: InterestRecorder, rank: Uint32Array): InterestColumns {
  const columns = recorder.columns();
  const owned = columns.owned.map((place) => rank[place] ?? 0);
  const owner = columns.owner.map((place) => rank[place] ?? 0);
  // By owner first: the second sort keeps that order within each entity.
  const byOwner = rowsInOrder(owner, startsOf(owner, rank.length));
  const start = startsOf(owned, rank.length);
  const rows = rowsInOrder(
    byOwner.map((row) => owned[row] ?? 0),
    start,
  ).map((place) => byOwner[place] ?? 0);
  const inOrder = (values: Int32Array): Uint32Array => rows.map((row) => values[row] ?? 0);
  return {
    start,
    owner: inOrder(owner),
    kind: Uint8Array.from(rows, (row) => columns.kind[row] ?? 0),
    source: inOrder(columns.source),
    minimum: inOrder(columns.minimum),
    maximum: inOrder(columns.maximum),
    from: Int32Array.from(inOrder(columns.from)),
    to: Int32Array.from(inOrder(columns.to)),
  };
}
