import { describe, expect, test } from 'vitest';
import { entityPair } from '../../../src/domain/resolution/decision.ts';
import type { Decision } from '../../../src/domain/resolution/decision.ts';
import { identifierAgreement } from '../../../src/domain/resolution/identifiers.ts';
import { proposalsAmong } from '../../../src/domain/resolution/proposals.ts';
import { proposeMatches } from '../../../src/domain/resolution/propose.ts';
import type { Candidate, PartyDescription } from '../../../src/domain/resolution/propose.ts';
import { contradicted, sameEntities } from '../../../src/domain/resolution/same-entities.ts';
import { latinWord } from '../../../src/ports/latin-text.ts';
import { labelledPairs } from './labelled-pairs.ts';

const nobody: PartyDescription = { names: [], identifiers: [], kind: null, jurisdiction: null };

function candidate(key: string, told: Partial<Candidate> = {}): Candidate {
  return { ...nobody, key, ...told };
}

function decided(one: string, other: string, verdict: Decision['verdict'] = 'SAME'): Decision {
  return {
    pair: entityPair(one, other),
    verdict,
    decidedOn: '2026-01-01',
    decidedBy: null,
    note: null,
  };
}

function find(party: Partial<PartyDescription>, told: Partial<Candidate>) {
  return proposeMatches({ ...nobody, ...party }, [candidate('a', told)], latinWord)[0];
}

describe('a party and an entity', () => {
  const lei = { scheme: 'LEI', value: '529900T8BM49AURSDO55' };

  test('are proposed by an identifier that they share, whatever their names', () => {
    const found = find(
      { names: ['Before'], identifiers: [lei] },
      { names: ['After'], identifiers: [{ scheme: 'lei', value: '529900 T8BM49AURSDO55' }] },
    );
    expect(found).toMatchObject({ score: 1, isExact: true, features: { name: 0 } });
  });

  test('are not, whatever their names, where an identifier contradicts', () => {
    const other = { scheme: 'LEI', value: '00TR8NKAEL48RGTZEW89' };
    expect(
      find({ names: ['Nova'], identifiers: [lei] }, { names: ['Nova'], identifiers: [other] }),
    ).toBeUndefined();
  });

  test('are shown to a person where one identifier agrees and another contradicts', () => {
    const found = find(
      { names: ['Nova'], identifiers: [lei, { scheme: 'CIK', value: '0000012345' }] },
      { names: ['Nova'], identifiers: [lei, { scheme: 'CIK', value: '54321' }] },
    );
    expect(found?.isExact).toBe(false);
    expect(found?.features.identifiers.contradicts).toBe('CIK');
  });

  test('are exact where a whole name is equal, and not in another country', () => {
    const names = ['Nova Chip Ltd'];
    expect(find({ names }, { names })?.isExact).toBe(true);
    expect(find({ names }, { names: ['Nova Chip Limited'] })).toMatchObject({
      isExact: false,
      features: { name: 1, legalForm: 'SAME' },
    });
    expect(
      proposeMatches(
        { ...nobody, names, jurisdiction: 'GB' },
        [candidate('a', { names, jurisdiction: 'US' })],
        latinWord,
        0,
      )[0]?.isExact,
    ).toBe(false);
  });

  test('are of one legal form where names or aliases of both have one, and "Company" is against none', () => {
    const names = ['Aktsionernoe Obshchestvo Zarya', 'Zarya LLC'];
    expect(find({ names }, { names: ['Zarya Inc', 'OOO Zarya'] })?.features.legalForm).toBe('SAME');
    expect(find({ names }, { names: ['Zarya Company'] })?.features.legalForm).toBe('UNKNOWN');
    expect(find({ names: ['Zarya Inc'] }, { names: ['Zarya LLC'] })).toBeUndefined();
  });

  test('are no pair for having the same ticker or nothing at all', () => {
    const ticker = { scheme: 'TICKER', value: 'NOVA' };
    expect(find({ identifiers: [ticker] }, { identifiers: [ticker] })).toBeUndefined();
    expect(find({}, {})).toBeUndefined();
    expect(
      identifierAgreement([{ scheme: 'VAT', value: '--' }], [{ scheme: 'VAT', value: '-' }]),
    ).toMatchObject({ agrees: null });
  });

  test('of a person and a company with one name are two', () => {
    expect(
      find({ names: ['Hugo Boss'], kind: 'PERSON' }, { names: ['Hugo Boss'], kind: 'COMPANY' }),
    ).toBeUndefined();
  });

  test('come ranked, the likeliest first', () => {
    const candidates = [
      candidate('like', { names: ['Nova Semicondutor'] }),
      candidate('far', { names: ['Zeta'] }),
      candidate('equal', { names: ['Nova Semiconductor'] }),
    ];
    const party = { ...nobody, names: ['Nova Semiconductor'] };
    expect(proposeMatches(party, candidates, latinWord).map(({ key }) => key)).toEqual([
      'equal',
      'like',
    ]);
  });
});

