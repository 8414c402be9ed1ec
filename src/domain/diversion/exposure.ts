import type { CountryCode } from '../country.ts';
import type { EntityKey } from '../ownership/closure.ts';
import { placeOf } from '../ownership/headquarters.ts';
import type { OwnershipInterest } from '../ownership/ownership.ts';
import type { Steps } from '../steps.ts';
import { interestsOn, tailsDown } from './tails.ts';
import { reachedBy } from './reached-by.ts';
import { unitsThrough } from './temporal-flow.ts';
import type { UnitsThrough } from './temporal-flow.ts';
import type { Transfer } from './transfer.ts';
import type { TransferGraph } from './transfer-graph.ts';

/** A party of transfers in which another has an interest, and the shortest way up to it. */
export interface ExposedUnit {
  readonly entity: EntityKey;
  readonly interests: readonly OwnershipInterest[];
}

/** A country that goods came to, directly or sent on. */
export interface ExposedCountry {
  readonly country: CountryCode;
  readonly transfers: readonly Transfer[];
  /** How many units of chips that the party and its units received or sent can have come there. */
  readonly units: () => Steps<UnitsThrough>;
}

/** What lies below a party and behind it. */
export interface Exposure {
  readonly units: readonly ExposedUnit[];
  /** To the party and its units, from outside. */
  readonly received: readonly Transfer[];
  /** What they sent, and what can have been sent on of it, whoever did. */
  readonly onward: readonly Transfer[];
  /** In the order of their codes. */
  readonly countries: readonly ExposedCountry[];
  /** Transfers of which no source says where they went, nor the graph where their receiver is. */
  readonly withoutCountry: readonly Transfer[];
}

/** No way up is longer. */
const everyStep = Number.MAX_SAFE_INTEGER;

/** What a party and everything below it received and sent, where that can have gone, and which countries it reached. */
export function exposureOf(
  graph: TransferGraph,
  entity: EntityKey,
  isOverdue: () => boolean,
): Exposure {
  const { transfers, partyOf, parties } = graph;
  const target = { isParty: (key: EntityKey) => key === entity, isPlace: () => false };
  const tails = tailsDown(graph, target, everyStep);
  const members = new Set(tails.keys());
  const own = partyOf.get(entity);
  if (own !== undefined) members.add(own);

  // What they sent is theirs whether the record says where they had it from or not.
  const mayBegin = new Uint8Array(transfers.length);
  const isReceived = new Uint8Array(transfers.length);
  for (let row = 0; row < transfers.length; row += 1) {
    const isFrom = members.has(graph.from[row] ?? -1);
    const isTo = members.has(graph.to[row] ?? -1);
    if (isFrom || isTo) mayBegin[row] = 1;
    if (isTo && !isFrom) isReceived[row] = 1;
  }
  const rows = reachedBy(graph, mayBegin);
  const byCountry = new Map<CountryCode | null, number[]>();
  for (const row of rows) {
    const country = destinationOf(graph, row);
    const known = byCountry.get(country);
    if (known) known.push(row);
    else byCountry.set(country, [row]);
  }
  const transfersOf = (some: Iterable<number>): readonly Transfer[] =>
    [...some].flatMap((row) => transfers[row] ?? []);

  return {
    units: [...tails].map(([party, [tail]]) => ({
      entity: parties[party] ?? '',
      interests: interestsOn(graph, tail ?? null),
    })),
    received: transfersOf(rows.filter((row) => isReceived[row] === 1)),
    onward: transfersOf(rows.filter((row) => isReceived[row] !== 1)),
    countries: [...byCountry]
      .flatMap(([country, some]) => (country === null ? [] : [{ country, some }]))
      .sort((left, right) => (left.country < right.country ? -1 : 1))
      .map(({ country, some }) => ({
        country,
        transfers: transfersOf(some),
        units: () => {
          const arrives = new Uint8Array(transfers.length);
          for (const row of some) arrives[row] = 1;
          const ends = { arrives, tails: new Map() };
          const mayRename = new Uint8Array(transfers.length);
          const rules = { mayBegin, mayRename, ends, mostSteps: everyStep };
          return unitsThrough(graph, rules, rows, isOverdue);
        },
      })),
    withoutCountry: transfersOf(byCountry.get(null) ?? []),
  };
}

/** Where the goods went by the transfer itself, or else where its receiver is. */
function destinationOf({ closure, transfers, asOf }: TransferGraph, row: number): string | null {
  const transfer = transfers[row];
  if (transfer === undefined) return null;
  if (transfer.toCountry !== null) return transfer.toCountry;
  return placeOf(closure, transfer.to, asOf).country;
}
