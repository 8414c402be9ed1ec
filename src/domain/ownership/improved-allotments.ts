import { allot } from './allotment-program.ts';
import type { AllotmentProgram } from './allotment-program.ts';
import { FLOATING } from './arithmetic.ts';
import { eliminateLoop } from './loop-elimination.ts';
import { toNumber } from './rational.ts';
import { WHOLE } from './share.ts';
import type { Steps } from '../steps.ts';

type Parts = readonly (readonly [number, number])[];

/** The values of the members under some allotments, and how many steps the walk up from each takes. */
interface Valued {
  readonly values: Float64Array;
  readonly steps: Float64Array;
}

// More than any real loop needs; what comes out is checked in any case.
const mostRounds = 100;
// Improvements below this are noise of floating point.
const noise = 1e-13;

/**
 * Near enough the greatest shares in a loop, by floating point: allotments are improved until none can be (policy
 * iteration). The members' values, each with a margin that grows with the way up from it.
 */
export function* improvedAllotments(program: AllotmentProgram): Steps<Float64Array> {
  const { members, outside, claimsOn } = program;
  const values = new Float64Array(members.length + outside.length);
  for (const [number, { value }] of outside.entries())
    values[members.length + number] = toNumber(value);
  const distances = distancesInto(program);
  let allotments = claimsOn.map((claims) =>
    allot(claims, (one, other) => (distances[one] ?? 0) - (distances[other] ?? 0)),
  );
  let valued = yield* valueOf(allotments, values);
  for (let round = 0; round < mostRounds; round += 1) {
    const known = valued.values;
    let improved = false;
    allotments = allotments.map((parts, member) => {
      const candidate = allot(
        claimsOn[member] ?? { claims: [], left: 0 },
        (one, other) => (known[other] ?? 0) - (known[one] ?? 0),
      );
      if (worth(candidate, known) <= (known[member] ?? 0) * (1 + noise) + noise * noise)
        return parts;
      improved = true;
      return candidate;
    });
    if (!improved) break;
    valued = yield* valueOf(allotments, values);
  }
  return withMargin(valued, members.length);
}

function worth(parts: Parts, values: Float64Array): number {
  return parts.reduce((sum, [owner, part]) => sum + (part / WHOLE) * (values[owner] ?? 0), 0);
}

/** A margin of a hundredth of a billionth at most, far above the errors of floating point in short loops. */
function withMargin({ values, steps }: Valued, size: number): Float64Array {
  const longest = steps.reduce((most, count) => Math.max(most, count), 1);
  const margin = Math.min(noise, 1e-11 / longest);
  return Float64Array.from(
    { length: size },
    (_, member) => (values[member] ?? 0) + margin * (steps[member] ?? 0),
  );
}

function* valueOf(allotments: readonly Parts[], given: Float64Array): Steps<Valued> {
  const members = reachedMembers(allotments);
  const numbers = new Map(members.map((member, number) => [member, number]));
  const right = members.map((member) => {
    const fromOutside = (allotments[member] ?? []).filter(([owner]) => owner >= allotments.length);
    return WHOLE * worth(fromOutside, given);
  });
  const rows = members.map((member) => {
    const parts = new Map<number, number>();
    let outside = WHOLE;
    for (const [owner, part] of allotments[member] ?? []) {
      const number = numbers.get(owner);
      if (number === undefined) continue;
      parts.set(number, part);
      outside -= part;
    }
    return { parts, outside };
  });
  const factors = yield* eliminateLoop(rows, FLOATING);
  const solved = factors.solveColumn(right);
  const lengths = factors.solveColumn(members.map(() => WHOLE));
  const values = Float64Array.from(given);
  const steps = new Float64Array(allotments.length);
  for (const [number, member] of members.entries()) {
    values[member] = solved[number] ?? 0;
    steps[member] = lengths[number] ?? 0;
  }
  return { values, steps };
}

/** The members that owners outside the loop reach; the others have nothing. */
function reachedMembers(allotments: readonly Parts[]): readonly number[] {
  const ownedBy = new Map<number, number[]>();
  const reached = new Set<number>();
  for (const [member, parts] of allotments.entries()) {
    for (const [owner] of parts) {
      if (owner >= allotments.length) reached.add(member);
      const list = ownedBy.get(owner);
      if (list) list.push(member);
      else ownedBy.set(owner, [member]);
    }
  }
  for (const member of reached) for (const owned of ownedBy.get(member) ?? []) reached.add(owned);
  return [...reached];
}

/** How many steps each member is from an owner outside the loop; those owners are 0. */
function distancesInto({ members, outside, claimsOn }: AllotmentProgram): readonly number[] {
  const ownedBy = new Map<number, number[]>();
  for (const [member, { claims }] of claimsOn.entries()) {
    for (const { owner } of claims) {
      const list = ownedBy.get(owner);
      if (list) list.push(member);
      else ownedBy.set(owner, [member]);
    }
  }
  const distances = Array.from({ length: members.length + outside.length }, () => Infinity);
  const order = new Set([...outside.keys()].map((number) => members.length + number));
  for (const owner of order) distances[owner] = 0;
  for (const owner of order) {
    for (const member of ownedBy.get(owner) ?? []) {
      if (order.has(member)) continue;
      order.add(member);
      distances[member] = (distances[owner] ?? 0) + 1;
    }
  }
  return distances;
}
