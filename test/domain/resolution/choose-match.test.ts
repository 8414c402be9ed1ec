import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { candidatesFor } from '../../../src/domain/resolution/candidates-for.ts';
import { chooseMatch } from '../../../src/domain/resolution/choose-match.ts';
import { leastScore, proposeMatches } from '../../../src/domain/resolution/propose.ts';
import type { Candidate } from '../../../src/domain/resolution/propose.ts';
import { latinWord } from '../../../src/ports/latin-text.ts';
import '../../support/chance.ts';

/** Of these two may be misspellings of one; a name has one of them, since of more only one is found misspelt. */
const own = ['Nexora', 'Nexara', 'Telvian', 'Telvians', '中国'];
const common = ['Holding', 'Limited', 'GmbH', '3'];
const nameOfParty = fc
  .tuple(fc.constantFrom(...own), fc.array(fc.constantFrom(...common), { maxLength: 2 }))
  .map(([word, others]) => [word, ...others].join(' '));
const description = fc.record({
  names: fc.array(nameOfParty, { maxLength: 2 }),
  identifiers: fc.array(
    fc.record({
      scheme: fc.constantFrom('LEI', 'CIK', 'TICKER'),
      value: fc.constantFrom('1', '2', '03'),
    }),
    { maxLength: 2 },
  ),
  kind: fc.constantFrom(null, 'COMPANY' as const),
  jurisdiction: fc.constantFrom(null, 'DE', 'SG'),
});
const entities = fc
  .array(description, { maxLength: 8 })
  .map((all): readonly Candidate[] => all.map((one, place) => ({ ...one, key: `e${place}` })));

test('one pass over the graph finds all that comparing with each proposes', () => {
  fc.assert(
    fc.property(fc.array(description, { maxLength: 4 }), entities, (parties, all) => {
      const finder = candidatesFor(parties, latinWord);
      for (const entity of all) finder.see(entity);
      for (const [place, party] of parties.entries()) {
        const found = proposeMatches(party, finder.found[place] ?? [], latinWord);
        const slow = proposeMatches(party, all, latinWord);
        const keys = new Set(found.map(({ key }) => key));
        expect(slow.map(({ key }) => key).filter((key) => !keys.has(key))).toEqual([]);
      }
    }),
    { numRuns: 500 },
  );
});

describe('what a party is taken for', () => {
  test('is exact, not contradicted, and alone in that', () => {
    fc.assert(
      fc.property(description, entities, (party, all) => {
        const proposals = proposeMatches(party, all, latinWord, 0);
        const choice = chooseMatch({ key: null, lei: null }, proposals);
        if (!('proposal' in choice)) return;
        const { features, isExact } = choice.proposal;
        expect(isExact).toBe(true);
        expect(features.identifiers.contradicts).toBeNull();
        const equals = proposals.filter(
          (one) =>
            one.isExact &&
            (one.features.identifiers.agrees !== null) === (features.identifiers.agrees !== null),
        );
        expect(equals).toEqual([choice.proposal]);
      }),
      { numRuns: 500 },
    );
  });

  test('is nothing only where nothing is alike', () => {
    fc.assert(
      fc.property(description, entities, (party, all) => {
        const proposals = proposeMatches(party, all, latinWord, 0);
        const { by } = chooseMatch({ key: null, lei: null }, proposals);
        const alike = proposals.filter(
          ({ score, features }) => score >= leastScore || features.name >= leastScore,
        );
        expect(by === 'NOTHING' && alike.length > 0).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    ['Telvian GmbH', 'UNDECIDED'],
    ['Nexora GmbH', 'KEY'],
    // Nobody else is called so: a name that the graph does not know.
    ['Nexora Halbleiter', 'KEY'],
  ])('is left to a person where the key is of one and the name %j of another: %s', (name, by) => {
    const unnamed = { identifiers: [], kind: null, jurisdiction: null };
    const proposals = proposeMatches(
      { ...unnamed, names: [name] },
      [
        { ...unnamed, key: 'n', names: ['Nexora GmbH'] },
        { ...unnamed, key: 't', names: ['Telvian GmbH'] },
        { ...unnamed, key: 'unit', names: ['Nexora GmbH'] },
      ],
      latinWord,
      0,
    );
    const choice = chooseMatch({ key: { given: 'n', found: 'n' }, lei: null }, proposals);
    expect(choice.by).toBe(by);
  });

  test('is never guessed where a key names no entity', () => {
    const [named] = proposeMatches(
      { names: ['Nexora'], identifiers: [], kind: null, jurisdiction: null },
      [{ key: 'n', names: ['Nexora'], identifiers: [], kind: null, jurisdiction: null }],
      latinWord,
    );
    expect(named?.isExact).toBe(true);
    const choice = chooseMatch(
      { key: { given: 'm', found: null }, lei: null },
      named === undefined ? [] : [named],
    );
    expect(choice).toMatchObject({ by: 'UNDECIDED' });
  });
});
