import type { Period } from '../date.ts';
import type { CountryCode } from '../country.ts';
import { entityKinds, isDirect } from '../ownership/closure.ts';
import type {
  Closure,
  DirectInterest,
  Entity,
  EntityKey,
  Interest,
  Listing,
} from '../ownership/closure.ts';
import { compareKeys } from '../ownership/interest-statements.ts';
import { fromDay, toDay } from './columns.ts';
import { interestColumns, interestRecorder } from './interest-recorder.ts';
import { numbering } from './numbering.ts';
import { packedKeys } from './keys.ts';
import { statementKinds } from './snapshot.ts';
import type { DatedFacts, Snapshot } from './snapshot.ts';

/** A snapshot of a closure, and the place in it of each key. */
export interface SnapshotOfClosure {
  readonly snapshot: Snapshot;
  readonly places: ReadonlyMap<EntityKey, number>;
}

/** The closure has its entities as objects already, so that their facts are counted first and then put where they belong. */
export function snapshotOfClosure({ entities, interests }: Closure): SnapshotOfClosure {
  const { keys, places, direct } = numbered(entities, interests);
  const all = keys.map((key) => entities.get(key) ?? null);
  const countries = numbering<CountryCode>();
  const listings: Listing[] = [];
  const recorder = interestRecorder();
  for (const { interest, owner, owned } of direct) recorder.add(interest, owner, owned);
  const snapshot: Snapshot = {
    version: '',
    descriptions: null,
    keys: packedKeys(keys),
    kinds: Uint8Array.from(all, (entity) => (entity ? entityKinds.indexOf(entity.kind) : 0)),
    from: Int32Array.from(all, (entity) => (entity ? fromDay(entity) : 0)),
    to: Int32Array.from(all, (entity) => (entity ? toDay(entity) : 0)),
    jurisdictions: Uint16Array.from(all, (entity) =>
      entity && entity.jurisdiction !== null ? countries.placeOf(entity.jurisdiction) + 1 : 0,
    ),
    headquarters: factsOf(
      all,
      ({ headquarters }) => headquarters,
      ({ country }) => countries.placeOf(country),
    ),
    locations: factsOf(
      all,
      ({ locations }) => locations,
      ({ country }) => countries.placeOf(country),
    ),
    ownerStatements: factsOf(
      all,
      ({ ownerStatements }) => ownerStatements,
      ({ statement }) => statementKinds.indexOf(statement),
    ),
    listed: factsOf(
      all,
      (entity) => entity.listings,
      (listing) => listings.push(listing) - 1,
    ),
    listings,
    sources: recorder.sources(),
    interests: interestColumns(
      recorder,
      Uint32Array.from(keys, (_, place) => place),
    ),
    // Last: the facts name them.
    countries: countries.all(),
  };
  return { snapshot, places };
}

interface Numbered {
  readonly keys: readonly EntityKey[];
  readonly places: ReadonlyMap<EntityKey, number>;
  readonly direct: readonly {
    readonly interest: DirectInterest;
    readonly owner: number;
    readonly owned: number;
  }[];
}

/** Gives all entities numbers in the order of their keys, and owners and owned that are none, which a closure of a store never has. */
function numbered(
  entities: Closure['entities'],
  interests: readonly Interest[],
  others: readonly EntityKey[] = [],
): Numbered {
  const keys = inOrder([...entities.keys(), ...others]);
  const places = new Map<EntityKey, number>();
  for (const [place, key] of keys.entries()) places.set(key, place);
  const direct: Numbered['direct'][number][] = [];
  const missing = new Set<EntityKey>();
  const placeOf = (key: EntityKey): number => {
    const place = places.get(key);
    if (place === undefined) missing.add(key);
    return place ?? 0;
  };
  let last: EntityKey | null = null;
  let owner = 0;
  for (const interest of interests) {
    if (!isDirect(interest)) continue;
    // Those of one owner stand side by side, as a store gives them.
    if (interest.owner !== last) owner = placeOf(interest.owner);
    last = interest.owner;
    direct.push({ interest, owner, owned: placeOf(interest.owned) });
  }
  return missing.size === 0
    ? { keys, places, direct }
    : numbered(entities, interests, [...missing]);
}

function inOrder(keys: EntityKey[]): readonly EntityKey[] {
  const isSorted = keys.every((key, at) => at === 0 || (keys[at - 1] ?? '') < key);
  return isSorted ? keys : keys.sort(compareKeys);
}

function factsOf<Fact extends Period>(
  entities: readonly (Entity | null)[],
  of: (entity: Entity) => readonly Fact[],
  valueOf: (fact: Fact) => number,
): DatedFacts {
  const start = new Uint32Array(entities.length + 1);
  const facts: Fact[] = [];
  for (const [place, entity] of entities.entries()) {
    if (entity) for (const fact of of(entity)) facts.push(fact);
    start[place + 1] = facts.length;
  }
  return {
    start,
    value: Uint32Array.from(facts, valueOf),
    from: Int32Array.from(facts, fromDay),
    to: Int32Array.from(facts, toDay),
  };
}
