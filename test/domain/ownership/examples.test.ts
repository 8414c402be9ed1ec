import { describe, expect, test } from 'vitest';
import { effectiveOwners } from '../../../src/domain/ownership/effective-shares.ts';
import { affiliateRestrictions } from '../../../src/domain/ownership/fifty-percent.ts';
import { shareText } from '../../../src/domain/ownership/share.ts';
import { ultimateParents } from '../../../src/domain/ownership/ultimate-parents.ts';
import { graph } from '../../support/ownership-graph.ts';
import type { OwnershipGraph } from '../../support/ownership-graph.ts';

const day = '2025-10-15';
const any = (): boolean => true;

/** The three answers on one entity, each in one line. */
function answers(built: OwnershipGraph, key: string, asOf: `${number}-${number}-${number}` = day) {
  const closure = built.closure();
  const { affiliate } = affiliateRestrictions(closure, key, asOf, any);
  return {
    controlledBy: ultimateParents(closure, key, asOf)
      .parents.map(({ entity, basis, certainty, joint, cyclic }) =>
        [entity, basis, certainty, joint ? 'joint' : '', cyclic ? 'cyclic' : ''].join(' ').trim(),
      )
      .join(', '),
    listedOwners: affiliate ? `${affiliate.certainty} ${shareText(affiliate.aggregate)}` : 'none',
    shares: effectiveOwners(closure, key, asOf, 0)
      .owners.map(({ owner, share }) => `${owner} ${shareText(share)}`)
      .join(', '),
  };
}

describe('the examples of OFAC FAQ 401, under all three questions', () => {
  test('X has 50 % of A, and A 50 % of B: B is caught, with an effective share of 25 %', () => {
    const built = graph().listed('x').owns('x', 'a', 50).owns('a', 'b', 50);
    expect(answers(built, 'b')).toEqual({
      controlledBy: 'b NO_CONTROLLING_OWNER YES',
      listedOwners: 'YES 50 %',
      shares: 'a 50 %, x 25 %',
    });
  });

  test('X has 50 % of A and of B, which have 25 % of C each: C is caught', () => {
    const built = graph()
      .listed('x')
      .owns('x', 'a', 50)
      .owns('x', 'b', 50)
      .owns('a', 'c', 25)
      .owns('b', 'c', 25);
    expect(answers(built, 'c')).toMatchObject({
      listedOwners: 'YES 50 %',
      shares: 'a 25 %, b 25 %, x 25 %',
    });
  });

  test('X has 50 % of A, which has 40 % of B, and 10 % of B itself: B is caught', () => {
    const built = graph().listed('x').owns('x', 'a', 50).owns('a', 'b', 40).owns('x', 'b', 10);
    expect(answers(built, 'b')).toMatchObject({
      listedOwners: 'YES 50 %',
      shares: 'a 40 %, x 30 %',
    });
  });

  test('40 % through a company that is not caught and 10 % direct: B is not caught', () => {
    const built = graph().listed('x').owns('x', 'a', 49).owns('a', 'b', 40).owns('x', 'b', 10);
    expect(answers(built, 'b')).toMatchObject({
      listedOwners: 'NO 10 %',
      shares: 'a 40 %, x 29.6 %',
    });
  });
});

