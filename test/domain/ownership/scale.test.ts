import { describe, expect, test } from 'vitest';
import { effectiveOwners } from '../../../src/domain/ownership/effective-shares.ts';
import { affiliateRestrictions } from '../../../src/domain/ownership/fifty-percent.ts';
import { ownershipSummary } from '../../../src/domain/ownership/ownership-summary.ts';
import { ultimateParents } from '../../../src/domain/ownership/ultimate-parents.ts';
import { atOnce } from '../../../src/domain/steps.ts';
import { graph } from '../../support/ownership-graph.ts';
import type { PerCent } from '../../support/ownership-graph.ts';

const day = '2025-10-15';
const any = (): boolean => true;

function chain(length: number, share: PerCent): ReturnType<typeof graph> {
  let sofar = graph().listed(`n${length}`);
  for (let at = 0; at < length; at += 1) sofar = sofar.owns(`n${at + 1}`, `n${at}`, share);
  return sofar;
}

function ladder(layers: number, share: PerCent): ReturnType<typeof graph> {
  let sofar = graph().listed(`a${layers}`).listed(`b${layers}`);
  for (let at = 0; at < layers; at += 1) {
    for (const owner of ['a', 'b']) {
      for (const owned of ['a', 'b'])
        sofar = sofar.owns(`${owner}${at + 1}`, `${owned}${at}`, share);
    }
  }
  return sofar;
}

// What these prove is that the answers come at all: walks that follow every path never end on them.
describe('large graphs', () => {
  test('300 levels', () => {
    const closure = chain(300, 60).closure();
    const { parents } = ultimateParents(closure, 'n0', day);
    expect(parents).toMatchObject([{ entity: 'n300', certainty: 'YES' }]);
    expect(parents[0]?.chain).toHaveLength(300);
    expect(affiliateRestrictions(closure, 'n0', day, any).affiliate?.proof).toHaveLength(300);
    expect(effectiveOwners(closure, 'n0', day, 0).owners).toHaveLength(300);
  });

  test('300 levels of unknown shares', () => {
    const closure = chain(300, null).closure();
    expect(ultimateParents(closure, 'n0', day).parents).toHaveLength(301);
    expect(affiliateRestrictions(closure, 'n0', day, any).affiliate?.certainty).toBe('UNKNOWN');
  });

  test('a ladder of 40 layers with 2^40 ways', () => {
    const closure = ladder(40, 50).closure();
    const parents = ultimateParents(closure, 'a0', day).parents.map(({ entity }) => entity);
    expect(parents).toEqual(['a40', 'b40']);
    expect(affiliateRestrictions(closure, 'a0', day, any).affiliate).toMatchObject({
      certainty: 'YES',
      aggregate: { minimum: 1_000_000_000 },
    });
    const { owners } = effectiveOwners(closure, 'a0', day, 0);
    expect(owners).toHaveLength(80);
    expect(owners.every(({ share }) => share.minimum === 500_000_000)).toBe(true);
  });

  test('a ladder of 40 layers of unknown shares', () => {
    const closure = ladder(40, null).closure();
    expect(ultimateParents(closure, 'a0', day).parents).toHaveLength(81);
    expect(effectiveOwners(closure, 'a0', day, 0).owners).toHaveLength(80);
  });

  test('20,000 direct owners', () => {
    let sofar = graph();
    for (let at = 0; at < 20_000; at += 1) sofar = sofar.owns(`o${at}`, 'e', 0.005);
    for (let at = 0; at < 10_000; at += 1) sofar = sofar.listed(`o${at}`);
    const closure = sofar.closure();
    expect(ultimateParents(closure, 'e', day).parents).toMatchObject([
      { entity: 'e', basis: 'NO_CONTROLLING_OWNER', certainty: 'YES' },
    ]);
    const { affiliate } = affiliateRestrictions(closure, 'e', day, any);
    expect(affiliate).toMatchObject({ certainty: 'YES', aggregate: { minimum: 500_000_000 } });
    expect(affiliate?.proof).toHaveLength(10_000);
    expect(effectiveOwners(closure, 'e', day, 0).owners).toHaveLength(20_000);
    expect(atOnce(ownershipSummary(closure, 'e', day))).toMatchObject({
      aggregateOwners: [],
      difference: null,
    });
  });

  test('a limit that is reached is in the answer', () => {
    const closure = chain(50, null).closure();
    const { parents } = ultimateParents(closure, 'n0', day, 100);
    expect(parents).toContainEqual({
      entity: 'n0',
      headquarters: null,
      chain: [],
      basis: 'LIMIT_REACHED',
      certainty: 'UNKNOWN',
      cyclic: false,
      joint: false,
      restOpen: false,
    });
    expect(parents.every(({ certainty }) => certainty === 'UNKNOWN')).toBe(true);
  });

  test('500 parties that share one closure are answered one like the other', () => {
    let sofar = graph().owns('top', 'group', 80).says('top', 'DISPERSED');
    for (let at = 0; at < 500; at += 1) sofar = sofar.owns('group', `unit${at}`, 100);
    const closure = sofar.closure();
    for (let at = 0; at < 500; at += 1) {
      const { parents } = ultimateParents(closure, `unit${at}`, day);
      expect(parents).toMatchObject([{ entity: 'top', basis: 'DECLARED_TOP', certainty: 'YES' }]);
    }
  });
});
