import { describe, expect, test } from 'vitest';
import type { Closure } from '../../../src/domain/ownership/closure.ts';
import { effectiveOwners } from '../../../src/domain/ownership/effective-shares.ts';
import { shareText } from '../../../src/domain/ownership/share.ts';
import { billionths, graph } from '../../support/ownership-graph.ts';
import type { PerCent } from '../../support/ownership-graph.ts';

const day = '2025-06-01';
const whole = 1_000_000_000;

/** A ring of companies, each held by the one before it and by one outsider. */
function ring(size: number, before: PerCent, outsider: PerCent): Closure {
  let sofar = graph();
  for (let at = 0; at < size; at += 1) {
    sofar = sofar
      .owns(`b${(at + size - 1) % size}`, `b${at}`, before)
      .owns('outsider', `b${at}`, outsider);
  }
  return sofar.closure();
}

/** Companies that hold the same of every other, and an outsider with the same of each. */
function everyOther(size: number, other: PerCent, outsider: PerCent): Closure {
  let sofar = graph();
  for (let owned = 0; owned < size; owned += 1) {
    for (let owner = 0; owner < size; owner += 1) {
      if (owner !== owned) sofar = sofar.owns(`b${owner}`, `b${owned}`, other);
    }
    sofar = sofar.owns('outsider', `b${owned}`, outsider);
  }
  return sofar.closure();
}

function shareIn(closure: Closure, key: string, owner: string): string {
  const { owners } = effectiveOwners(closure, key, day, 0);
  const found = owners.find((each) => each.owner === owner);
  return found ? shareText(found.share) : 'none';
}

describe('the only outsider of a loop has the whole', () => {
  test.each([41, 200, 1_000])('of a ring of %i', (size) => {
    expect(shareIn(ring(size, 99.9, 0.1), 'b5', 'outsider')).toBe('100 %');
  });

  test.each([
    [99.999, 0.001],
    [99.999_999_9, 0.000_000_1],
  ])('of a ring of 41 that hold %f of each other', (before, outsider) => {
    expect(shareIn(ring(41, before, outsider), 'b5', 'outsider')).toBe('100 %');
  });

  test.each([
    [45, 2.2, 3.2],
    [120, 0.8, 4.8],
  ])('of %i that hold %f of every other', (size, other, outsider) => {
    expect(shareIn(everyOther(size, other, outsider), 'b3', 'outsider')).toBe('100 %');
  });

  test.each([4, 60])('of %i loops within loops, with next to nothing outside', (depth) => {
    const least = 0.000_000_1;
    let sofar = graph().owns('b1', 'b0', 100);
    for (let at = 1; at <= depth; at += 1) {
      sofar = sofar
        .owns('b0', `b${at}`, 100 - least)
        .owns(at === depth ? 'outsider' : `b${at + 1}`, `b${at}`, least);
    }
    expect(shareIn(sofar.closure(), 'b0', 'outsider')).toBe('100 %');
  });
});

describe('large loops', () => {
  test('each company has of another what the way round leaves', () => {
    const closure = ring(60, 50, 50);
    expect(shareIn(closure, 'b5', 'b4')).toBe('50 %');
    expect(shareIn(closure, 'b5', 'b2')).toBe('12.5 %');
  });

  test('a share that is exactly the middle of two billionths is rounded up', () => {
    // A half to the tenth is 97,656,2.5 billionths, and the way round is not passed again.
    expect(shareIn(ring(60, 50, 50), 'b20', 'b10')).toBe('0.0976563 %');
  });

  test('a share that is exactly `atLeast` reaches it', () => {
    for (const [size, atLeast, found] of [
      [60, 12.5, ['outsider', 'b4', 'b3', 'b2']],
      [60, 12.5000001, ['outsider', 'b4', 'b3']],
      [200, 100, ['outsider']],
    ] as const) {
      const { owners } = effectiveOwners(ring(size, 50, 50), 'b5', day, billionths(atLeast));
      expect(owners.map(({ owner }) => owner)).toEqual(found);
    }
  });

  test('without an outside owner every member has the whole of every other, and a conflict says so', () => {
    const closure = ring(60, 100, 0);
    const { owners, conflicts } = effectiveOwners(closure, 'b5', day, 0);
    expect(owners).toHaveLength(59);
    expect(owners.every(({ share }) => share.minimum === whole && share.maximum === whole)).toBe(
      true,
    );
    expect(conflicts.map(({ statement }) => statement).join()).toContain(
      'hold one another entirely',
    );
  });

  test('with more than the whole have no share that is made up', () => {
    const { owners, conflicts } = effectiveOwners(ring(60, 100, 10), 'b5', day, 0);
    expect(owners.find(({ owner }) => owner === 'outsider')).toBeUndefined();
    expect(
      conflicts.some(({ statement }) => statement.includes('outsider in b5 is left out')),
    ).toBe(true);
  });

  test('of unknown shares leave a share open from nothing to the whole', () => {
    expect(shareIn(ring(60, null, null), 'b5', 'outsider')).toBe('unknown');
    expect(shareIn(ring(60, null, 10), 'b5', 'outsider')).toBe('at least 10 % and up to 100 %');
  });

  test('of bands have the most that the bands allow', () => {
    // At most the outsider has 40 % of each, and the one before it the rest that its band allows.
    const closure = ring(60, { atLeast: 20, upTo: 50 }, { atLeast: 10, upTo: 40 });
    // 0.1 / 0.8, and 0.4 / 0.5.
    expect(shareIn(closure, 'b5', 'outsider')).toBe('at least 12.5 % and up to 80 %');
  });
});
