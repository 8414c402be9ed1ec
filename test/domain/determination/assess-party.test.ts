import { describe, expect, test } from 'vitest';
import { assessParty } from '../../../src/domain/determination/assess-party.ts';
import type { PartyInput } from '../../../src/domain/determination/assess-party.ts';
import type { Closure } from '../../../src/domain/ownership/closure.ts';
import { graph } from '../../support/ownership-graph.ts';

const asOf = '2025-06-01';

function assess(graph: Closure | null, input: Partial<PartyInput> = {}) {
  return assessParty(
    {
      role: 'END_USER',
      entity: graph === null ? null : 'a',
      name: null,
      location: null,
      headquarters: null,
      ultimateParentHeadquarters: null,
      ...input,
    },
    graph,
    asOf,
  );
}

const own = () => graph().headquartered('a', 'DE').says('a', 'TOP');
const germanBranch = () => own().headquartered('b', 'GB').branch('b', 'a');

describe('a party described on the spot', () => {
  test('has what is said and nothing else', () => {
    const party = assess(null, { location: 'SG', headquarters: 'CN' });
    expect(party.location).toMatchObject({ kind: 'known', country: 'SG' });
    expect(party.headquarters).toMatchObject({ kind: 'known', country: 'CN' });
    expect(party.parent.kind).toBe('unknown');
  });
});

