import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Determination, Outcome } from '../../../src/domain/determination/determination.ts';
import { determine } from '../../../src/domain/determination/determine.ts';
import { countryCodes } from '../../../src/iso-countries.ts';
import { ruleSetsOf } from '../../../src/domain/determination/rule-sets.ts';
import { loadAmendments } from '../../../src/law/register.ts';
import { asked, described, questionOf, tellingCountries } from './questions.ts';
import type { Asked, Described } from './questions.ts';

const amendments = await loadAmendments();
const ruleSets = ruleSetsOf(amendments);
const answer = (one: Asked): Determination => determine(questionOf(one), ruleSets);
const regimes = ['codified', 'enforced'] as const;
const outcomes = (one: Determination): readonly Outcome[] =>
  regimes.map((regime) => one[regime].outcome);
const runs = { numRuns: 150 };

/** The question with an unknown seat of its parties filled by a country. */
function fill(one: Asked, fact: string, country: string): Asked {
  const [path, ...rest] = fact.split('.');
  const name = rest.at(-1) === 'headquarters' ? 'headquarters' : 'parent';
  const put = (party: Described): Described => ({ ...party, [name]: country });
  if (path === 'endUser') return { ...one, endUser: put(one.endUser) };
  const index = Number(rest[0]);
  return { ...one, others: one.others.map((party, at) => (at === index ? put(party) : party)) };
}

function unknownFacts(one: Asked): readonly string[] {
  const parties: readonly [string, Described][] = [
    ['endUser', one.endUser],
    ...one.others.map((party, index): [string, Described] => [`otherParties.${index}`, party]),
  ];
  return parties.flatMap(([path, party]) => [
    ...(party.headquarters === null ? [`${path}.headquarters`] : []),
    ...(party.parent === null ? [`${path}.ultimateParentHeadquarters`] : []),
  ]);
}

describe('an unknown fact', () => {
  test('filled with any country leads to an outcome that was told, or leaves less open', () => {
    fc.assert(
      fc.property(
        asked('open'),
        fc.constantFrom(...countryCodes),
        fc.nat(),
        (one, country, pick) => {
          const unknown = unknownFacts(one);
          const fact = unknown[pick % Math.max(unknown.length, 1)];
          fc.pre(fact !== undefined);
          const before = answer(one);
          const after = answer(fill(one, fact ?? '', country));
          const missing = before.missingFacts.find((known) => known.fact === fact);
          for (const regime of regimes) {
            const allowed =
              missing === undefined
                ? [before[regime].outcome]
                : [...missing.couldLeadTo, ...(after.missingFacts.length > 0 ? ['REVIEW'] : [])];
            expect(allowed).toContain(after[regime].outcome);
          }
        },
      ),
      runs,
    );
  });

  test('decides exactly where asking again with each country decides', () => {
    fc.assert(
      fc.property(asked('open', 0), (one) => {
        const facts = unknownFacts(one);
        fc.pre(facts.length > 0);
        const worlds = facts.reduce<readonly Asked[]>(
          (before, fact) =>
            before.flatMap((world) =>
              tellingCountries.map((country) => fill(world, fact, country)),
            ),
          [one],
        );
        const answers = worlds.map((world) => outcomes(answer(world)));
        const told = answer(one);
        for (const [index, regime] of regimes.entries()) {
          const seen = new Set(answers.map((each) => each[index]));
          const [only] = seen;
          expect(told[regime].outcome).toBe(seen.size === 1 ? only : 'REVIEW');
        }
        const names = told.missingFacts.map(({ fact }) => fact);
        for (const fact of facts.filter((each) => !names.includes(each))) {
          // Whatever the others are, this one alone changes nothing.
          const others = facts.filter((other) => other !== fact);
          const fixed = others.reduce((world, other) => fill(world, other, 'IN'), one);
          const alone = tellingCountries.map((country) =>
            outcomes(answer(fill(fixed, fact, country))).join(),
          );
          expect(new Set(alone).size).toBe(1);
        }
      }),
      { numRuns: 25 },
    );
  });

  test('is named only where the answer needs it: with every fact known nothing of a party is missing', () => {
    fc.assert(
      fc.property(asked('known', 2), (one) => {
        const { missingFacts } = answer(one);
        expect(missingFacts.filter(({ fact }) => !fact.startsWith('item.'))).toEqual([]);
      }),
      runs,
    );
  });

  test('makes a REVIEW that names it, and a decided answer names nothing in that regime', () => {
    fc.assert(
      fc.property(asked('open', 2), (one) => {
        const { missingFacts, codified, enforced } = answer(one);
        const isReview = [codified.outcome, enforced.outcome].includes('REVIEW');
        for (const { couldLeadTo, question } of missingFacts) {
          expect(isReview).toBe(true);
          expect(couldLeadTo.length).toBeGreaterThan(1);
          expect(question).toMatch(/\?$|\.$/);
        }
      }),
      runs,
    );
  });
});

