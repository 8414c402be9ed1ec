import { rowSolver, upwards } from './certified-row.ts';
import type { RowSolver } from './certified-row.ts';
import type { LoopRow } from './loop-elimination.ts';
import { leftOf } from './share-matrix.ts';
import type { Part, ShareMatrix } from './share-matrix.ts';
import { WHOLE } from './share.ts';
import type { Steps } from '../steps.ts';
import { strongComponents } from './strong-components.ts';

/** A number that lies between the two, in units of the scale. */
export interface Bounds {
  readonly lower: bigint;
  readonly upper: bigint;
}

const whole = BigInt(WHOLE);
const nothing: Bounds = { lower: 0n, upper: 0n };

/**
 * The share of entity 0 that each owner has of whom that is `wanted`, between bounds some units apart; `scale` is the
 * whole.
 *
 * Walk up from the entity, from each one to an owner with a chance of the owner's part: the share of an owner, by all
 * ways down that do not pass it again, is the chance that this walk ever comes to it (a hitting probability). It is
 * the number of visits to expect over the number to expect from the owner itself. Both solve the same linear system of
 * the loop, and as no chance is more than 1, what an approximate solution misses bounds its error.
 *
 * Null where members of a loop are owned by more than the whole, so that there are no chances.
 */
export function* sharesThroughLoops(
  { rows }: ShareMatrix,
  scale: bigint,
  wanted: (owner: number) => boolean = () => true,
): Steps<ReadonlyMap<number, Bounds> | null> {
  const components = strongComponents<number>([0], (member) => ownersIn(rows, member)).toReversed();
  const flow = new Map<number, Bounds>([[0, { lower: scale, upper: scale }]]);
  const shares = new Map<number, Bounds>();
  for (const members of components) {
    yield;
    const [first = 0] = members;
    const isLoop = members.length > 1 || ownersIn(rows, first).includes(first);
    if (!isLoop) {
      const visits = flow.get(first) ?? nothing;
      shares.set(first, visits);
      for (const { owner, part } of rows[first] ?? [])
        flow.set(owner, plusPart(flow.get(owner), visits, part));
      continue;
    }
    const loop = loopOf(rows, members);
    if (loop.hasTooMuch) return null;
    if (loop.isClosed) {
      // A walk that comes into the loop stays, and comes to every member.
      const entered = members.reduce((sum, member) => plus(sum, flow.get(member)), nothing);
      for (const member of members) shares.set(member, entered);
      continue;
    }
    const solve = yield* rowSolver(loop.rows);
    const entries = members.map((member) => flow.get(member) ?? nothing);
    const visits = yield* visitsIn(solve, entries);
    for (const [number, member] of members.entries()) {
      if (!wanted(member)) continue;
      shares.set(member, yield* hits(solve, number, visits, scale));
    }
    for (const [owner, parts] of loop.outward) {
      flow.set(owner, plus(flow.get(owner), leaving(parts, visits)));
    }
  }
  return shares;
}

interface Loop {
  /** Whether members are owned by more than the whole. */
  readonly hasTooMuch: boolean;
  readonly isClosed: boolean;
  readonly rows: readonly LoopRow[];
  /** The parts that owners outside the loop have of members, by owner. */
  readonly outward: ReadonlyMap<number, readonly (readonly [number, bigint])[]>;
}

function loopOf(rows: readonly (readonly Part[])[], members: readonly number[]): Loop {
  const numbers = new Map(members.map((member, number) => [member, number]));
  const outward = new Map<number, (readonly [number, bigint])[]>();
  const inside = members.map((member, number): LoopRow => {
    const parts = new Map<number, number>();
    let outside = WHOLE;
    for (const { owner, part } of rows[member] ?? []) {
      const inLoop = numbers.get(owner);
      if (inLoop !== undefined) {
        parts.set(inLoop, part);
        outside -= part;
        continue;
      }
      const list = outward.get(owner);
      if (list) list.push([number, BigInt(part)]);
      else outward.set(owner, [[number, BigInt(part)]]);
    }
    return { parts, outside };
  });
  return {
    hasTooMuch: members.some((member) => leftOf(rows[member] ?? []) < 0),
    isClosed: inside.every(({ outside }) => outside === 0),
    rows: inside,
    outward,
  };
}

/** Two rows of visits, one from the lower and one from the upper ends of the chances to enter, and what they miss. */
interface Visits {
  readonly lower: readonly bigint[];
  readonly upper: readonly bigint[];
  readonly under: bigint;
  readonly over: bigint;
}

function* visitsIn(solve: RowSolver, entries: readonly Bounds[]): Steps<Visits> {
  const low = yield* solve(entries.map(({ lower }) => lower));
  const isExact = entries.every(({ lower, upper }) => lower === upper);
  const high = isExact ? low : yield* solve(entries.map(({ upper }) => upper));
  return { lower: low.row, upper: high.row, under: low.under, over: high.over };
}

/** The chance to come to one member: visits to expect over those from the member itself. */
function* hits(solve: RowSolver, member: number, visits: Visits, scale: bigint): Steps<Bounds> {
  const start = visits.lower.map((_, number) => (number === member ? scale : 0n));
  const { row, over, under } = yield* solve(start);
  const returns = row[member] ?? 0n;
  // Every visit counts at least the first, whatever is missed.
  if (returns <= 0n || over >= scale) return { lower: 0n, upper: scale };
  const low = atLeastNothing(visits.lower[member]);
  const high = atLeastNothing(visits.upper[member]);
  return {
    lower: atLeastNothing((low * (scale - over)) / returns - visits.under),
    upper: upwards(high * (scale + under), returns) + visits.over,
  };
}

/** What goes out of the loop to one owner. */
function leaving(
  parts: readonly (readonly [number, bigint])[],
  { lower, upper, under, over }: Visits,
): Bounds {
  const sum = (row: readonly bigint[]): bigint =>
    parts.reduce((total, [member, part]) => total + (row[member] ?? 0n) * part, 0n);
  return {
    lower: atLeastNothing(atLeastNothing(sum(lower)) / whole - under),
    upper: upwards(atLeastNothing(sum(upper)), whole) + over,
  };
}

function ownersIn(rows: readonly (readonly Part[])[], member: number): number[] {
  return (rows[member] ?? []).map(({ owner }) => owner);
}

function plus(one: Bounds, other: Bounds | undefined): Bounds;
function plus(one: Bounds | undefined, other: Bounds): Bounds;
function plus(one: Bounds = nothing, other: Bounds = nothing): Bounds {
  return { lower: one.lower + other.lower, upper: one.upper + other.upper };
}

function plusPart(sofar: Bounds | undefined, { lower, upper }: Bounds, part: number): Bounds {
  const billionths = BigInt(part);
  return plus(sofar, {
    lower: (lower * billionths) / whole,
    upper: upwards(upper * billionths, whole),
  });
}

function atLeastNothing(value: bigint | undefined): bigint {
  return value === undefined || value < 0n ? 0n : value;
}
