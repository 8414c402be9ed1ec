import type { IsoDate } from '../date.ts';
import type { Closure } from '../ownership/closure.ts';
import { equityOn } from '../ownership/equity.ts';
import { ownershipOn } from '../ownership/in-force.ts';
import { shareOfStatements } from '../ownership/one-source.ts';
import { HALF, WHOLE } from '../ownership/share.ts';
import type { ShareInterval } from '../ownership/share.ts';
import { controlsAlone, electorateOn } from '../ownership/votes.ts';
import { entityAt, interestAt } from './closure-of.ts';
import { ALONE, OUTRIGHT, put } from './holdings.ts';
import type { Holdings } from './holdings.ts';
import { placeOfKey } from './place-of-key.ts';
import { dayNumber, MAXIMUM_OPEN, MINIMUM_OPEN } from './snapshot.ts';
import type { Snapshot } from './snapshot.ts';
import { keyAt } from './keys.ts';

/**
 * Shareholdings, the first `count` rows: what several statements on one owner's say together, and no share larger than the
 * others leave, unless they make more than the whole.
 */
export function putShareholdings(
  snapshot: Snapshot,
  rows: Uint32Array,
  count: number,
  entity: number,
  voices: Holdings,
  stakes: Holdings,
): void {
  const { interests } = snapshot;
  const first = voices.start[entity] ?? 0;
  let sum = 0;
  let open = 0;
  for (let at = 0; at < count;) {
    const row = rows[at] ?? 0;
    const owner = interests.owner[row] ?? 0;
    let minimum = interests.minimum[row] ?? 0;
    let maximum = interests.maximum[row] ?? 0;
    let flags = (interests.kind[row] ?? 0) & (MINIMUM_OPEN | MAXIMUM_OPEN);
    const from = at;
    at += 1;
    // Rows are in the order of owners: those of one owner stand side by side.
    while (at < count && interests.owner[rows[at] ?? 0] === owner) at += 1;
    if (at - from > 1) {
      const all = shareOfAll(snapshot, entity, rows.subarray(from, at));
      ({ minimum, maximum } = all);
      flags = flagsOf(all);
    }
    sum += minimum;
    if ((flags & MINIMUM_OPEN) !== 0) open += 1;
    const isAlone = minimum > HALF || (minimum === HALF && (flags & MINIMUM_OPEN) !== 0);
    put(voices, entity, owner, minimum, maximum, flags + (isAlone ? ALONE : 0));
  }
  const exceeds = sum > WHOLE || (sum === WHOLE && open > 0);
  const end = first + (voices.count[entity] ?? 0);
  for (let place = first; place < end; place += 1) {
    const minimum = voices.minimum[place] ?? 0;
    const maximum = voices.maximum[place] ?? 0;
    const flags = voices.flags[place] ?? 0;
    const left = WHOLE - (sum - minimum);
    const leftOpen = open > ((flags & MINIMUM_OPEN) === 0 ? 0 : 1);
    const isEnough =
      left > maximum || (left === maximum && ((flags & MAXIMUM_OPEN) !== 0 || !leftOpen));
    if (!exceeds && !isEnough) {
      voices.maximum[place] = left;
      voices.flags[place] = (flags & ~MAXIMUM_OPEN) | (leftOpen ? MAXIMUM_OPEN : 0);
    }
    put(
      stakes,
      entity,
      voices.holder[place] ?? 0,
      minimum,
      voices.maximum[place] ?? 0,
      (voices.flags[place] ?? 0) & (MINIMUM_OPEN | MAXIMUM_OPEN),
    );
  }
}

/** The share that several statements on one owner's shareholding give together. */
function shareOfAll(snapshot: Snapshot, entity: number, rows: Uint32Array): ShareInterval {
  return shareOfStatements(Array.from(rows, (row) => interestAt(snapshot, entity, row))).share;
}

/** One consolidation: control as it stands, no votes, and a stake of the stated or of unknown size. */
export function putConsolidation(
  { interests }: Snapshot,
  row: number,
  entity: number,
  voices: Holdings,
  stakes: Holdings,
): void {
  const owner = interests.owner[row] ?? 0;
  const flags = (interests.kind[row] ?? 0) & (MINIMUM_OPEN | MAXIMUM_OPEN);
  put(voices, entity, owner, 0, 0, OUTRIGHT + ALONE);
  put(stakes, entity, owner, interests.minimum[row] ?? 0, interests.maximum[row] ?? 0, flags);
}

/** Everything else is put together by what answers for one entity. */
export function putAsForOne(
  snapshot: Snapshot,
  rows: Uint32Array,
  entity: number,
  asOf: IsoDate,
  voices: Holdings,
  stakes: Holdings,
): void {
  const key = keyAt(snapshot.keys, entity);
  const owners = new Map<string, number>();
  const statements = Array.from(rows, (row) => {
    const interest = interestAt(snapshot, entity, row);
    owners.set(interest.owner, snapshot.interests.owner[row] ?? 0);
    return interest;
  });
  const closure: Closure = {
    entities: new Map([[key, entityAt(snapshot, entity, dayNumber(asOf))]]),
    interests: statements,
  };
  const ownership = ownershipOn(closure, asOf);
  const inForce = ownership.interestsIn(key);
  for (const { owner, share, outright } of electorateOn(ownership).voicesIn(key).all) {
    const isAlone = inForce.of(owner).some(controlsAlone);
    put(
      voices,
      entity,
      placeOfKey(owners, owner),
      share.minimum,
      share.maximum,
      flagsOf(share) + (outright ? OUTRIGHT : 0) + (isAlone ? ALONE : 0),
    );
  }
  const { stakes: found } = equityOn(ownership, 'shareholdings and consolidations').equityIn(key);
  for (const { owner, share } of found) {
    put(stakes, entity, placeOfKey(owners, owner), share.minimum, share.maximum, flagsOf(share));
  }
}

function flagsOf({
  minimumOpen,
  maximumOpen,
}: {
  readonly minimumOpen: boolean;
  readonly maximumOpen: boolean;
}): number {
  return (minimumOpen ? MINIMUM_OPEN : 0) + (maximumOpen ? MAXIMUM_OPEN : 0);
}
