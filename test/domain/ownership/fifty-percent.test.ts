import { describe, expect, test } from 'vitest';
import { affiliateRestrictions } from '../../../src/domain/ownership/fifty-percent.ts';
import type { AffiliateRestriction } from '../../../src/domain/ownership/fifty-percent.ts';
import type { IsRestricting } from '../../../src/domain/ownership/restricted-owners.ts';
import { shareText } from '../../../src/domain/ownership/share.ts';
import { graph } from '../../support/ownership-graph.ts';
import type { OwnershipGraph, PerCent } from '../../support/ownership-graph.ts';

const day = '2025-10-15';
const entityList: IsRestricting = ({ list }) => list === 'ENTITY_LIST';

function affiliateOf(built: OwnershipGraph, key: string): AffiliateRestriction | null {
  return affiliateRestrictions(built.closure(), key, day, entityList).affiliate;
}

/** A restriction in one line: `YES 50 %: the proof, each step owner > owned`. */
function inWords(built: OwnershipGraph, key: string): string {
  const found = affiliateOf(built, key);
  if (found === null) return 'none';
  const proof = found.proof.map(({ owner, owned }) => `${owner} > ${owned}`).join(', ');
  return `${found.certainty} ${shareText(found.aggregate)}${proof === '' ? '' : `: ${proof}`}`;
}

function listedOwnersOf(built: OwnershipGraph, key: string): string[] {
  return (affiliateOf(built, key)?.listedOwners ?? []).map(
    ({ entity, certainty }) => `${entity} ${certainty}`,
  );
}

/** Two banks of which somebody has 60 %, and a branch of both. */
const offices = (one: string, other: string) =>
  graph()
    .listed('x')
    .listed('y')
    .owns(one, 'bank a', 60)
    .owns(other, 'bank b', 60)
    .branch('bank a', 'office')
    .branch('bank b', 'office');

/** A listed company that has half of who has a part of it, and of which another listed one has such a share. */
const has = (share: PerCent) =>
  graph().listed('a').listed('b').owns('a', 'h', 60).owns('h', 'a', 10).owns('b', 'a', share);

/** A company of which one listed owner certainly has half, and another such a share. */
const beside = (share: PerCent) =>
  graph().listed('x').listed('y').owns('x', 'e', 60).owns('y', 'e', share);

