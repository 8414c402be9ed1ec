import { entityKinds } from '../../../domain/ownership/closure.ts';
import type { EntityKey } from '../../../domain/ownership/closure.ts';
import type { CountryCode } from '../../../domain/country.ts';
import type { Candidate } from '../../../domain/resolution/propose.ts';
import { keyAt, placeIn } from '../../../domain/whole-graph/keys.ts';
import type { DatedFacts, Snapshot } from '../../../domain/whole-graph/snapshot.ts';
import { knownParty } from '../match-party.ts';
import type { KnownParty, ReadKnown } from '../match-party.ts';

/**
 * Reads parties from a snapshot, with all names and identifiers of those that were seen in the graph. What the snapshot does not
 * have under its key, such as an entity that is one with another, is read by `otherwise`.
 */
export function readFromSnapshot(
  snapshot: Snapshot,
  seen: ReadonlyMap<EntityKey, Candidate>,
  otherwise: ReadKnown,
): ReadKnown {
  return async (key) => {
    const place = placeIn(snapshot.keys, key);
    return place === null ? otherwise(key) : knownAt(snapshot, place, seen);
  };
}

/** What an entity is called; by its key in a snapshot without names. */
export function nameAt({ descriptions, keys }: Snapshot, place: number): string {
  return keyAt(descriptions?.names ?? keys, place);
}

function knownAt(
  snapshot: Snapshot,
  place: number,
  seen: ReadonlyMap<EntityKey, Candidate>,
): KnownParty {
  const { keys, kinds, jurisdictions, countries, listed, listings } = snapshot;
  const key = keyAt(keys, place);
  const own = seen.get(key) ?? {
    key,
    names: [nameAt(snapshot, place)],
    identifiers: [],
    kind: entityKinds[kinds[place] ?? 0] ?? 'UNKNOWN',
    jurisdiction: countries[(jurisdictions[place] ?? 0) - 1] ?? null,
  };
  return knownParty(own, {
    headquarters: countriesOf(snapshot, snapshot.headquarters, place),
    locations: countriesOf(snapshot, snapshot.locations, place),
    listings: rowsOf(listed, place).flatMap((value) => listings[value] ?? []),
  });
}

function countriesOf(
  { countries }: Snapshot,
  facts: DatedFacts,
  place: number,
): readonly CountryCode[] {
  return rowsOf(facts, place).flatMap((value) => countries[value] ?? []);
}

/** What each of an entity's facts says, of whatever date. */
function rowsOf({ start, value }: DatedFacts, place: number): readonly number[] {
  return [...value.subarray(start[place] ?? 0, start[place + 1] ?? 0)];
}
