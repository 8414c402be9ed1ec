import type { z } from 'zod';
import type { Determination, Ruling } from '../../../src/domain/determination/determination.ts';
import type { GoldenCase, ruling } from './case-format.ts';

/** What differs between what a case expects and an answer; empty where nothing does. */
export function differences(golden: GoldenCase, answer: Determination): readonly string[] {
  const { expect: expected } = golden;
  const found: string[] = [];
  const compare = (what: string, want: unknown, got: unknown) => {
    if (want !== undefined && JSON.stringify(want) !== JSON.stringify(got)) {
      found.push(`${what}: expected ${JSON.stringify(want)}, got ${JSON.stringify(got)}`);
    }
  };
  compare('eccn', expected.eccn, answer.classification.eccn);
  compare('status', expected.status, answer.classification.status);
  compare('tier', expected.tier, answer.parties[0]?.tier.tier);
  compare('ruleSet', expected.ruleSet, answer.ruleSet);
  compare(
    'countsTowardAllocation',
    expected.countsTowardAllocation,
    answer.codified.countsTowardAllocation,
  );
  const missing = answer.missingFacts.map(({ fact }) => fact);
  compare('missingFactsExactly', expected.missingFactsExactly?.toSorted(), missing.toSorted());
  for (const fact of expected.missingFacts ?? [])
    compare('missing', true, missing.includes(fact) || missing);
  const flags = answer.redFlags.map(({ number }) => number);
  compare('redFlagsExactly', expected.redFlagsExactly, flags);
  const titles = answer.redFlags.map(({ title }) => title);
  compare('redFlagTitles', expected.redFlagTitles, titles);
  for (const flag of expected.redFlags ?? [])
    compare('red flag', true, flags.includes(flag) || flags);
  for (const regime of ['codified', 'enforced'] as const) {
    compareRuling(regime, expected[regime], answer[regime], compare);
  }
  return found;
}

function compareRuling(
  regime: string,
  expected: z.infer<typeof ruling> | undefined,
  answer: Ruling,
  compare: (what: string, want: unknown, got: unknown) => void,
): void {
  if (expected === undefined) return;
  compare(`${regime} outcome`, expected.outcome, answer.outcome);
  compare(`${regime} policy`, expected.reviewPolicy, answer.reviewPolicy);
  compare(`${regime} allocation`, expected.countsTowardAllocation, answer.countsTowardAllocation);
  for (const [code, want] of Object.entries(expected.exceptions ?? {})) {
    const exception = answer.exceptions.find((one) => one.code === code);
    compare(`${regime} ${code}`, want, exception?.availability);
  }
  const said = answer.findings
    .map(({ statement }) => statement)
    .join('\n')
    .toLowerCase();
  for (const words of expected.says ?? [])
    compare(`${regime} says "${words}"`, true, said.includes(words.toLowerCase()) || said);
  for (const words of expected.saysNot ?? []) {
    compare(`${regime} does not say "${words}"`, false, said.includes(words.toLowerCase()));
  }
}