describe('the 50 per cent rule', () => {
  test('half of a half is half: X 50 of A, A 50 of B', () => {
    const built = graph().listed('x').owns('x', 'a', 50).owns('a', 'b', 50);
    expect(inWords(built, 'b')).toBe('YES 50 %: a > b, x > a');
  });

  test('two chains add up', () => {
    const built = graph()
      .listed('x')
      .owns('x', 'a', 50)
      .owns('x', 'b', 50)
      .owns('a', 'c', 25)
      .owns('b', 'c', 25);
    expect(inWords(built, 'c')).toBe('YES 50 %: a > c, b > c, x > a, x > b');
  });

  test('what is held through a company that is not caught does not count', () => {
    const built = graph().listed('x').owns('x', 'a', 40).owns('a', 'b', 50).owns('x', 'b', 10);
    expect(inWords(built, 'b')).toBe('NO 10 %');
  });

  test('what is held through a company that is caught counts in full', () => {
    const built = graph().listed('x').owns('x', 'a', 50).owns('a', 'b', 40).owns('x', 'b', 10);
    expect(inWords(built, 'b')).toBe('YES 50 %: a > b, x > b, x > a');
  });

  test('20 and 30 of two listed owners are enough', () => {
    const built = graph().listed('x').listed('y').owns('x', 'e', 20).owns('y', 'e', 30);
    expect(inWords(built, 'e')).toBe('YES 50 %: x > e, y > e');
  });

  test('a hair below half is not enough, whatever floating point makes of the sum', () => {
    const parts = [16.6, 16.7, 16.7];
    let exactly = graph();
    let below = graph();
    for (const [at, part] of parts.entries()) {
      exactly = exactly.listed(`x${at}`).owns(`x${at}`, 'e', part);
      below = below.listed(`x${at}`).owns(`x${at}`, 'e', at === 0 ? part - 0.0000001 : part);
    }
    expect(affiliateOf(exactly, 'e')?.certainty).toBe('YES');
    expect(inWords(below, 'e')).toBe('NO 49.9999999 %');
  });

  test('an entity without listed owners has none', () => {
    expect(inWords(graph().owns('a', 'e', 100), 'e')).toBe('none');
  });

  test.each(['VOTING_RIGHTS', 'BOARD_APPOINTMENT', 'OTHER_CONTROL'] as const)(
    'control by %s alone does not count',
    (kind) => {
      expect(inWords(graph().listed('x').interest(kind, 'x', 'e', 100), 'e')).toBe('none');
    },
  );

  test('of more owners than are needed the proof has the largest', () => {
    const built = graph().listed('x').listed('y').listed('z');
    const owned = built.owns('x', 'e', 10).owns('y', 'e', 30).owns('z', 'e', 40);
    expect(inWords(owned, 'e')).toBe('YES 80 %: y > e, z > e');
  });

  test('a listing that does not restrict what the entity owns is shown and restricts nothing', () => {
    const built = graph().listed('x', 'UVL').listed('e', 'DPL').owns('x', 'e', 100);
    const found = affiliateRestrictions(built.closure(), 'e', day, entityList);
    expect(found.affiliate).toBeNull();
    expect(found.listings.map(({ listing }) => listing.list)).toEqual(['DPL']);
  });

  test('a listing counts from its first day to the day before its last', () => {
    const built = graph()
      .listed('x', 'ENTITY_LIST', { from: day, to: '2025-10-16' })
      .owns('x', 'e', 60);
    const on = (asOf: '2025-10-14' | '2025-10-15' | '2025-10-16') =>
      affiliateRestrictions(built.closure(), 'e', asOf, entityList).affiliate?.certainty;
    expect([on('2025-10-14'), on('2025-10-15'), on('2025-10-16')]).toEqual([
      undefined,
      'YES',
      undefined,
    ]);
  });

  test('an interest that has ended does not count', () => {
    const built = graph().listed('x').owns('x', 'a', 60, { to: '2025-01-01' }).owns('a', 'e', 60);
    expect(inWords(built, 'e')).toBe('none');
  });
});

describe('listed owners whose requirements come down', () => {
  test('of a restricted entity those with a small share too', () => {
    const built = graph()
      .listed('x')
      .listed('y')
      .listed('z')
      .owns('x', 'a', 50)
      .owns('y', 'a', 1)
      .owns('a', 'e', 50)
      .owns('z', 'e', 1);
    expect(listedOwnersOf(built, 'e')).toEqual(['x YES', 'y YES', 'z YES']);
  });

  test('of an owner that is restricted through the entity itself too', () => {
    // By "l" alone "e" is restricted, by that "o", and a part of "o" is in the hands of "m".
    const built = graph()
      .listed('l')
      .listed('m')
      .owns('l', 'e', 50)
      .owns('e', 'o', 60)
      .owns('m', 'o', 10)
      .owns('o', 'e', 40);
    expect(affiliateOf(built, 'e')).toMatchObject({ certainty: 'YES' });
    expect(listedOwnersOf(built, 'e')).toEqual(['l YES', 'm YES']);
  });

  test('a small owner of a listed owner is not one of them', () => {
    const built = graph().listed('x').listed('y').owns('y', 'x', 10).owns('x', 'e', 60);
    expect(listedOwnersOf(built, 'e')).toEqual(['x YES']);
  });

  test('without a restriction the direct ones are named', () => {
    expect(listedOwnersOf(graph().listed('x').owns('x', 'e', 20), 'e')).toEqual(['x NO']);
  });
});

