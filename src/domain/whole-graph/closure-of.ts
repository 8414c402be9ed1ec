import type { IsoDate, Period } from '../date.ts';
import { entityKinds, interestKinds } from '../ownership/closure.ts';
import type { Closure, Entity, EntityKey, Interest } from '../ownership/closure.ts';
import type { ShareInterval } from '../ownership/share.ts';
import type { Source } from '../source.ts';
import {
  dateOf,
  dayNumber,
  KIND_BITS,
  MAXIMUM_OPEN,
  MINIMUM_OPEN,
  NO_FROM,
  NO_TO,
  SHARE_STATED,
  statementKinds,
} from './snapshot.ts';
import type { DatedFacts, DayNumber, InterestColumns, Snapshot } from './snapshot.ts';
import { keyAt } from './keys.ts';

/** The closure of some entities on a date: everything in force above them, as the walks for one entity take it. */
export function closureOf(snapshot: Snapshot, start: Iterable<number>, asOf: IsoDate): Closure {
  const day = dayNumber(asOf);
  const { interests } = snapshot;
  const entities = new Map<EntityKey, Entity>();
  const found: Interest[] = [];
  const above = new Set(start);
  for (const entity of above) {
    entities.set(keyAt(snapshot.keys, entity), entityAt(snapshot, entity, day));
    const end = interests.start[entity + 1] ?? 0;
    for (let row = interests.start[entity] ?? 0; row < end; row += 1) {
      if (!isInForce(interests, row, day)) continue;
      above.add(interests.owner[row] ?? 0);
      found.push(interestAt(snapshot, entity, row));
    }
  }
  return { entities, interests: found };
}

/** Whether a dated row holds on a day. */
export function isInForce(
  { from, to }: { readonly from: Int32Array; readonly to: Int32Array },
  row: number,
  day: DayNumber,
): boolean {
  return (from[row] ?? 0) <= day && day < (to[row] ?? 0);
}

/** One statement of an interest. */
export function interestAt(snapshot: Snapshot, owned: number, row: number): Interest {
  const { keys, interests } = snapshot;
  const kind = interests.kind[row] ?? 0;
  return {
    owner: keyAt(keys, interests.owner[row] ?? 0),
    owned: keyAt(keys, owned),
    kind: interestKinds[kind & KIND_BITS] ?? 'OTHER_CONTROL',
    share: statedShare(interests, row),
    ...periodAt(interests, row),
    source: sourceAt(snapshot, row),
  };
}

/** The source of an interest, of which the name alone is known. */
function sourceAt({ sources, interests }: Snapshot, row: number): Source | null {
  const place = interests.source[row] ?? 0;
  const name = place === 0 ? undefined : sources[place - 1];
  return name === undefined ? null : { name, url: null, statedOn: null, retrievedOn: null };
}

/** The share that a statement of an interest gives; null where it gives none. */
export function statedShare(
  { kind, minimum, maximum }: InterestColumns,
  row: number,
): ShareInterval | null {
  const bits = kind[row] ?? 0;
  if ((bits & SHARE_STATED) === 0) return null;
  return {
    minimum: minimum[row] ?? 0,
    maximum: maximum[row] ?? 0,
    minimumOpen: (bits & MINIMUM_OPEN) !== 0,
    maximumOpen: (bits & MAXIMUM_OPEN) !== 0,
  };
}

/** An entity with its facts in force on a day. */
export function entityAt(snapshot: Snapshot, entity: number, day: DayNumber): Entity {
  const key = keyAt(snapshot.keys, entity);
  const jurisdiction = snapshot.jurisdictions[entity] ?? 0;
  return {
    key,
    name: snapshot.descriptions === null ? key : keyAt(snapshot.descriptions.names, entity),
    kind: entityKinds[snapshot.kinds[entity] ?? 0] ?? 'UNKNOWN',
    aliases: [],
    identifiers: [],
    jurisdiction: jurisdiction === 0 ? null : (snapshot.countries[jurisdiction - 1] ?? null),
    source: null,
    ...periodAt(snapshot, entity),
    headquarters: countriesAt(snapshot, snapshot.headquarters, entity, day),
    locations: countriesAt(snapshot, snapshot.locations, entity, day),
    ownerStatements: rowsInForce(snapshot.ownerStatements, entity, day).map((row) => ({
      statement: statementKinds[snapshot.ownerStatements.value[row] ?? 0] ?? 'UNIDENTIFIED',
      ...periodAt(snapshot.ownerStatements, row),
      source: null,
    })),
    listings: rowsInForce(snapshot.listed, entity, day).flatMap(
      (row) => snapshot.listings[snapshot.listed.value[row] ?? 0] ?? [],
    ),
    authorizations: [],
  };
}

/** The rows of an entity's dated facts that hold on a day. */
export function rowsInForce(facts: DatedFacts, entity: number, day: DayNumber): readonly number[] {
  const rows: number[] = [];
  const end = facts.start[entity + 1] ?? 0;
  for (let row = facts.start[entity] ?? 0; row < end; row += 1) {
    if (isInForce(facts, row, day)) rows.push(row);
  }
  return rows;
}

function countriesAt(
  { countries }: Snapshot,
  facts: DatedFacts,
  entity: number,
  day: DayNumber,
): Entity['headquarters'] {
  return rowsInForce(facts, entity, day).map((row) => ({
    country: countries[facts.value[row] ?? 0] ?? '',
    ...periodAt(facts, row),
    source: null,
  }));
}

function periodAt(
  { from, to }: { readonly from: Int32Array; readonly to: Int32Array },
  row: number,
): Period {
  const [begins, ends] = [from[row] ?? NO_FROM, to[row] ?? NO_TO];
  return {
    from: begins === NO_FROM ? null : dateOf(begins),
    to: ends === NO_TO ? null : dateOf(ends),
  };
}
