import type { IsoDate } from '../date.ts';
import { isInForce } from './closure-of.ts';
import { emptyHoldings } from './holdings.ts';
import type { Holdings } from './holdings.ts';
import { putAsForOne, putConsolidation, putShareholdings } from './put-holdings.ts';
import { dayNumber, entityKinds, interestKinds, KIND_BITS } from './snapshot.ts';
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
  const isBranch = new Uint8Array(keys.length);
  const rows = new Uint32Array(mostRows(interests.start));
  for (let entity = 0; entity < keys.length; entity += 1) {
    const end = interests.start[entity + 1] ?? 0;
    // Nobody owns a person or a state, and neither is a branch.
    const canBeOwned = kinds[entity] !== person && kinds[entity] !== state;
    let count = 0;
    let simple = true;
    if (!isInForce(snapshot, entity, day)) continue;
    for (let row = interests.start[entity] ?? 0; row < end; row += 1) {
      const owner = interests.owner[row] ?? 0;
      if (!isInForce(interests, row, day) || !isInForce(snapshot, owner, day)) continue;
      const kind = (interests.kind[row] ?? 0) & KIND_BITS;
      if (kind === branch && owner !== entity && canBeOwned) isBranch[entity] = 1;
      // Rows are in the order of owners: two of one owner stand side by side.
      const isAgain = count > 0 && interests.owner[rows[count - 1] ?? 0] === owner;
      simple &&= kind === shareholding && !isAgain;
      rows[count] = row;
      count += 1;
    }
    if (count === 0) continue;
    const inOne = rows.subarray(0, count);
    if (canBeOwned && simple) putShareholdings(snapshot, inOne, entity, voices, stakes);
    else if (canBeOwned && isConsolidation(snapshot, inOne, entity)) {
      putConsolidation(snapshot, inOne, entity, voices, stakes);
    } else putAsForOne(snapshot, inOne, entity, asOf, voices, stakes);
  }
  return { snapshot, asOf, day, voices, stakes, isBranch };
}

/** Whether all that is on record of an entity is that one other consolidates it, as is common of companies in groups. */
function isConsolidation({ interests }: Snapshot, rows: Uint32Array, entity: number): boolean {
  const [row = 0] = rows;
  const kind = (interests.kind[row] ?? 0) & KIND_BITS;
  return rows.length === 1 && kind === consolidation && interests.owner[row] !== entity;
}

function mostRows(start: Uint32Array): number {
  let most = 0;
  for (let at = 0; at + 1 < start.length; at += 1) {
    most = Math.max(most, (start[at + 1] ?? 0) - (start[at] ?? 0));
  }
  return most;
}