describe('shares that are not known', () => {
  test('a band that touches 50 leaves it open', () => {
    const built = graph().listed('x').owns('x', 'e', { moreThan: 25, upTo: 50 });
    expect(inWords(built, 'e')).toBe('UNKNOWN more than 25 % and up to 50 %: x > e');
    expect(affiliateOf(built, 'e')?.deciding.map(({ owner }) => owner)).toEqual(['x']);
  });

  test('a band that stops short of 50 does not', () => {
    const built = graph().listed('x').owns('x', 'e', { moreThan: 25, lessThan: 50 });
    expect(inWords(built, 'e')).toBe('NO more than 25 % and less than 50 %');
  });

  test('from 50 on it is certain', () => {
    const built = graph().listed('x').owns('x', 'e', { atLeast: 50, lessThan: 75 });
    expect(inWords(built, 'e')).toBe('YES at least 50 % and less than 75 %: x > e');
  });

  test('an unknown share is open, unless the others leave too little', () => {
    expect(inWords(graph().listed('x').owns('x', 'e'), 'e')).toBe('UNKNOWN unknown: x > e');
    expect(inWords(graph().listed('x').owns('x', 'e').owns('b', 'e', 51), 'e')).toBe(
      'NO at least 0 % and up to 49 %',
    );
  });

  test('listed owners together hold at most what the others leave', () => {
    const built = graph()
      .listed('x')
      .listed('y')
      .owns('x', 'e', { upTo: 30 })
      .owns('y', 'e', { upTo: 30 })
      .owns('b', 'e', 55);
    expect(inWords(built, 'e')).toBe('NO at least 0 % and up to 45 %');
  });

  test('a consolidation without a share is an unknown share', () => {
    expect(inWords(graph().listed('x').consolidates('x', 'e'), 'e')).toBe('UNKNOWN unknown: x > e');
    expect(inWords(graph().listed('x').consolidates('x', 'e').owns('x', 'e', 30), 'e')).toBe(
      'NO 30 %',
    );
  });

  test('a possible restriction is possible further down', () => {
    const built = graph().listed('x').owns('x', 'a').owns('a', 'e', 100);
    expect(inWords(built, 'e')).toBe('UNKNOWN unknown: a > e, x > a');
    expect(listedOwnersOf(built, 'e')).toEqual(['x UNKNOWN']);
  });
});

