import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { affiliateRestrictions } from '../../../src/domain/ownership/fifty-percent.ts';
import { ownershipSummary } from '../../../src/domain/ownership/ownership-summary.ts';
import { shareText } from '../../../src/domain/ownership/share.ts';
import { atOnce } from '../../../src/domain/steps.ts';
import { graph } from '../../support/ownership-graph.ts';
import type { OwnershipGraph } from '../../support/ownership-graph.ts';
import { built, propertyRuns, randomOwnership } from '../../support/random-ownership.ts';

const day = '2025-10-15';

function summary(sofar: OwnershipGraph, key: string) {
  const { controllers, aggregateOwners, difference } = atOnce(
    ownershipSummary(sofar.closure(), key, day),
  );
  return {
    controllers: controllers.map(({ entity }) => entity).join(', '),
    aggregate: aggregateOwners
      .map(({ owner, certainty, share }) => `${owner} ${certainty} ${shareText(share)}`)
      .join(', '),
    difference,
  };
}

describe('the three answers side by side', () => {
  test('agree along a chain of wholes', () => {
    expect(summary(graph().owns('x', 'a', 100).owns('a', 'b', 100), 'b')).toEqual({
      controllers: 'x',
      aggregate: 'a YES 100 %, x YES 100 %',
      difference: null,
    });
  });

  test('differ where half of a half is half in aggregate and a quarter in effect', () => {
    const { controllers, aggregate, difference } = summary(
      graph().owns('x', 'a', 50).owns('a', 'b', 50),
      'b',
    );
    expect({ controllers, aggregate }).toEqual({
      controllers: 'b',
      aggregate: 'a YES 50 %, x YES 50 %',
    });
    expect(difference).toBe(
      'a does not control b, has half or more of it in aggregate and has an effective share: 50 %; ' +
        'x does not control b, has half or more of it in aggregate and has an effective share: 25 %, because ' +
        'control asks for more than half of the votes, for two halves or for control that a source states, ' +
        'the aggregate for half of the shares, and the aggregate counts in full what comes through an owner ' +
        'held by half or more and not at all what comes through one held by less, while an effective share ' +
        'multiplies along every way.',
    );
  });

  test('differ where control is of votes and the capital is another’s', () => {
    const votes = graph().votes('x', 'e', 90).owns('x', 'e', 10).owns('y', 'e', 90);
    const { controllers, aggregate, difference } = summary(votes, 'e');
    expect({ controllers, aggregate }).toEqual({ controllers: 'x', aggregate: 'y YES 90 %' });
    expect(difference).toContain('x controls e, has less than half of it in aggregate');
    expect(difference).toContain('y does not control e, has half or more of it in aggregate');
  });

  test('differ where minority stakes add up to a majority in effect alone', () => {
    const spread = graph()
      .owns('x', 'a', 49)
      .owns('x', 'b', 49)
      .owns('a', 'e', 45)
      .owns('b', 'e', 45)
      .owns('x', 'e', 10);
    const { controllers, aggregate, difference } = summary(spread, 'e');
    expect({ controllers, aggregate }).toEqual({ controllers: 'e', aggregate: '' });
    expect(difference).toContain(
      'x does not control e, has less than half of it in aggregate and has an effective share: 54.1 %',
    );
  });

  test('say where a band leaves it open', () => {
    const { aggregate, difference } = summary(
      graph().owns('x', 'e', { moreThan: 25, upTo: 50 }),
      'e',
    );
    expect(aggregate).toBe('x UNKNOWN more than 25 % and up to 50 %');
    expect(difference).toContain('a share that is not known exactly leaves some of it open');
  });

  test('agree on a company in between that may control, have half and be half as its owner may', () => {
    const open = graph().owns('x', 'a', 100).owns('a', 'e', { atLeast: 40, upTo: 60 });
    expect(summary(open, 'e')).toEqual({
      controllers: 'e, x',
      aggregate: 'a UNKNOWN at least 40 % and up to 60 %, x UNKNOWN at least 40 % and up to 60 %',
      difference: null,
    });
  });

  test('agree that a share of less than half is neither control nor half, however near it comes', () => {
    const below = graph().owns('x', 'e', { atLeast: 20, lessThan: 50 });
    expect(summary(below, 'e')).toEqual({ controllers: 'e', aggregate: '', difference: null });
  });

  test('say of two holders of half, persons and companies under control too, that they share control', () => {
    const venture = graph()
      .person('p')
      .owns('p', 'e', 50)
      .owns('a', 'e', 50)
      .owns('x', 'a', 80)
      .owns('y', 'a', 20);
    const { controllers, difference } = summary(venture, 'e');
    expect(controllers).toBe('x');
    expect(difference).toContain('x shares control of e, has half or more of it in aggregate');
    expect(difference).not.toContain('does not control');
  });

  test('do not call a share none that no shareholding tells', () => {
    const { difference } = summary(graph().consolidates('x', 'e'), 'e');
    expect(difference).toContain(
      'x controls e, may or may not have half of it in aggregate and has no shareholding on record that leads to it',
    );
  });

  test('do not call a tiny share none', () => {
    // The first three in the order of keys are named: those furthest up.
    let chain = graph();
    for (let at = 99; at >= 40; at -= 1) chain = chain.owns(`n${at}`, `n${at + 1}`, 60);
    expect(summary(chain, 'n100').difference).toMatch(
      /^n40 controls n100, .+ and has an effective share: more than 0 % and less than 0\.0000001 %;/u,
    );
  });

  test('say where companies hold themselves or one another', () => {
    const treasury = graph().owns('e', 'e', 20).owns('x', 'e', 40);
    expect(summary(treasury, 'e').difference).toContain(
      'multiplies along every way and divides what companies hold of themselves and of one another among the others.',
    );
    const plain = graph().owns('x', 'a', 50).owns('a', 'e', 50);
    expect(summary(plain, 'e').difference).not.toContain('of themselves');
  });

  test('leave out the head office of a branch, which is the same person', () => {
    const office = graph().branch('h', 'e').owns('x', 'h', 100);
    expect(summary(office, 'e').difference).toBeNull();
  });

  test('name three owners and count the others', () => {
    let chain = graph();
    for (let at = 0; at < 6; at += 1) chain = chain.owns(`n${at + 1}`, `n${at}`, 50);
    expect(summary(chain, 'n0').difference).toContain('; and likewise 3 more owners, because ');
  });

  test('an aggregate owner is one whose own listing would restrict the entity', () => {
    fc.assert(
      fc.property(randomOwnership({ size: 5, bands: true, consolidations: true }), (random) => {
        const closure = built(random).closure();
        for (const key of random.keys) {
          const { aggregateOwners } = atOnce(ownershipSummary(closure, key, day));
          for (const owner of random.keys.filter((each) => each !== key)) {
            const alone = built({ ...random, listed: [owner] }).closure();
            const { affiliate } = affiliateRestrictions(alone, key, day, () => true);
            const found = aggregateOwners.find((each) => each.owner === owner);
            expect(found?.certainty ?? 'NO').toBe(affiliate?.certainty ?? 'NO');
            if (!found || !affiliate) continue;
            expect(found.share).toEqual(affiliate.aggregate);
            expect(found.proof()).toEqual(affiliate.proof);
          }
        }
      }),
      { numRuns: Math.ceil(propertyRuns / 3) },
    );
  });
});