describe('several parties', () => {
  test('may come in any order', () => {
    fc.assert(
      fc.property(asked('open', 4), (one) => {
        const reversed = answer({ ...one, others: one.others.toReversed() });
        const straight = answer(one);
        expect(outcomes(reversed)).toEqual(outcomes(straight));
        expect(regimes.map((regime) => reversed[regime].reviewPolicy)).toEqual(
          regimes.map((regime) => straight[regime].reviewPolicy),
        );
        expect(reversed.missingFacts.length).toBe(straight.missingFacts.length);
      }),
      runs,
    );
  });

  test('are never better off for one more', () => {
    const strictness = [
      'NO_LICENSE_REQUIRED',
      'NOT_ENFORCED',
      'LICENSE_EXCEPTION',
      'REVIEW',
      'LICENSE_REQUIRED',
    ];
    fc.assert(
      fc.property(asked('known', 2), described('known'), (one, more) => {
        // Where the classification is open, an answer can become clear and still be stricter.
        fc.pre(['h100', 'gaming', 'lesser', 'free', 'weights', 'openWeights'].includes(one.item));
        const before = answer(one);
        const after = answer({ ...one, others: [...one.others, more] });
        for (const regime of regimes) {
          expect(strictness.indexOf(after[regime].outcome)).toBeGreaterThanOrEqual(
            strictness.indexOf(before[regime].outcome),
          );
        }
      }),
      { numRuns: 400 },
    );
  });

  test('are each told with what they alone would come to, where these differ', () => {
    fc.assert(
      fc.property(asked('open', 3), (one) => {
        const told = answer(one);
        const alone = [one.endUser, ...one.others].map((endUser) =>
          answer({ ...one, endUser, others: [] }),
        );
        for (const regime of regimes) {
          const expected = alone.map((each) => each[regime].outcome);
          const found = told[regime].findings.find(({ step }) => step === 'deciding party');
          const differ = expected.some((outcome) => outcome !== told[regime].outcome);
          expect(found?.facts.map(({ value }) => value)).toEqual(differ ? expected : undefined);
        }
      }),
      runs,
    );
  });

  test('that are all alike count once', () => {
    fc.assert(
      fc.property(asked('known', 0), (one) => {
        const twin: Described = { ...one.endUser, role: 'ULTIMATE_CONSIGNEE' };
        expect(outcomes(answer({ ...one, others: [twin] }))).toEqual(outcomes(answer(one)));
      }),
      runs,
    );
  });
});

describe('an answer', () => {
  test('takes nothing from a rule set that is not in force yet', () => {
    fc.assert(
      fc.property(asked('open'), (one) => {
        const past = ruleSetsOf(amendments.filter(({ inForceFrom }) => inForceFrom <= one.asOf));
        expect(determine(questionOf(one), past)).toEqual(answer(one));
      }),
      runs,
    );
  });

  test('has a review policy exactly where a license is required', () => {
    fc.assert(
      fc.property(asked('open', 2), (one) => {
        for (const regime of regimes) {
          const { outcome, reviewPolicy } = answer(one)[regime];
          expect(reviewPolicy !== null).toBe(
            outcome === 'LICENSE_REQUIRED' || outcome === 'LICENSE_EXCEPTION',
          );
        }
      }),
      runs,
    );
  });

  test('as codified is never "not enforced", and as enforced never stricter than as codified', () => {
    fc.assert(
      fc.property(asked('known', 2), (one) => {
        const { codified, enforced } = answer(one);
        expect(codified.outcome).not.toBe('NOT_ENFORCED');
        expect(
          codified.outcome === 'NO_LICENSE_REQUIRED' && enforced.outcome !== codified.outcome,
        ).toBe(false);
      }),
      runs,
    );
  });

  test('that no license is required says that it speaks of the entries covered here', () => {
    fc.assert(
      fc.property(asked('open', 1), (one) => {
        for (const regime of regimes) {
          const { outcome, summary } = answer(one)[regime];
          const saysSo = summary.includes('in the entries covered here');
          expect(saysSo).toBe(outcome === 'NO_LICENSE_REQUIRED');
        }
      }),
      runs,
    );
  });

  test('has whole sentences', () => {
    fc.assert(
      fc.property(asked('open', 1), (one) => {
        for (const regime of regimes) {
          for (const { statement } of answer(one)[regime].findings) {
            expect(statement).toMatch(/^\S.*\.$/);
            expect(statement).not.toMatch(/undefined|null|Infinity|NaN/);
          }
        }
      }),
      runs,
    );
  });
});