describe('loops, branches and listed entities', () => {
  test('companies that merely hold one another restrict nobody', () => {
    const built = graph().owns('a', 'b', 100).owns('b', 'a', 60).listed('x').owns('x', 'a', 40);
    expect(inWords(built, 'a')).toBe('NO 40 %');
    expect(inWords(built, 'b')).toBe('none');
  });

  test('a loop that a listed owner enters is restricted', () => {
    const built = graph().owns('a', 'b', 100).owns('b', 'a', 50).listed('x').owns('x', 'a', 50);
    expect(inWords(built, 'b')).toBe('YES 100 %: a > b, x > a');
    expect(inWords(built, 'a')).toBe('YES 50 %: x > a');
  });

  test('a loop of eleven with a listed owner outside is restricted all round', () => {
    let built = graph().listed('x').owns('x', 'c0', 50);
    for (let at = 0; at < 11; at += 1) built = built.owns(`c${at}`, `c${(at + 1) % 11}`, 50);
    for (let at = 0; at < 11; at += 1) expect(affiliateOf(built, `c${at}`)?.certainty).toBe('YES');
    expect(affiliateOf(built, 'c5')?.proof).toHaveLength(6);
  });

  test('treasury shares count in the hundred and restrict nobody', () => {
    const built = graph().listed('x').owns('e', 'e', 20).owns('x', 'e', 45);
    expect(inWords(built, 'e')).toBe('NO 45 %');
  });

  test('a listed entity with listed owners has both', () => {
    const built = graph().listed('x').listed('e').owns('x', 'e', 60);
    const found = affiliateRestrictions(built.closure(), 'e', day, entityList);
    expect(found.listings).toHaveLength(1);
    expect(found.affiliate?.certainty).toBe('YES');
  });

  test('what a listed entity has half of is a restricted owner of it, beside another listed one', () => {
    const built = graph()
      .listed('e')
      .listed('x')
      .owns('e', 'a', 50)
      .owns('a', 'e', 10)
      .owns('x', 'e', 40);
    expect(inWords(built, 'e')).toBe('YES 50 %: a > e, x > e, e > a');
    expect(listedOwnersOf(built, 'e')).toEqual(['x YES']);
  });

  test('a listed entity takes on what a listed owner brings to its own parent', () => {
    const built = graph()
      .listed('e')
      .listed('x')
      .owns('e', 'a', 60)
      .owns('x', 'a', 10)
      .owns('a', 'e', 50);
    expect(affiliateOf(built, 'e')).toMatchObject({ certainty: 'YES' });
    expect(listedOwnersOf(built, 'e')).toEqual(['x YES']);
  });

  test('what an owner brings to a listed entity is open where it may have none of what is between them', () => {
    // By its own listing "e" surely restricts "a", of which "b" has a part, who may or may not be half owned by "x".
    const built = graph()
      .listed('e')
      .listed('x')
      .owns('x', 'b', { atLeast: 40, upTo: 60 })
      .owns('b', 'a', 10)
      .owns('e', 'a', 60)
      .owns('a', 'e', 50);
    expect(affiliateOf(built, 'e')).toMatchObject({ certainty: 'YES', countsItself: true });
    expect(listedOwnersOf(built, 'e')).toEqual(['x UNKNOWN']);
  });

  test('a listed branch has its own listing beside that of its head office', () => {
    const built = graph().listed('bank').listed('office').branch('bank', 'office');
    const { listings } = affiliateRestrictions(built.closure(), 'office', day, entityList);
    expect(listings.map(({ entity }) => entity)).toEqual(['office', 'bank']);
    const ofBank = affiliateRestrictions(built.closure(), 'bank', day, entityList);
    expect(ofBank.listings.map(({ entity }) => entity)).toEqual(['bank']);
  });

  test('of several head offices the listed owners of all come down', () => {
    expect(listedOwnersOf(offices('x', 'y'), 'office')).toEqual(['x YES', 'y YES']);
    expect(listedOwnersOf(offices('y', 'x'), 'office')).toEqual(['x YES', 'y YES']);
  });

  test('what listed owners have of a listed entity counts what it restricts itself, whatever they have besides', () => {
    expect(inWords(has({ atLeast: 30, upTo: 45 }), 'a')).toContain(
      'UNKNOWN at least 40 % and up to 55 %',
    );
    expect(inWords(has(45), 'a')).toContain('YES 55 %');
    expect(inWords(has({ atLeast: 30, upTo: 60 }), 'a')).toContain(
      'UNKNOWN at least 40 % and up to 70 %',
    );
    expect(inWords(has(55), 'a')).toContain('YES 65 %');
  });

  test('an owner of whom a source states a range from nothing on may bring nothing', () => {
    expect(listedOwnersOf(beside({ atLeast: 0, upTo: 30 }), 'e')).toEqual(['x YES', 'y UNKNOWN']);
    expect(listedOwnersOf(beside({ moreThan: 0, upTo: 30 }), 'e')).toEqual(['x YES', 'y YES']);
    expect(listedOwnersOf(beside(null), 'e')).toEqual(['x YES', 'y YES']);
    expect(listedOwnersOf(beside(0), 'e')).toEqual(['x YES']);
  });

  test('of several head offices the one counts that is restricted most surely', () => {
    const built = graph()
      .listed('x')
      .owns('x', 'bank a', { atLeast: 40, upTo: 60 })
      .owns('x', 'bank b', 60)
      .owns('x', 'bank c', 10)
      .branch('bank a', 'office')
      .branch('bank b', 'office')
      .branch('bank c', 'office');
    expect(affiliateOf(built, 'office')).toMatchObject({ certainty: 'YES' });
    expect(
      affiliateOf(built.branch('bank a', 'other').branch('bank c', 'other'), 'other'),
    ).toMatchObject({
      certainty: 'UNKNOWN',
    });
  });

  test('what a listed entity has half of, and has less of it, is no stake of another owner', () => {
    const built = graph()
      .listed('e')
      .listed('x')
      .owns('e', 'a', 60)
      .owns('a', 'e', 20)
      .owns('x', 'a', 10);
    expect(inWords(built, 'e')).toBe('none');
  });

  test('a listed entity is not restricted through what it owns itself', () => {
    const built = graph().listed('e').owns('e', 'a', 100).owns('a', 'e', 60);
    expect(inWords(built, 'e')).toBe('none');
  });

  test('a branch is the same legal person as its head office', () => {
    const built = graph().listed('bank').branch('bank', 'branch').listed('x').owns('x', 'bank', 60);
    const found = affiliateRestrictions(built.closure(), 'branch', day, entityList);
    expect(found.listings.map(({ entity }) => entity)).toEqual(['bank']);
    expect(inWords(built, 'branch')).toBe('YES 60 %: x > bank');
  });

  test('what the branch of a restricted bank holds counts', () => {
    const built = graph()
      .listed('x')
      .owns('x', 'bank', 60)
      .branch('bank', 'branch')
      .owns('branch', 'e', 50);
    expect(inWords(built, 'e')).toBe('YES 50 %: branch > e, bank > branch, x > bank');
  });

  test('owners of more than the whole are a conflict beside the answer', () => {
    const built = graph().listed('x').owns('x', 'e', 60).owns('b', 'e', 60);
    const found = affiliateRestrictions(built.closure(), 'e', day, entityList);
    expect(found.affiliate?.certainty).toBe('YES');
    expect(found.conflicts).toHaveLength(1);
  });

  test('what sources disagree on of a branch itself is a conflict beside the answer of its head office', () => {
    const built = graph()
      .listed('x')
      .owns('x', 'bank', 60)
      .branch('bank', 'branch')
      .owns('y', 'branch', 20, { source: 'one' })
      .owns('y', 'branch', 30, { source: 'another' });
    const found = affiliateRestrictions(built.closure(), 'branch', day, entityList);
    expect(found.affiliate?.certainty).toBe('YES');
    expect(found.conflicts.map(({ entity }) => entity)).toEqual(['branch']);
  });
});

