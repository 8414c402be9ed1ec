import type { Period } from '../date.ts';
import type { CountryCode } from '../country.ts';
import { isDirect } from '../ownership/closure.ts';
import type { Closure, Entity, EntityKey, Interest, Listing } from '../ownership/closure.ts';
import { compareKeys } from '../ownership/interest-statements.ts';
import { fromDay, toDay } from './columns.ts';
import { interestColumns, interestRecorder } from './interest-recorder.ts';
import { packedKeys } from './keys.ts';
import { entityKinds, statementKinds } from './snapshot.ts';
import type { DatedFacts, Snapshot } from './snapshot.ts';

/** A snapshot of a closure, and the place in it of each key. */
export interface SnapshotOfClosure {
  readonly snapshot: Snapshot;
  readonly places: ReadonlyMap<EntityKey, number>;
}

/** The closure has its entities as objects already, so that their facts are counted first and then put where they belong. */
export function snapshotOfClosure({ entities, interests }: Closure): SnapshotOfClosure {
  const direct = interests.filter(isDirect);
  const keys = sortedKeys(entities, direct);
  const places = new Map(keys.map((key, place) => [key, place]));
  const inOrder = keys.map((key) => entities.get(key) ?? null);
  const countries = new Map<CountryCode, number>();
  const countryOf = (code: CountryCode): number => {
    const known = countries.get(code) ?? countries.size;
    countries.set(code, known);
    return known;
  };
  const listings: Listing[] = [];
  const recorder = interestRecorder();
  for (const interest of direct) {
    recorder.add(interest, places.get(interest.owner) ?? 0, places.get(interest.owned) ?? 0);
  }
  const snapshot: Snapshot = {
    version: '',
    keys: packedKeys(keys),
    kinds: Uint8Array.from(inOrder, (entity) => (entity ? entityKinds.indexOf(entity.kind) : 0)),
    from: Int32Array.from(inOrder, (entity) => (entity ? fromDay(entity) : 0)),
    to: Int32Array.from(inOrder, (entity) => (entity ? toDay(entity) : 0)),
    jurisdictions: Uint16Array.from(inOrder, (entity) =>
      entity && entity.jurisdiction !== null ? countryOf(entity.jurisdiction) + 1 : 0,
    ),
    headquarters: factsOf(
      inOrder,
      ({ headquarters }) => headquarters,
      ({ country }) => countryOf(country),
    ),
    locations: factsOf(
      inOrder,
      ({ locations }) => locations,
      ({ country }) => countryOf(country),
    ),
    ownerStatements: factsOf(
      inOrder,
      ({ ownerStatements }) => ownerStatements,
      ({ statement }) => statementKinds.indexOf(statement),
    ),
    listed: factsOf(
      inOrder,
      (entity) => entity.listings,
      (listing) => listings.push(listing) - 1,
    ),
    listings,
    interests: interestColumns(
      recorder,
      Uint32Array.from(keys, (_, place) => place),
    ),
    // Last: the facts name them.
    countries: [...countries.keys()],
  };
  return { snapshot, places };
}

/** Of all entities, and of owners and owned that are none, which a closure of a store never has. */
function sortedKeys(
  entities: Closure['entities'],
  interests: readonly Interest[],
): readonly EntityKey[] {
  const keys = [...entities.keys()];
  const others = new Set<EntityKey>();
  for (const { owner, owned } of interests) {
    if (!entities.has(owner)) others.add(owner);
    if (!entities.has(owned)) others.add(owned);
  }
  const all = others.size === 0 ? keys : [...keys, ...others];
  const isSorted = all.every((key, at) => at === 0 || (all[at - 1] ?? '') < key);
  return isSorted ? all : all.sort(compareKeys);
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
