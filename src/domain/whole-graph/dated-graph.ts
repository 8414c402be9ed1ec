import type { IsoDate } from '../date.ts';
import { entityKinds, interestKinds } from '../ownership/closure.ts';
import { isInForce } from './closure-of.ts';
import { emptyHoldings } from './holdings.ts';
import type { Holdings } from './holdings.ts';
import { putAsForOne, putConsolidation, putShareholdings } from './put-holdings.ts';
import { dayNumber, KIND_BITS } from './snapshot.ts';
import type { DayNumber, Snapshot } from './snapshot.ts';

/** A snapshot on a date: voices and stakes as the walks for one entity have them, for all entities at once. */
export interface DatedGraph {
  readonly snapshot: Snapshot;
  readonly asOf: IsoDate;
  readonly day: DayNumber;
  /** One for each owner, with OUTRIGHT where a source states control whatever the votes are. */
  readonly voices: Holdings;
  /** Shareholdings, consolidations and head offices, as the 50 per cent rule counts them. */
  readonly stakes: Holdings;
  /** 1 for an entity that is founded and not dissolved. */
  readonly lives: Uint8Array;
  /** 1 for an entity that is somebody's branch. */
  readonly isBranch: Uint8Array;
}

const person = entityKinds.indexOf('PERSON');
const state = entityKinds.indexOf('STATE');
const shareholding = interestKinds.indexOf('SHAREHOLDING');
const consolidation = interestKinds.indexOf('CONSOLIDATION');
const branch = interestKinds.indexOf('BRANCH');

export function graphOn(snapshot: Snapshot, asOf: IsoDate): DatedGraph {
  const day = dayNumber(asOf);
  const { interests, kinds, keys } = snapshot;
  const voices = emptyHoldings(interests.start);
  const stakes = emptyHoldings(interests.start);
  const lives = livingOn(snapshot, day);
  const isBranch = new Uint8Array(keys.length);
  const rows = new Uint32Array(mostRows(interests.start));
  for (let entity = 0; entity < keys.length; entity += 1) {
    const end = interests.start[entity + 1] ?? 0;
    // Nobody owns a person or a state, and neither is a branch.
    const canBeOwned = kinds[entity] !== person && kinds[entity] !== state;
    let count = 0;
    let simple = true;
    if (lives[entity] === 0) continue;
    for (let row = interests.start[entity] ?? 0; row < end; row += 1) {
      const owner = interests.owner[row] ?? 0;
      if (!isInForce(interests, row, day) || lives[owner] === 0) continue;
      const kind = (interests.kind[row] ?? 0) & KIND_BITS;
      if (kind === branch && owner !== entity && canBeOwned) isBranch[entity] = 1;
      simple &&= kind === shareholding;
      rows[count] = row;
      count += 1;
    }
    if (count === 0) continue;
    const [row = 0] = rows;
    if (canBeOwned && simple) putShareholdings(snapshot, rows, count, entity, voices, stakes);
    else if (canBeOwned && count === 1 && isConsolidation(snapshot, row, entity)) {
      putConsolidation(snapshot, row, entity, voices, stakes);
    } else putAsForOne(snapshot, rows.subarray(0, count), entity, asOf, voices, stakes);
  }
  return { snapshot, asOf, day, voices, stakes, lives, isBranch };
}

/** Asked of an owner in any order, one byte for each is nearer at hand than its dates. */
function livingOn(snapshot: Snapshot, day: DayNumber): Uint8Array {
  const lives = new Uint8Array(snapshot.keys.length);
  for (let entity = 0; entity < lives.length; entity += 1) {
    if (isInForce(snapshot, entity, day)) lives[entity] = 1;
  }
  return lives;
}

/** Whether an interest is that one other consolidates the entity: of companies in groups often all that is on record. */
function isConsolidation({ interests }: Snapshot, row: number, entity: number): boolean {
  const kind = (interests.kind[row] ?? 0) & KIND_BITS;
  return kind === consolidation && interests.owner[row] !== entity;
}

function mostRows(start: Uint32Array): number {
  let most = 0;
  for (let at = 0; at + 1 < start.length; at += 1) {
    most = Math.max(most, (start[at + 1] ?? 0) - (start[at] ?? 0));
  }
  return most;
}
