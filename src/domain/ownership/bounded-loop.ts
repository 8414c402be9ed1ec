import { allot, allotmentProgram } from './allotment-program.ts';
import type { AllotmentProgram } from './allotment-program.ts';
import { upwards } from './certified-row.ts';
import type { EntityKey } from './closure.ts';
import type { EquityBook } from './equity.ts';
import { improvedAllotments } from './improved-allotments.ts';
import { rational } from './rational.ts';
import type { Reached } from './share-allotment.ts';
import { WHOLE } from './share.ts';
import type { Steps } from '../steps.ts';
import { exceedsWhole } from './tightening.ts';

const whole = BigInt(WHOLE);
// Far finer than a billionth, and coarse enough that values that are the same come out the same.
const grain = 2n ** 56n;
const grainAsNumber = 2 ** 56;
const roundsToRaise = 50;
const roundsToLower = 100;

/**
 * The greatest shares in a large loop, or what is not below them. Null where members are owned by more than the
 * whole.
 *
 * Values that no allotment can raise are not below the greatest shares, whoever proposed them: floating point does,
 * and whole numbers check it. Where the check fails, the bound comes down from the whole, which is never too low.
 */
export function* mostInLargeLoop(
  book: EquityBook,
  loop: readonly EntityKey[],
  reached: ReadonlyMap<EntityKey, Reached>,
): Steps<ReadonlyMap<EntityKey, Reached> | null> {
  if (loop.some((key) => exceedsWhole(book.equityIn(key).minima))) return null;
  const program = allotmentProgram(book, loop, reached);
  const outside = program.outside.map(({ value }) =>
    upwards(value.numerator * grain, value.denominator),
  );
  const proposed = yield* improvedAllotments(program);
  const start = [...Array.from(proposed, inGrains), ...outside];
  const values =
    (yield* raised(program, start)) ??
    (yield* lowered(program, [...loop.map(() => grain), ...outside]));
  return new Map(
    loop.map((key, member) => [
      key,
      { value: rational(values[member] ?? grain, grain), open: false },
    ]),
  );
}

function inGrains(value: number): bigint {
  const grains = Math.ceil(value * grainAsNumber);
  return Number.isFinite(grains) && grains < grainAsNumber ? BigInt(grains) : grain;
}

/** Values raised until no allotment is worth more; null where that takes too long. */
function* raised(
  program: AllotmentProgram,
  start: readonly bigint[],
): Steps<readonly bigint[] | null> {
  const values = [...start];
  for (let round = 0; round < roundsToRaise; round += 1) {
    yield;
    let isStable = true;
    for (const member of program.members.keys()) {
      const worth = mostWorth(program, member, values);
      if (worth <= (values[member] ?? 0n)) continue;
      values[member] = worth;
      isStable = false;
    }
    if (isStable) return values;
  }
  return null;
}

/** Values that come down from the whole, each round nearer. However early it ends, they are not too low. */
function* lowered(program: AllotmentProgram, start: readonly bigint[]): Steps<readonly bigint[]> {
  const values = [...start];
  for (let round = 0; round < roundsToLower; round += 1) {
    yield;
    for (const member of program.members.keys()) {
      values[member] = mostWorth(program, member, values);
    }
  }
  return values;
}

/** The most that a member's owners can make it worth, at these values of theirs; upwards, and never above the whole. */
function mostWorth(
  { claimsOn }: AllotmentProgram,
  member: number,
  values: readonly bigint[],
): bigint {
  const parts = allot(claimsOn[member] ?? { claims: [], left: 0 }, (one, other) => {
    const [first = 0n, second = 0n] = [values[one], values[other]];
    return first === second ? 0 : first < second ? 1 : -1;
  });
  const sum = parts.reduce(
    (total, [owner, part]) => total + (values[owner] ?? 0n) * BigInt(part),
    0n,
  );
  const worth = upwards(sum, whole);
  return worth < grain ? worth : grain;
}
