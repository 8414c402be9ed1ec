import { describe, expect, test } from 'vitest';
import { directOwners, holdingsOf, ownershipOn } from '../../../src/domain/ownership/in-force.ts';
import { shareText } from '../../../src/domain/ownership/share.ts';
import { graph } from '../../support/ownership-graph.ts';
import type { OwnershipGraph } from '../../support/ownership-graph.ts';

const day = '2025-06-01';

function owners(built: OwnershipGraph, owned: string): readonly string[] {
  return directOwners(built.closure(), owned, day).map(
    ({ owner, kind, share }) => `${owner} ${kind} ${shareText(share)}`,
  );
}

function conflicts(built: OwnershipGraph, owned: string): readonly string[] {
  return ownershipOn(built.closure(), day)
    .interestsIn(owned)
    .conflicts.map(({ statement }) => statement);
}

describe('interests in force', () => {
  test('a period begins on its first day and ends before its last', () => {
    const built = graph()
      .owns('begins', 'e', 10, { from: day })
      .owns('ended', 'e', 20, { to: day })
      .owns('later', 'e', 30, { from: '2025-06-02' })
      .owns('ends', 'e', 40, { to: '2025-06-02' });
    expect(owners(built, 'e')).toEqual(['ends SHAREHOLDING 40 %', 'begins SHAREHOLDING 10 %']);
  });

  test('two sources that overlap leave what both allow', () => {
    const built = graph()
      .owns('a', 'e', { moreThan: 25, upTo: 50 }, { source: 'one', from: '2020-01-01' })
      .owns('a', 'e', { atLeast: 50, lessThan: 75 }, { source: 'two', to: '2030-01-01' });
    const [interest] = directOwners(built.closure(), 'e', day);
    expect(interest).toMatchObject({
      share: { minimum: 500_000_000, maximum: 500_000_000 },
      shareStated: true,
      from: '2020-01-01',
      to: '2030-01-01',
    });
    expect(interest?.sources.map(({ name }) => name)).toEqual(['one', 'two']);
    expect(conflicts(built, 'e')).toEqual([]);
  });

  test('two sources with nothing in common leave everything between them and a conflict', () => {
    const built = graph()
      .owns('a', 'e', 30, { source: 'one' })
      .owns('a', 'e', { moreThan: 50, lessThan: 75 }, { source: 'two' });
    expect(owners(built, 'e')).toEqual(['a SHAREHOLDING at least 30 % and less than 75 %']);
    expect(conflicts(built, 'e')).toHaveLength(1);
    expect(conflicts(built, 'e')[0]).toContain('30 %; more than 50 % and less than 75 %');
  });

  test.each([
    ['20 % and 30 % more', 20, 30, 'at least 30 % and up to 50 %'],
    ['60 %, and then 20 %', 60, 20, 'at least 20 % and up to 80 %'],
    ['more than the whole', 60, 60, 'at least 60 % and up to 100 %'],
    ['a band, and what is in it', { moreThan: 25, upTo: 50 }, 30, 'at least 30 % and up to 80 %'],
    ['a share, and then one that is not known', 30, null, 'unknown'],
    ['open ends', 20, { moreThan: 25, lessThan: 30 }, 'more than 25 % and less than 50 %'],
  ] as const)(
    'one source that states an interest twice may mean parts: %s',
    (_, one, two, said) => {
      const built = graph()
        .owns('a', 'e', one, { source: 'x', from: '2010-01-01' })
        .owns('a', 'e', two, { source: 'x', from: '2020-01-01' });
      expect(owners(built, 'e')).toEqual([`a SHAREHOLDING ${said}`]);
      const [conflict, ...others] = conflicts(built, 'e');
      expect(conflict).toContain(
        'x states the interest (SHAREHOLDING) of a in e several times over',
      );
      expect(conflict).toMatch(/for one day: from 2010-01-01 .+; from 2020-01-01 /u);
      expect(others).toEqual([]);
    },
  );

  test('what one source states several times over of many owners is one conflict, and named in short', () => {
    const years = [2010, 2011, 2012, 2013, 2014] as const;
    const built = ['e1', 'e2', 'e3', 'e4', 'e5'].reduce(
      (sofar, owner) =>
        years.reduce(
          (all, year) => all.owns(owner, 'e', 5, { source: 'x', from: `${year}-01-01` }),
          sofar,
        ),
      graph(),
    );
    const [conflict, ...others] = conflicts(built, 'e');
    expect(others).toEqual([]);
    expect(conflict).toContain(
      'of e1 in e several times over for one day: from 2010-01-01 5 %; from 2011-01-01 5 %; from 2012-01-01 5 % and 2 more. ',
    );
    expect(conflict).toContain(
      'So it does with that (SHAREHOLDING) of e2, that (SHAREHOLDING) of e3, that (SHAREHOLDING) of e4 and 1 more.',
    );
  });

  test('all that is restated each year is no conflict, since nothing is open', () => {
    const built = graph()
      .owns('a', 'e', 100, { source: 'x', from: '2010-01-01' })
      .owns('a', 'e', 100, { source: 'x', from: '2011-01-01' });
    expect(owners(built, 'e')).toEqual(['a SHAREHOLDING 100 %']);
    expect(conflicts(built, 'e')).toEqual([]);
  });

  test('parts that one source states are what another has to agree with', () => {
    const built = graph()
      .owns('a', 'e', 20, { source: 'x', from: '2010-01-01' })
      .owns('a', 'e', 30, { source: 'x', from: '2020-01-01' })
      .owns('a', 'e', 50, { source: 'y' });
    expect(owners(built, 'e')).toEqual(['a SHAREHOLDING 50 %']);
    expect(conflicts(built, 'e')).toEqual([]);
  });

  test('what began on a day that is not stated may be the newest', () => {
    const built = graph().owns('a', 'e', 20).owns('a', 'e', 30, { from: '2020-01-01' });
    expect(owners(built, 'e')).toEqual(['a SHAREHOLDING at least 20 % and up to 50 %']);
    expect(conflicts(built, 'e')[0]).toContain(
      'A source without a name states the interest (SHAREHOLDING) of a in e several times over for one day: ' +
        'from 2020-01-01 30 %; without a first day 20 %.',
    );
  });

  test('control that one source states twice is no conflict, since no shares are named', () => {
    const built = graph()
      .consolidates('a', 'e', { source: 'x', from: '2010-01-01' })
      .consolidates('a', 'e', { source: 'x', from: '2020-01-01' });
    expect(owners(built, 'e')).toEqual(['a CONSOLIDATION unknown']);
    expect(conflicts(built, 'e')).toEqual([]);
  });

  test('the order of statements changes nothing', () => {
    const one = graph().owns('a', 'e', 30, { source: 'x' }).owns('a', 'e', null, { source: 'y' });
    const other = graph().owns('a', 'e', null, { source: 'y' }).owns('a', 'e', 30, { source: 'x' });
    expect(directOwners(one.closure(), 'e', day)).toEqual(directOwners(other.closure(), 'e', day));
  });

  test('a statement without a share takes nothing from one with a share', () => {
    const built = graph().owns('a', 'e', 40, { source: 'x' }).owns('a', 'e', null, { source: 'y' });
    expect(owners(built, 'e')).toEqual(['a SHAREHOLDING 40 %']);
  });

  test('an unknown share is what the other owners leave', () => {
    const built = graph()
      .owns('a', 'e')
      .owns('b', 'e', 60)
      .owns('c', 'e', { moreThan: 25, upTo: 50 });
    expect(owners(built, 'e')).toEqual([
      'b SHAREHOLDING 60 %',
      'c SHAREHOLDING more than 25 % and up to 40 %',
      'a SHAREHOLDING at least 0 % and less than 15 %',
    ]);
    expect(directOwners(built.closure(), 'e', day).at(-1)?.shareStated).toBe(false);
  });

  test('votes are tightened among themselves, shares do not touch them', () => {
    const built = graph().owns('a', 'e', 90).votes('b', 'e').votes('c', 'e', 30);
    expect(owners(built, 'e')).toEqual([
      'a SHAREHOLDING 90 %',
      'c VOTING_RIGHTS 30 %',
      'b VOTING_RIGHTS at least 0 % and up to 70 %',
    ]);
  });

  test('a consolidation holds at most what the shareholdings of others leave', () => {
    const built = graph().consolidates('a', 'e').owns('b', 'e', 30).owns('a', 'e', 51);
    expect(owners(built, 'e')).toContain('a CONSOLIDATION at least 0 % and up to 70 %');
  });

  test('owners of more than the whole are reported and never normalised', () => {
    const built = graph().owns('a', 'e', 70).owns('b', 'e', 60).owns('c', 'e');
    expect(owners(built, 'e')).toEqual([
      'a SHAREHOLDING 70 %',
      'b SHAREHOLDING 60 %',
      'c SHAREHOLDING unknown',
    ]);
    expect(conflicts(built, 'e')[0]).toContain('together have more than 100 % of its shares');
  });

  test('open ends that reach the whole are more than the whole', () => {
    const closed = graph().owns('a', 'e', 50).owns('b', 'e', { atLeast: 50 });
    const open = graph().owns('a', 'e', 50).owns('b', 'e', { moreThan: 50 });
    expect(conflicts(closed, 'e')).toEqual([]);
    expect(conflicts(open, 'e')).toHaveLength(1);
  });

  test('an owner that is dissolved owns nothing, and that is reported', () => {
    const built = graph()
      .entity('gone', 'COMPANY', { to: '2024-01-01' })
      .owns('gone', 'e', 60)
      .owns('b', 'e', 10);
    expect(owners(built, 'e')).toEqual(['b SHAREHOLDING 10 %']);
    expect(conflicts(built, 'e')[0]).toContain('gone was dissolved on 2024-01-01');
  });

  test('nobody owns an entity before it is founded', () => {
    const built = graph().entity('e', 'COMPANY', { from: '2026-01-01' }).owns('a', 'e', 60);
    expect(owners(built, 'e')).toEqual([]);
    expect(conflicts(built, 'e')[0]).toContain('e was founded only on 2026-01-01');
  });

  test('treasury shares count in the whole', () => {
    const built = graph().owns('e', 'e', 20).owns('a', 'e');
    expect(owners(built, 'e')).toContain('a SHAREHOLDING at least 0 % and up to 80 %');
  });

  test('holdings are the same tightened interests, seen from the owner', () => {
    const built = graph().owns('a', 'e').owns('b', 'e', 60).owns('a', 'f', 70);
    const held = holdingsOf(built.closure(), 'a', day);
    expect(held.map(({ owned, share }) => `${owned} ${shareText(share)}`)).toEqual([
      'f 70 %',
      'e at least 0 % and up to 40 %',
    ]);
  });
});
