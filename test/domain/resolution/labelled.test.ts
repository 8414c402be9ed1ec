import { expect, test } from 'vitest';
import { proposeMatches } from '../../../src/domain/resolution/propose.ts';
import type { PartyDescription } from '../../../src/domain/resolution/propose.ts';
import { latinWord } from '../../../src/ports/latin-text.ts';
import { labelledPairs } from './labelled-pairs.ts';
import type { LabelledPair } from './labelled-pairs.ts';

/** What the matching reaches today; raise them where it gets better. */
const leastPrecision = 0.99;
const leastRecall = 0.98;

function described({ name, country }: LabelledPair['one']): PartyDescription {
  return { names: [name], identifiers: [], kind: null, jurisdiction: country };
}

function isProposed({ one, other }: LabelledPair): boolean {
  const candidate = { key: 'other', ...described(other) };
  return proposeMatches(described(one), [candidate], latinWord).length > 0;
}

const inWords = ({ one, other }: LabelledPair): string => `${one.name} | ${other.name}`;

test('pairs that a person has labelled are proposed where they are one, and seldom where they are not', () => {
  const proposed = labelledPairs.filter(isProposed);
  const right = proposed.filter(({ isSame }) => isSame);
  const all = labelledPairs.filter(({ isSame }) => isSame);
  const precision = right.length / proposed.length;
  const recall = right.length / all.length;
  console.log(
    `Entity resolution by name: precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)} on ${labelledPairs.length} pairs.`,
  );
  const wrong = proposed.filter(({ isSame }) => !isSame).map(inWords);
  const missed = all.filter((pair) => !proposed.includes(pair)).map(inWords);
  console.log(['Wrongly proposed:', ...wrong, 'Missed:', ...missed].join('\n  '));
  expect(precision).toBeGreaterThanOrEqual(leastPrecision);
  expect(recall).toBeGreaterThanOrEqual(leastRecall);
});

test('a pair is alike whichever of the two is asked about', () => {
  const oneWay = labelledPairs.filter(
    (pair) => isProposed({ ...pair, one: pair.other, other: pair.one }) !== isProposed(pair),
  );
  expect(oneWay.map(inWords)).toEqual([]);
});