describe('interests in a person or a state', () => {
  const stateOwned = graph().state('s', 'CN').listed('x').owns('x', 's', 100).owns('s', 'e', 80);
  const personOwned = graph().person('p').listed('x').owns('x', 'p', 100).owns('p', 'e', 80);

  test('restrict nothing further down, because nobody owns them', () => {
    expect(inWords(stateOwned, 'e')).toBe('none');
    expect(inWords(personOwned, 'e')).toBe('none');
    expect(inWords(personOwned, 'p')).toBe('none');
  });

  test('are reported wherever they are met', () => {
    for (const [built, owned] of [
      [stateOwned, 's'],
      [personOwned, 'p'],
    ] as const) {
      for (const key of [owned, 'e']) {
        const { conflicts } = affiliateRestrictions(built.closure(), key, day, entityList);
        expect(conflicts).toMatchObject([{ entity: owned }]);
        expect(conflicts[0]?.statement).toMatch(/nobody owns.*\(of x\).*end them/);
      }
    }
  });

  test('on another date say nothing', () => {
    const ended = graph().person('p').owns('x', 'p', 100, { to: day }).owns('p', 'e', 80);
    const { conflicts } = affiliateRestrictions(ended.closure(), 'e', day, entityList);
    expect(conflicts).toEqual([]);
  });
});