describe('the proposals of a graph', () => {
  test('are those that comparing each with each finds', () => {
    const candidates = labelledPairs.flatMap(({ one, other }, at) => [
      candidate(`${at} one`, { names: [one.name], jurisdiction: one.country }),
      candidate(`${at} other`, { names: [other.name], jurisdiction: other.country }),
    ]);
    const all = candidates.flatMap((one, at) =>
      proposeMatches(one, candidates.slice(at + 1), latinWord).map(({ key }) =>
        JSON.stringify(entityPair(one.key, key)),
      ),
    );
    const { proposals, compared } = proposalsAmong(candidates, [], latinWord);
    expect(proposals.map(({ pair }) => JSON.stringify(pair)).sort()).toEqual(all.sort());
    expect(compared).toBeLessThan((candidates.length * candidates.length) / 20);
  });

  test('leave out what is decided, also round corners', () => {
    const names = ['Nova Chip'];
    const candidates = ['a', 'b', 'c'].map((key) => candidate(key, { names }));
    const pairs = (...decisions: readonly Decision[]) =>
      proposalsAmong(candidates, decisions, latinWord).proposals.map(({ pair }) => pair.join(''));
    expect(pairs()).toEqual(['ab', 'ac', 'bc']);
    expect(pairs(decided('a', 'b'))).toEqual(['ac', 'bc']);
    expect(pairs(decided('a', 'b'), decided('b', 'c'))).toEqual([]);
    expect(pairs(decided('a', 'b'), decided('b', 'c', 'DIFFERENT'))).toEqual([]);
  });
});

describe('decisions', () => {
  test('make groups, under the first key of each', () => {
    const same = sameEntities([
      decided('c', 'b'),
      decided('x', 'y'),
      decided('b', 'a'),
      decided('a', 'x', 'DIFFERENT'),
    ]);
    expect(same.groups).toEqual([
      ['a', 'b', 'c'],
      ['x', 'y'],
    ]);
    expect(same.standFor('c')).toBe('a');
    expect(same.members('y')).toEqual(['x', 'y']);
    expect(same.members('z')).toEqual(['z']);
  });

  test('that contradict an earlier one are told which', () => {
    const earlier = [decided('a', 'b'), decided('b', 'c'), decided('a', 'x', 'DIFFERENT')];
    expect(contradicted(decided('c', 'x'), earlier)).toEqual(earlier[2]);
    expect(contradicted(decided('a', 'c', 'DIFFERENT'), earlier)).toEqual(earlier[0]);
    expect(contradicted(decided('a', 'b', 'DIFFERENT'), earlier)).toEqual(earlier[0]);
    expect(contradicted(decided('y', 'x'), earlier)).toBeNull();
    expect(contradicted(decided('y', 'x', 'DIFFERENT'), earlier)).toBeNull();
  });
});