describe('a party of the graph', () => {
  test('without a place of its own is at its headquarters', () => {
    expect(assess(own().closure()).location).toEqual({ kind: 'atHeadquarters' });
  });

  test('that nobody controls is its own parent, at its own headquarters', () => {
    const party = assess(own().closure());
    expect(party.parent).toEqual({ kind: 'one', seat: { kind: 'own', entity: 'a' } });
    expect(party.name).toBe('a');
  });

  test('has its parent where the parent is headquartered', () => {
    const party = assess(
      own().owns('b', 'a', 60).headquartered('b', 'CN').says('b', 'TOP').closure(),
    );
    expect(party.parent).toMatchObject({
      kind: 'one',
      seat: { kind: 'known', country: 'CN', entity: 'b' },
    });
  });

  test('half of which one holder has, and the other half nobody on record, may be under anybody', () => {
    const half = graph().headquartered('a', 'GB').owns('b', 'a', 50).headquartered('b', 'CN');
    expect(assess(half.closure()).parent).toMatchObject({ kind: 'unknown' });
    expect(assess(half.owns('c', 'a', 1).closure()).parent).toMatchObject({
      kind: 'one',
      seat: { kind: 'own' },
    });
  });

  test('that is a branch is where it is itself, and headquartered where its head office is', () => {
    const ofAddress = assess(germanBranch().closure());
    expect(ofAddress.location).toMatchObject({ kind: 'known', country: 'DE' });
    expect(ofAddress.headquarters).toMatchObject({ kind: 'known', country: 'GB' });
    const moved = assess(germanBranch().located('a', 'CN').closure());
    expect(moved.location).toMatchObject({ kind: 'known', country: 'CN' });
    const disputed = assess(germanBranch().headquartered('a', 'CN').closure());
    expect(disputed.location).toMatchObject({ kind: 'oneOf', countries: ['CN', 'DE'] });
    const nowhere = assess(graph().headquartered('b', 'GB').branch('b', 'a').closure());
    expect(nowhere.location).toMatchObject({
      kind: 'unknown',
      why: 'it is a branch, and no source on record states where it is itself',
    });
  });

  test('that is a branch is incorporated where its head office is', () => {
    const branch = graph()
      .entity('a', 'COMPANY', { jurisdiction: 'US' })
      .entity('b', 'COMPANY', { jurisdiction: 'SG' })
      .branch('b', 'a');
    expect(assess(branch.closure()).jurisdiction).toBe('SG');
    const ofTwo = branch.entity('c', 'COMPANY', { jurisdiction: 'US' }).branch('c', 'a');
    expect(assess(ofTwo.closure()).jurisdiction).toBeNull();
    expect(assess(branch.closure(), { entity: 'b' }).jurisdiction).toBe('SG');
  });

  test('controlled by a state has that state as its parent', () => {
    const party = assess(own().owns('b', 'a', 60).state('b', 'SA').closure());
    expect(party.parent).toMatchObject({ kind: 'one', seat: { kind: 'known', country: 'SA' } });
  });

  test('has an unknown parent where the parent is no known top', () => {
    const party = assess(
      graph().owns('b', 'a', 60).headquartered('b', 'CN').says('b', 'WITHHELD').closure(),
    );
    expect(party.parent).toMatchObject({ kind: 'unknown', why: 'a source withholds the owner' });
  });

  test('of which nothing is said has an unknown parent', () => {
    const party = assess(graph().headquartered('a', 'DE').closure());
    expect(party.parent).toMatchObject({
      kind: 'unknown',
      why: 'no source says who owns half of it or more',
    });
  });

  test('has an unknown seat of the parent where its headquarters are not on record', () => {
    const party = assess(own().owns('b', 'a', 60).says('b', 'TOP').closure());
    expect(party.parent).toMatchObject({ kind: 'one', seat: { kind: 'unknown', entity: 'b' } });
  });

  test('has two parents where two hold half each', () => {
    const party = assess(
      graph()
        .owns('b', 'a', 50)
        .owns('c', 'a', 50)
        .headquartered('b', 'CN')
        .says('b', 'TOP')
        .headquartered('c', 'US')
        .says('c', 'TOP')
        .closure(),
    );
    expect(party.parent).toMatchObject({
      kind: 'several',
      joint: true,
      seats: [{ country: 'CN' }, { country: 'US' }],
    });
  });

  test('on whose headquarters the sources disagree is at one of them, and says so', () => {
    const party = assess(
      graph().headquartered('a', 'CN').headquartered('a', 'SG').says('a', 'TOP').closure(),
    );
    expect(party.headquarters).toMatchObject({ kind: 'oneOf', countries: ['CN', 'SG'] });
    expect(party.conflicts.map(({ statement }) => statement).join()).toContain('CN and in SG');
  });

  test('that is a branch is headquartered where its head office is', () => {
    const party = assess(
      graph()
        .branch('b', 'a')
        .located('a', 'SG')
        .headquartered('b', 'CN')
        .says('b', 'TOP')
        .closure(),
    );
    expect(party.location).toMatchObject({ kind: 'known', country: 'SG' });
    expect(party.headquarters).toMatchObject({ kind: 'known', country: 'CN' });
  });

  test('is as it was on the date', () => {
    const party = assess(
      graph()
        .headquartered('a', 'CN', { to: asOf })
        .headquartered('a', 'SG', { from: asOf })
        .listed('a', 'ENTITY_LIST', { to: asOf })
        .listed('a', 'MEU_LIST', { from: asOf })
        .listed('a', 'SDN', { from: '2025-06-02' })
        .says('a', 'TOP')
        .closure(),
    );
    expect(party.headquarters).toMatchObject({ kind: 'known', country: 'SG' });
    expect(party.listings.map(({ list }) => list)).toEqual(['MEU_LIST']);
  });

  test('is as the request describes it, and the difference is told', () => {
    const party = assess(own().closure(), {
      headquarters: 'CN',
      ultimateParentHeadquarters: 'RU',
    });
    expect(party.headquarters).toMatchObject({ country: 'CN' });
    expect(party.parent).toMatchObject({ seat: { kind: 'known', country: 'RU' } });
    expect(party.conflicts).toMatchObject([
      {
        statement:
          'The request states CN as the headquarters and the graph DE; the request is followed.',
        isOfRequest: true,
      },
      {
        statement:
          'The request states RU as the headquarters of the ultimate parent and the graph DE; the request is followed.',
        isOfRequest: true,
      },
    ]);
  });

  test('is not against the record where the request states the same, or what is not on record', () => {
    const told = { location: 'DE', headquarters: 'DE', ultimateParentHeadquarters: 'DE' };
    expect(assess(own().closure(), told).conflicts).toEqual([]);
    const open = graph().owns('b', 'a', 60).says('b', 'WITHHELD').closure();
    expect(assess(open, told).conflicts).toEqual([]);
  });

  test('is against the record where the request names one of several', () => {
    const several = own()
      .located('a', 'SG')
      .located('a', 'MY')
      .owns('b', 'a', 50)
      .owns('c', 'a', 50)
      .headquartered('b', 'CN')
      .headquartered('b', 'HK')
      .says('b', 'TOP')
      .headquartered('c', 'US')
      .says('c', 'TOP');
    const { conflicts, parent, location } = assess(several.closure(), {
      location: 'SG',
      ultimateParentHeadquarters: 'US',
    });
    expect(location).toMatchObject({ kind: 'known', country: 'SG' });
    expect(parent).toMatchObject({ seat: { kind: 'known', country: 'US' } });
    const told = conflicts.filter(({ isOfRequest }) => isOfRequest);
    expect(told.map(({ statement }) => statement)).toEqual([
      'The request states SG as the location and the graph MY and SG; the request is followed.',
      'The request states US as the headquarters of the ultimate parent and the graph CN, HK and US; the request is followed.',
    ]);
  });

  test('that is not in the closure is an error that says what to do', () => {
    expect(() => assess(graph().closure())).toThrow('Ask the store for the closure');
  });
});
