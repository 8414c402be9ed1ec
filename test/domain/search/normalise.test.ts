import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { entitySearchText } from '../../../src/domain/search/entity-words.ts';
import { latinWord } from '../../../src/ports/latin-text.ts';
import { foldItemName, normaliseName, searchTokens } from '../../../src/domain/search/normalise.ts';

const anyText = fc.string({ unit: 'grapheme' });

describe('a normalised name', () => {
  test.each([
    ['Société Générale S.A.', 'societe generale s a'],
    ['  NVIDIA\u00a0Corporation ', 'nvidia corporation'],
    ['Straße & STRASSE & STRAẞE', 'strasse strasse strasse'],
    ['İstanbul Isı', 'istanbul isi'],
    ['ΟΔΟΣ', 'οδοσ'],
    ['ｆｕｌｌ　ｗｉｄｔｈ №5 ²', 'full width no5 2'],
    ['华为技术有限公司', '华为技术有限公司'],
    ['Йога', 'иога'],
    ['—!?', ''],
  ])('of %j is %j', (name, normalised) => {
    expect(normaliseName(name)).toBe(normalised);
  });

  test('has letters, digits and single spaces, and is its own normalised name', () => {
    fc.assert(
      fc.property(anyText, (name) => {
        const normalised = normaliseName(name);
        expect(normalised).toMatch(/^(?:[\p{L}\p{N}]+(?: [\p{L}\p{N}]+)*)?$/u);
        expect(normaliseName(normalised)).toBe(normalised);
      }),
    );
  });

  test('of every single character is its own normalised name, whatever its case', () => {
    const unstable: string[] = [];
    for (let point = 0; point <= 0x10_ffff; point += 1) {
      const character = String.fromCodePoint(point);
      if (!character.isWellFormed()) continue;
      const normalised = normaliseName(character);
      const others = [normalised, character.toUpperCase(), character.normalize('NFD')];
      if (others.some((other) => normaliseName(other) !== normalised)) unstable.push(character);
    }
    expect(unstable).toEqual([]);
  });

  test('does not depend on case or on how marks are composed', () => {
    fc.assert(
      fc.property(anyText, (name) => {
        const normalised = normaliseName(name);
        expect(normaliseName(name.normalize('NFD'))).toBe(normalised);
        expect(normaliseName(name.normalize('NFC'))).toBe(normalised);
        expect(normaliseName(name.toUpperCase())).toBe(normalised);
      }),
    );
  });
});

test('the tokens of a search are the words of its normalised text', () => {
  expect(searchTokens('Nova-Chip,  Ltd.')).toEqual(['nova', 'chip', 'ltd']);
  expect(searchTokens(' - ')).toEqual([]);
});

test('an item is the same by name whatever the case and the space around it', () => {
  expect(foldItemName(' Ascend 910B\t')).toBe(foldItemName('ASCEND 910b'));
  expect(foldItemName('Ascend 910B')).not.toBe(foldItemName('Ascend  910B'));
});

test('an entity is found by the words of its name, aliases and identifiers, each once', () => {
  expect(
    entitySearchText(
      {
        name: 'Nova Chip',
        aliases: ['NOVA', 'Chip-Haus'],
        identifiers: [{ scheme: 'VAT', value: 'NL 81-23' }],
      },
      latinWord,
    ),
  ).toEqual({
    name: 'nova chip',
    nameLength: 9,
    otherNames: ['nova', 'chip haus', 'nl 81 23'],
    words: ['nova', 'chip', 'haus', 'nl', '81', '23'],
  });
});
