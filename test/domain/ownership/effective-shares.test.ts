import { describe, expect, test } from 'vitest';
import { effectiveOwners } from '../../../src/domain/ownership/effective-shares.ts';
import { shareText } from '../../../src/domain/ownership/share.ts';
import { billionths, graph } from '../../support/ownership-graph.ts';
import type { OwnershipGraph } from '../../support/ownership-graph.ts';

const day = '2025-06-01';

function ownersOf(built: OwnershipGraph, key: string, atLeast = 0): string[] {
  return effectiveOwners(built.closure(), key, day, billionths(atLeast)).owners.map(
    ({ owner, share, distance }) => `${owner} ${shareText(share)} at ${distance}`,
  );
}

describe('effective shares', () => {
  test('are products along a way', () => {
    const built = graph().owns('x', 'a', 50).owns('a', 'b', 50);
    expect(ownersOf(built, 'b')).toEqual(['a 50 % at 1', 'x 25 % at 2']);
  });

  test('are summed over ways', () => {
    const built = graph()
      .owns('x', 'a', 60)
      .owns('x', 'b', 40)
      .owns('a', 'e', 50)
      .owns('b', 'e', 50);
    expect(ownersOf(built, 'e')).toEqual(['a 50 % at 1', 'b 50 % at 1', 'x 50 % at 2']);
  });

  test('count shareholdings alone, and a branch as a whole', () => {
    const built = graph()
      .votes('v', 'e', 80)
      .consolidates('c', 'e')
      .owns('bank', 'e', 0)
      .branch('bank', 'branch')
      .owns('branch', 'e', 30);
    expect(ownersOf(built, 'e')).toEqual(['branch 30 % at 1', 'bank 30 % at 2']);
  });

  test('keep the bounds of bands', () => {
    const built = graph().owns('x', 'a', { moreThan: 25, upTo: 50 }).owns('a', 'e', 50);
    expect(ownersOf(built, 'e')).toEqual(['a 50 % at 1', 'x more than 12.5 % and up to 25 % at 2']);
  });

  test('of more than nothing are more than nothing', () => {
    const built = graph()
      .owns('m', 'a', { moreThan: 0, upTo: 20 })
      .owns('a', 'e', 50)
      .owns('n', 'e', { moreThan: 0, upTo: 10 });
    expect(ownersOf(built, 'e')).toEqual([
      'a 50 % at 1',
      'n more than 0 % and up to 10 % at 1',
      'm more than 0 % and up to 10 % at 2',
    ]);
  });

  test('of more than nothing round a loop are more than nothing, and no more than is certain otherwise', () => {
    const open = graph()
      .owns('b', 'c', 100)
      .owns('c', 'a', 10)
      .owns('a', 'b', 30)
      .owns('x', 'a', { moreThan: 0, upTo: 20 })
      .owns('z', 'b', { moreThan: 0, upTo: 5 });
    expect(ownersOf(open, 'b').slice(-2)).toEqual([
      'x more than 0 % and up to 6.185567 % at 2',
      'z more than 0 % and up to 5.1546392 % at 1',
    ]);
    // "a" may have nothing of "b", whatever "x" has of "a".
    const aside = graph()
      .owns('b', 'c', 100)
      .owns('c', 'a', 10)
      .owns('a', 'b', { atLeast: 0, upTo: 50 })
      .owns('x', 'a', { moreThan: 5, upTo: 10 })
      .owns('x', 'b', 10);
    expect(ownersOf(aside, 'b')[0]).toBe('x at least 10 % and up to 15.7894737 % at 1');
  });

  test('of less than can be written are more than nothing', () => {
    const chain = (length: number, built = graph()): OwnershipGraph =>
      length === 0 ? built : chain(length - 1, built.owns(`e${length - 1}`, `e${length}`, 10));
    const farthest = (length: number) => ownersOf(chain(length), `e${length}`).at(-1);
    expect(farthest(9)).toBe('e0 0.0000001 % at 9');
    expect(farthest(10)).toBe('e0 more than 0 % and less than 0.0000001 % at 10');
    expect(farthest(30)).toBe('e0 more than 0 % and less than 0.0000001 % at 30');
  });

  test('of an unknown share are at most what the others leave', () => {
    const built = graph().owns('x', 'e').owns('b', 'e', 60);
    expect(ownersOf(built, 'e')).toEqual(['b 60 % at 1', 'x at least 0 % and up to 40 % at 1']);
  });

  test('through unknown shares together are at most the whole', () => {
    const built = graph().owns('x', 'a', 100).owns('x', 'b', 80).owns('a', 'e').owns('b', 'e');
    expect(ownersOf(built, 'e')).toContain('x unknown at 2');
    const half = graph()
      .owns('x', 'a', 50)
      .owns('x', 'b', 80)
      .owns('a', 'e', { atLeast: 50 })
      .owns('b', 'e');
    expect(ownersOf(half, 'e')).toContain('x at least 25 % and up to 65 % at 2');
  });

  test('end with a person and with a state, and an interest in one is reported', () => {
    const built = graph()
      .person('p')
      .state('s', 'CN')
      .owns('x', 'p', 100)
      .owns('x', 's', 100)
      .owns('p', 'e', 60)
      .owns('s', 'e', 40);
    expect(ownersOf(built, 'e')).toEqual(['p 60 % at 1', 's 40 % at 1']);
    expect(ownersOf(built, 'p')).toEqual([]);
    const { conflicts } = effectiveOwners(built.closure(), 'e', day, 0);
    expect(conflicts.map(({ entity }) => entity)).toEqual(['p', 's']);
    expect(effectiveOwners(built.closure(), 'p', day, 0).conflicts).toHaveLength(1);
  });

  test('keep at least the range whose maximum reaches the threshold', () => {
    const built = graph()
      .owns('x', 'e', { moreThan: 10, upTo: 25 })
      .owns('y', 'e', { moreThan: 10, lessThan: 25 })
      .owns('z', 'e', 24.9999999);
    expect(ownersOf(built, 'e', 25)).toEqual(['x more than 10 % and up to 25 % at 1']);
  });
});

