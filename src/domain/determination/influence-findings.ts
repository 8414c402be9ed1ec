import type { Finding } from '../finding.ts';
import type { Outcome, ReviewPolicy } from './determination.ts';
import type { Influence } from './influence.ts';
import { valuesInWords } from './values-in-words.ts';
import { inWords, sentence } from './words.ts';
import type { Verdict } from './verdict.ts';
import { unique } from './verdict.ts';

interface Answer {
  readonly outcome: Outcome;
  readonly reviewPolicy: ReviewPolicy | null;
  readonly verdicts: readonly Verdict[];
}

/** What the unknown facts do to one ruling: each that decides with its outcomes by value, and those that change nothing. */
export function influenceFindings(
  influences: readonly Influence[],
  regime: 0 | 1,
  { outcome, reviewPolicy, verdicts }: Answer,
): readonly Finding[] {
  const deciding = influences.filter(({ changesOutcome }) => changesOutcome[regime] === true);
  const idle = influences.filter((one) => !deciding.includes(one));
  const shading =
    reviewPolicy === null ? [] : idle.filter(({ changesPolicy }) => changesPolicy[regime] === true);
  const silent = idle.filter((one) => !shading.includes(one));
  return [
    ...deciding.map((one) => byOutcome(one, regime)),
    ...shading.map((one) => byPolicy(one, regime)),
    ...noneMatters(silent, outcome),
    ...readingsDiffer(verdicts, deciding),
  ];
}

function byOutcome(influence: Influence, regime: 0 | 1): Finding {
  return told(
    influence,
    'the answer can depend on it',
    grouped(
      (influence.values[regime] ?? []).map(({ value, outcomes }) => [
        value,
        inWords(inOrder(outcomes).map(outcomeWords), 'or'),
      ]),
    ),
  );
}

function byPolicy(influence: Influence, regime: 0 | 1): Finding {
  return told(
    influence,
    'the review policy can depend on it',
    grouped(
      (influence.values[regime] ?? []).map(({ value, policies }) => [
        value,
        inWords(
          policies.map((policy) => policyWords(policy ?? 'UNSPECIFIED')),
          'or',
        ),
      ]),
    ),
  );
}

function told(
  { fact, words, isExhaustive }: Influence,
  statement: string,
  parts: readonly string[],
): Finding {
  return {
    step: 'unknown',
    statement: sentence(
      `${words} is not ${isExhaustive ? 'known' : 'settled'}, and ${statement} (${parts.join('; ')})`,
    ),
    facts: [{ name: fact, value: 'unknown', sources: [] }],
    citations: [],
  };
}

/** Values that lead to the same are told together. */
function grouped(pairs: readonly (readonly [string, string])[]): readonly string[] {
  return [...Map.groupBy(pairs, ([, result]) => result)].map(
    ([result, same]) => `${valuesInWords(same.map(([value]) => value))}: ${result}`,
  );
}

function noneMatters(influences: readonly Influence[], outcome: Outcome): readonly Finding[] {
  if (outcome === 'REVIEW') return [];
  const exhausted = influences.filter(({ isExhaustive }) => isExhaustive);
  const [are, they] = exhausted.length === 1 ? ['is', 'it is'] : ['are', 'they are'];
  const whatever: Finding = {
    step: 'unknown',
    statement: sentence(
      `${inWords(exhausted.map(({ words }) => words))} ${are} not known, and the answer is the same whatever ${they}`,
    ),
    facts: exhausted.map(({ fact }) => ({ name: fact, value: 'unknown', sources: [] })),
    citations: [],
  };
  return [
    ...(exhausted.length === 0 ? [] : [whatever]),
    ...influences
      .filter(({ isExhaustive }) => !isExhaustive)
      .map((one) =>
        told(one, 'the answer is the same for each value that is stated or on record', [
          valuesInWords((one.values[0] ?? []).map(({ value }) => value)),
        ]),
      ),
  ];
}

function readingsDiffer(
  verdicts: readonly Verdict[],
  deciding: readonly Influence[],
): readonly Finding[] {
  const open = verdicts.filter(
    ({ outcome, effects }) => outcome === 'REVIEW' && effects.length > 1,
  );
  if (open.length === 0 || deciding.length > 0) return [];
  return [
    {
      step: 'conflict in the text',
      statement:
        'The readings of the text lead to different answers, so that a person must look at it.',
      facts: [],
      citations: [],
    },
  ];
}

const outcomes = {
  NO_LICENSE_REQUIRED: 'no license required',
  LICENSE_EXCEPTION: 'a license exception is open',
  LICENSE_REQUIRED: 'license required',
  NOT_ENFORCED: 'not enforced',
  REVIEW: 'review',
} as const satisfies Record<Outcome, string>;

/** An outcome in words. */
export function outcomeWords(outcome: Outcome): string {
  return outcomes[outcome];
}

const policies = {
  PRESUMPTION_OF_APPROVAL: 'a presumption of approval',
  CASE_BY_CASE: 'a case-by-case review',
  PRESUMPTION_OF_DENIAL: 'a presumption of denial',
  POLICY_OF_DENIAL: 'a policy of denial',
  UNSPECIFIED: 'a review policy that is not specified or not settled',
} as const satisfies Record<ReviewPolicy, string>;

/** A review policy in words. */
export function policyWords(policy: ReviewPolicy): string {
  return policies[policy];
}

/** Every outcome of every influence, in the order in which outcomes are told. */
export function inOrder(found: readonly Outcome[]): readonly Outcome[] {
  const order: readonly Outcome[] = [
    'NO_LICENSE_REQUIRED',
    'LICENSE_EXCEPTION',
    'LICENSE_REQUIRED',
    'NOT_ENFORCED',
    'REVIEW',
  ];
  return order.filter((outcome) => unique(found).includes(outcome));
}