describe('shapes that other tools get wrong', () => {
  test('a joint venture of two halves has two parents, and either listed one catches it', () => {
    const built = graph().listed('a').owns('a', 'e', 50).owns('b', 'e', 50).owns('e', 'sub', 100);
    expect(answers(built, 'sub')).toEqual({
      controlledBy: 'a NO_OWNER_ON_RECORD YES joint, b NO_OWNER_ON_RECORD YES joint',
      listedOwners: 'YES 100 %',
      shares: 'e 100 %, a 50 %, b 50 %',
    });
  });

  test('two that hold one another leave the outside owners the whole', () => {
    const built = graph()
      .owns('a', 'b', 40)
      .owns('b', 'a', 40)
      .owns('p', 'a', 60)
      .owns('q', 'b', 60);
    expect(answers(built, 'a')).toEqual({
      controlledBy: 'p NO_OWNER_ON_RECORD YES',
      listedOwners: 'none',
      shares: 'p 71.4285714 %, b 40 %, q 28.5714286 %',
    });
  });

  test('eleven in a ring, each with an outside owner of 10 %, leave those owners the whole', () => {
    let built = graph().listed('x0');
    for (let at = 0; at < 11; at += 1) {
      built = built.owns(`e${at}`, `e${(at + 1) % 11}`, 90).owns(`x${at}`, `e${at}`, 10);
    }
    const found = answers(built, 'e0');
    const outside = effectiveOwners(built.closure(), 'e0', day, 0).owners.filter(({ owner }) =>
      owner.startsWith('x'),
    );
    expect(outside).toHaveLength(11);
    const sum = outside.reduce((total, { share }) => total + share.minimum, 0);
    expect(Math.abs(sum - 1_000_000_000)).toBeLessThanOrEqual(11);
    expect(found.controlledBy.split(', ')).toHaveLength(11);
    expect(found.controlledBy).toContain('e0 CYCLE YES');
    // The one listed owner has 10 % of one of them: no ring restricts itself.
    expect(found.listedOwners).toBe('NO 10 %');
  });

  test('a dual-headed group has both heads above what they own in halves', () => {
    const built = graph()
      .says('plc', 'DISPERSED')
      .says('nv', 'DISPERSED')
      .owns('plc', 'group', 50)
      .owns('nv', 'group', 50)
      .owns('group', 'unit', 100);
    expect(answers(built, 'unit').controlledBy).toBe(
      'nv DECLARED_TOP YES joint, plc DECLARED_TOP YES joint',
    );
  });

  test('a band of more than 25 up to 50 can meet 50 and cannot pass it', () => {
    const built = graph().listed('x').owns('x', 'e', { moreThan: 25, upTo: 50 });
    expect(answers(built, 'e')).toEqual({
      controlledBy: 'e NO_OWNER_ON_RECORD YES',
      listedOwners: 'UNKNOWN more than 25 % and up to 50 %',
      shares: 'x more than 25 % and up to 50 %',
    });
  });

  test('treasury shares count in the hundred, control nothing and pass nothing on', () => {
    const built = graph().listed('x').owns('e', 'e', 20).owns('x', 'e', 40).owns('y', 'e', 40);
    expect(answers(built, 'e')).toMatchObject({
      listedOwners: 'NO 40 %',
      shares: 'x 50 %, y 50 %',
    });
  });

  test('a person above a company is an owner and no parent', () => {
    const built = graph().person('jo').listed('jo').owns('jo', 'hold', 80).owns('hold', 'e', 80);
    expect(answers(built, 'e')).toEqual({
      controlledBy: 'hold HELD_BY_PERSONS YES',
      listedOwners: 'YES 80 %',
      shares: 'hold 80 %, jo 64 %',
    });
  });

  test('a branch is its head office: the same parents, the same restriction', () => {
    const built = graph().listed('x').owns('x', 'bank', 60).branch('bank', 'branch');
    expect(answers(built, 'branch')).toMatchObject({
      controlledBy: 'x NO_OWNER_ON_RECORD YES',
      listedOwners: 'YES 60 %',
      shares: 'bank 100 %, x 60 %',
    });
  });

  test('an owner of an owner counts to the day before its last day', () => {
    const built = graph()
      .listed('x')
      .owns('x', 'hold', 60, { to: '2025-10-15' })
      .owns('y', 'hold', 60, { from: '2025-10-15' })
      .owns('hold', 'e', 100);
    expect(answers(built, 'e', '2025-10-14')).toMatchObject({
      controlledBy: 'x NO_OWNER_ON_RECORD YES',
      listedOwners: 'YES 100 %',
      shares: 'hold 100 %, x 60 %',
    });
    expect(answers(built, 'e', '2025-10-15')).toMatchObject({
      controlledBy: 'y NO_OWNER_ON_RECORD YES',
      listedOwners: 'none',
      shares: 'hold 100 %, y 60 %',
    });
  });
});
