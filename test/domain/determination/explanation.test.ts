import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Determination } from '../../../src/domain/determination/determination.ts';
import { determine } from '../../../src/domain/determination/determine.ts';
import type { AssessedParty } from '../../../src/domain/determination/party.ts';
import { partyPath } from '../../../src/domain/determination/party-cases.ts';
import type { Attestations, Question } from '../../../src/domain/determination/question.ts';
import { NOTHING_ATTESTED } from '../../../src/domain/determination/question.ts';
import { ruleSets } from './ask.ts';
import { asked, questionOf } from './questions.ts';

/** Steps that reason; the others tell what is known. */
const reasoning: ReadonlySet<string> = new Set(['requirement', 'enforcement', 'review policy']);
const unknown = { kind: 'unknown', why: 'taken away' } as const;
const regimes = ['codified', 'enforced'] as const;

const withoutSeat = {
  location: (party: AssessedParty): AssessedParty => ({
    ...party,
    location: { kind: 'atHeadquarters' },
  }),
  headquarters: (party: AssessedParty): AssessedParty => ({ ...party, headquarters: unknown }),
  ultimateParentHeadquarters: (party: AssessedParty): AssessedParty => ({
    ...party,
    parent: unknown,
  }),
} as const;

/** The question without a fact; null where no question can be without it (where the item goes, how many there are). */
function without(question: Question, fact: string): Question | null {
  for (const [index, party] of question.parties.entries()) {
    for (const [name, remove] of Object.entries(withoutSeat)) {
      if (fact !== `${partyPath(index)}.${name}`) continue;
      const [first, ...others] = question.parties.map((one, at) =>
        at === index ? remove(party) : one,
      );
      return first === undefined ? null : { ...question, parties: [first, ...others] };
    }
  }
  const attestation = /^attestations\.(\w+)$/.exec(fact)?.[1];
  if (attestation === undefined || !isAttestation(attestation)) return null;
  const attestations = { ...question.attestations, [attestation]: NOTHING_ATTESTED[attestation] };
  return { ...question, attestations };
}

function isAttestation(name: string): name is keyof Attestations {
  return name in NOTHING_ATTESTED;
}

/** What an answer comes to and the reasoning that leads there, without what it starts from. */
function reasons(answer: Determination, regime: (typeof regimes)[number]): unknown {
  const { outcome, reviewPolicy, exceptions, findings } = answer[regime];
  return {
    outcome,
    reviewPolicy,
    exceptions: exceptions.map(({ code, availability }) => [code, availability]),
    findings: findings.filter(({ step }) => reasoning.has(step)).map(({ statement }) => statement),
  };
}

describe('a finding', () => {
  test('rests on each of its facts: without one the reasoning changes, or a person must look', () => {
    let removed = 0;
    fc.assert(
      // Of several parties more than one can be ground enough.
      fc.property(asked('known', 0), (one) => {
        const question = questionOf(one);
        const answer = determine(question, ruleSets);
        for (const regime of regimes) {
          const facts = answer[regime].findings
            .filter(({ step }) => reasoning.has(step))
            .flatMap((finding) => finding.facts.map(({ name }) => name));
          for (const fact of new Set(facts)) {
            const less = without(question, fact);
            if (less === null) continue;
            removed += 1;
            const after = determine(less, ruleSets);
            if (after[regime].outcome === 'REVIEW') continue;
            expect([fact, reasons(after, regime)]).not.toEqual([fact, reasons(answer, regime)]);
          }
        }
      }),
      { numRuns: 200 },
    );
    expect(removed).toBeGreaterThan(50);
  });

  test('that holds for several parties alike has the facts of each', () => {
    const party = { role: 'END_USER', location: 'CN', headquarters: 'CN', parent: 'CN' } as const;
    const question = questionOf({
      asOf: '2025-06-01',
      item: 'h100',
      quantity: 1,
      activity: 'EXPORT',
      from: 'US',
      destination: 'PR',
      endUser: party,
      others: [{ ...party, role: 'INTERMEDIATE_CONSIGNEE' }],
      certified: null,
    });
    const found = determine(question, ruleSets).codified.findings.find(
      ({ step }) => step === 'requirement',
    );
    expect(found?.facts.map(({ name }) => name)).toEqual([
      'endUser.location',
      'otherParties.0.location',
    ]);
  });

  test('has facts of the question alone: each is a value that was stated', () => {
    fc.assert(
      fc.property(asked('known', 1), (one) => {
        const question = questionOf(one);
        const answer = determine(question, ruleSets);
        for (const regime of regimes) {
          for (const { facts } of answer[regime].findings) {
            for (const { name, value } of facts) {
              const index = question.parties.findIndex((_, at) =>
                name.startsWith(`${partyPath(at)}.`),
              );
              const party = [one.endUser, ...one.others][index];
              if (party === undefined) continue;
              const stated = name.endsWith('.headquarters')
                ? party.headquarters
                : name.endsWith('.ultimateParentHeadquarters')
                  ? party.parent
                  : party.location;
              expect([name, value]).toEqual([name, stated]);
            }
          }
        }
      }),
      { numRuns: 200 },
    );
  });
});
