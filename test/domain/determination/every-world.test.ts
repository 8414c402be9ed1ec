import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { IsoDate } from '../../../src/domain/date.ts';
import { countryWords } from '../../../src/domain/determination/country-words.ts';
import { determine, determineInSteps } from '../../../src/domain/determination/determine.ts';
import type { Question } from '../../../src/domain/determination/question.ts';
import { loadRuleSets } from '../../../src/law/register.ts';
import { tryEveryWorld, worldCount } from './every-world.ts';
import type { Asked, Described } from './questions.ts';
import { asked, questionOf } from './questions.ts';

const ruleSets = await loadRuleSets();

function rulesOn(asOf: IsoDate) {
  const [CODIFIED, ENFORCED] = [
    ruleSets.inForce(asOf, 'CODIFIED'),
    ruleSets.inForce(asOf, 'ENFORCED'),
  ];
  if (CODIFIED === null || ENFORCED === null) throw new Error(`No rules on ${asOf}.`);
  return { CODIFIED, ENFORCED };
}

/** Parties some of which are alike. */
const withTwins: fc.Arbitrary<Asked> = fc
  .tuple(asked('open', 1), fc.boolean())
  .map(([one, twin]) => (twin ? { ...one, others: [...one.others, ...one.others] } : one));

describe('an answer', () => {
  test('is what trying every world by itself comes to', () => {
    fc.assert(
      fc.property(withTwins, (one) => {
        const plain = questionOf(one);
        const question: Question = {
          ...plain,
          countryName: (code) => countryWords(code, plain.countryName(code)),
        };
        const rules = rulesOn(one.asOf);
        fc.pre(worldCount(question, rules.CODIFIED) <= 1_500);
        const answer = determine(plain, ruleSets);
        const codified = tryEveryWorld(question, 'CODIFIED', rules);
        const enforced = tryEveryWorld(question, 'ENFORCED', rules);
        for (const [found, ruling] of [
          [codified, answer.codified],
          [enforced, answer.enforced],
        ] as const) {
          expect(ruling.outcome).toBe(found.outcome);
          const told = ruling.findings.map(({ step, statement }) => `${step}: ${statement}`);
          const said = new Set([...found.said].map(([text, of]) => asTold(text, of, one)));
          expect(told).toEqual(expect.arrayContaining([...said]));
          expect(new Set(told.filter(isOfARule))).toEqual(said);
        }
        expect(new Set(answer.missingFacts.map(({ fact }) => fact))).toEqual(
          new Set([...codified.deciding, ...enforced.deciding]),
        );
        const outcomes = new Set([...codified.outcomes, ...enforced.outcomes]);
        for (const { couldLeadTo } of answer.missingFacts) {
          expect(new Set(couldLeadTo)).toEqual(outcomes);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('pauses for each party, however many there are', () => {
    const question = questionOf({
      asOf: '2026-07-10',
      item: 'opaque',
      quantity: 1,
      activity: 'EXPORT',
      from: 'US',
      destination: 'DE',
      endUser: party('DE'),
      others: Array.from({ length: 50 }, (_, index) => party(index % 2 === 0 ? 'MY' : 'SA')),
      certified: null,
    });
    const steps = determineInSteps(question, ruleSets);
    let pauses = 0;
    while (steps.next().done !== true) pauses += 1;
    expect(pauses).toBeGreaterThanOrEqual(question.parties.length);
  });
});

/** Findings that a rule makes; those on what no rule says are told of the answer as a whole. */
function isOfARule(told: string): boolean {
  return (
    /^(reach|requirement|enforcement|review policy|notice): /.test(told) &&
    !told.startsWith('requirement: No license requirement of the entries covered here')
  );
}

/** A review policy that is not every party's says whose it is; anything else is told as it is found. */
function asTold(text: string, of: ReadonlySet<number>, { endUser, others }: Asked): string {
  const step = 'review policy: ';
  const parties = [endUser, ...others];
  if (!text.startsWith(step) || of.size === parties.length) return text;
  const labels = parties.flatMap(({ role }, place) => {
    const words = `the ${role.toLowerCase().replaceAll('_', ' ')}`;
    const label = role === 'OTHER' ? 'the other party' : words;
    return of.has(place) ? [place === 0 ? label : `${label} (party ${place} of the others)`] : [];
  });
  if (labels.every((label) => text.includes(label))) return text;
  const statement = text.slice(step.length);
  const whose = new Intl.ListFormat('en-GB').format(labels);
  return `${step}For ${whose}, ${statement.charAt(0).toLowerCase()}${statement.slice(1)}`;
}

/** A party of which only its place is known. */
function party(location: string): Described {
  return { role: 'OTHER', location, headquarters: null, parent: null };
}