describe('effective shares in loops', () => {
  test('outside owners of two companies that hold one another have the whole', () => {
    const built = graph()
      .owns('x', 'a', 90)
      .owns('b', 'a', 10)
      .owns('y', 'b', 90)
      .owns('a', 'b', 10);
    expect(ownersOf(built, 'a')).toEqual([
      'x 90.9090909 % at 1',
      'b 10 % at 1',
      'y 9.0909091 % at 2',
    ]);
  });

  test('outside owners of a loop of eleven have the whole', () => {
    let built = graph();
    for (let at = 0; at < 11; at += 1) {
      built = built.owns(`c${at}`, `c${(at + 1) % 11}`, 37).owns(`x${at}`, `c${at}`, 63);
    }
    const { owners } = effectiveOwners(built.closure(), 'c0', day, 0);
    const outside = owners.filter(({ owner }) => owner.startsWith('x'));
    const sum = outside.reduce((total, { share }) => total + share.minimum, 0);
    expect(outside).toHaveLength(11);
    expect(Math.abs(sum - 1_000_000_000)).toBeLessThanOrEqual(6);
  });

  test('treasury shares leave the whole to the owners outside', () => {
    const built = graph().owns('e', 'e', 20).owns('x', 'e', 40).owns('y', 'e', 40);
    expect(ownersOf(built, 'e')).toEqual(['x 50 % at 1', 'y 50 % at 1']);
  });

  test('an entity is not among its own owners', () => {
    const built = graph().owns('a', 'b', 100).owns('b', 'a', 30);
    expect(ownersOf(built, 'a')).toEqual(['b 30 % at 1']);
  });

  test('a closed loop has the shares that are defined, and a conflict', () => {
    const built = graph()
      .owns('a', 'b', 100)
      .owns('b', 'a', 100)
      .owns('a', 'e', 50)
      .owns('b', 'e', 50);
    expect(ownersOf(built, 'e')).toEqual(['a 100 % at 1', 'b 100 % at 1']);
    const { conflicts } = effectiveOwners(built.closure(), 'e', day, 0);
    expect(conflicts.map(({ statement }) => statement)[0]).toContain(
      'a, b hold one another entirely',
    );
  });

  test('a share without a limit is left out and said', () => {
    const built = graph()
      .owns('a', 'b', 100)
      .owns('b', 'a', 100)
      .owns('x', 'a', 10)
      .owns('a', 'e', 50);
    const { owners, conflicts } = effectiveOwners(built.closure(), 'e', day, 0);
    expect(owners.map(({ owner }) => owner)).toEqual(['a', 'b']);
    expect(conflicts.some(({ statement }) => statement.includes('x in e is left out'))).toBe(true);
  });

  test('a loop of unknown shares never gives more than the whole', () => {
    const built = graph().owns('a', 'b').owns('b', 'a').owns('x', 'a', 10).owns('a', 'e', 100);
    expect(ownersOf(built, 'e')).toEqual([
      'a 100 % at 1',
      'x at least 10 % and up to 100 % at 2',
      'b at least 0 % and up to 90 % at 2',
    ]);
  });

  test('a loop too large to solve is bounded from both sides', () => {
    let built = graph();
    for (let at = 0; at < 60; at += 1) {
      built = built.owns(`c${at}`, `c${(at + 1) % 60}`, 37).owns(`x${at}`, `c${at}`, 63);
    }
    const { owners } = effectiveOwners(built.closure(), 'c0', day, 0);
    const near = owners.find(({ owner }) => owner === 'x0');
    expect(near?.share.minimum).toBe(630_000_000);
    expect(near?.share.maximum).toBe(630_000_000);
  });
});
