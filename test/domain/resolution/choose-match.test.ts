import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { candidatesFor } from '../../../src/domain/resolution/candidates-for.ts';
import { chooseMatch, isAlike } from '../../../src/domain/resolution/choose-match.ts';
import { proposeMatches } from '../../../src/domain/resolution/propose.ts';
import type { Candidate } from '../../../src/domain/resolution/propose.ts';
import { latinWord } from '../../../src/ports/latin-text.ts';
import '../../support/chance.ts';

/** Of these two may be misspellings of one; a name has one of them, since of more only one is found misspelt. */
const own = [
  'Nexora',
  'Nexara',
  'Telvian',
  'Telvians',
  '中国',
  '中芯国际',
  '中芯国际制造有限公司',
  'Nova',
  'Nvoa',
  'Technologies',
  'Technologeis',
  '3DiVi',
];
const common = ['Holding', 'Limited', 'Lmited', 'Ltd', 'GmbH', '3'];
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
const countries = fc.array(fc.constantFrom('DE', 'SG'), { maxLength: 1 });
const entities = fc
  .array(
    fc
      .tuple(
        description,
        fc.record({ headquarters: countries, locations: countries, isListed: fc.boolean() }),
      )
      .map(([one, whereabouts]) => ({ ...one, whereabouts })),
    { maxLength: 8 },
  )
  .map((all): readonly Candidate[] => all.map((one, place) => ({ ...one, key: `e${place}` })));

test('one pass over the graph finds all that comparing with each proposes', () => {
  fc.assert(
    fc.property(fc.array(description, { maxLength: 4 }), entities, (parties, all) => {
      const finder = candidatesFor(parties, latinWord);
      for (const entity of all) finder.see(entity);
      for (const [place, party] of parties.entries()) {
        const found = proposeMatches(party, finder.found[place] ?? [], latinWord, 0);
        const slow = proposeMatches(party, all, latinWord, 0).filter(isAlike);
        const keys = new Set(found.map(({ key }) => key));
        expect(slow.map(({ key }) => key).filter((key) => !keys.has(key))).toEqual([]);
      }
    }),
    { numRuns: 500 },
  );
});

function at(headquarters: readonly string[], isListed = false): Pick<Candidate, 'whereabouts'> {
  return { whereabouts: { headquarters, locations: [], isListed } };
}

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
        const isIdentified = features.identifiers.agrees !== null;
        const equals = proposals.filter(
          (one) => one.isExact && (one.features.identifiers.agrees !== null) === isIdentified,
        );
        expect(equals).toEqual([choice.proposal]);
        const others = proposals.filter(
          ({ key, bears }) => key !== choice.proposal.key && bears === 'WHOLE_NAME',
        );
        const isOut = ({ isElsewhere, isListed }: (typeof others)[number]): boolean =>
          isElsewhere && !isListed;
        expect(others.every((other) => choice.by === 'IDENTIFIER' || isOut(other))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test('is nothing only where nothing is alike', () => {
    fc.assert(
      fc.property(description, entities, (party, all) => {
        const proposals = proposeMatches(party, all, latinWord, 0);
        const { by } = chooseMatch({ key: null, lei: null }, proposals);
        expect(by === 'NOTHING' && proposals.some(isAlike)).toBe(false);
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

  describe('where two bear the whole name', () => {
    const nobody = { identifiers: [], kind: null, jurisdiction: null };
    const here: Candidate = { ...nobody, key: 'here', names: ['Nexora'], jurisdiction: 'CN' };
    const choose = (...all: readonly Candidate[]) =>
      chooseMatch(
        { key: null, lei: null },
        proposeMatches({ ...nobody, names: ['Nexora'], jurisdiction: 'CN' }, all, latinWord, 0),
      );

    test.each<[string, Partial<Candidate>, Partial<Candidate>]>([
      ['of its headquarters', {}, { jurisdiction: 'KY', ...at(['CN'], true) }],
      ['of registration alone', {}, { jurisdiction: 'DE' }],
      ['of headquarters alone', {}, at(['DE'])],
      ['of the other, which is listed', {}, { jurisdiction: 'DE', ...at(['DE'], true) }],
      ['of it, which is listed', at([], true), { jurisdiction: 'DE', ...at(['DE']) }],
      ['of an alias', {}, { names: ['Other', 'Nexora'], jurisdiction: 'DE' }],
    ])('the country %s does not say which', (_, taken, other) => {
      const choice = choose(
        { ...here, ...taken },
        { ...nobody, key: 'there', names: ['Nexora'], ...other },
      );
      expect(choice).toMatchObject({ by: 'UNDECIDED', why: expect.stringMatching(/here.*there/) });
    });

    test('one is taken where nothing of the other is there and none is listed, and the other told', () => {
      const other = { ...nobody, key: 'there', names: ['Nexora'], jurisdiction: 'DE' };
      expect(choose(here, { ...other, ...at(['DE']) })).toMatchObject({
        by: 'NAME',
        proposal: { key: 'here' },
        namesakes: ['there'],
      });
    });

    test('how a legal form is spelt does not tell them apart', () => {
      const named = (key: string, name: string): Candidate => ({ ...nobody, key, names: [name] });
      const proposals = proposeMatches(
        { ...nobody, names: ['Nexora Ltd'] },
        [named('one', 'Nexora Ltd'), named('other', 'Nexora Limited')],
        latinWord,
        0,
      );
      expect(chooseMatch({ key: null, lei: null }, proposals)).toMatchObject({
        by: 'UNDECIDED',
        why: 'The whole name is that of "one" and "other".',
      });
    });

    test('none is taken where the row has a country that it is not in', () => {
      const elsewhere: Candidate = { ...nobody, key: 'there', names: ['Nexora'], ...at(['DE']) };
      expect(choose(elsewhere)).toMatchObject({
        by: 'UNDECIDED',
        why: 'The whole name is that of "there", but the country in the row is none of its own.',
      });
    });
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
