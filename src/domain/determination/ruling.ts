import type { Finding } from '../finding.ts';
import type { Knowledge } from '../knowledge.ts';
import type { Outcome, ReviewPolicy, Ruling } from './determination.ts';
import { decidingPartyFindings } from './deciding-party.ts';
import { exceptionFindings } from './exception-findings.ts';
import type { Influence } from './influence.ts';
import { commonFindings } from './common-findings.ts';
import { influenceFindings } from './influence-findings.ts';
import type { Question } from './question.ts';
import { summaryOf } from './summary.ts';
import type { EffectVector } from './effect-table.ts';
import type { Trials } from './trials.ts';
import type { Verdict } from './verdict.ts';
import { unique, verdictsOf } from './verdict.ts';

/** The ruling of one regime: the outcome that every world comes to, or REVIEW. */
export function rulingOf(
  question: Question,
  trials: Trials,
  vectors: readonly EffectVector[],
  influences: readonly Influence[],
  facts: readonly Finding[],
  regime: 0 | 1,
): Ruling {
  const verdicts = vectors.flatMap((vector) => verdictsOf(vector, trials.items)[regime] ?? []);
  const outcome = outcomeOfAll(verdicts);
  const reviewed = outcome === 'LICENSE_REQUIRED' || outcome === 'LICENSE_EXCEPTION';
  const reviewPolicy = reviewed ? policyOfAll(verdicts) : null;
  const countsTowardAllocation = reviewed ? countsOfAll(verdicts) : null;
  const exceptions = exceptionFindings(trials, verdicts, regime);
  return {
    outcome,
    reviewPolicy,
    countsTowardAllocation,
    exceptions,
    findings: [
      ...facts,
      ...commonFindings(question, trials, outcome, regime),
      ...decidingPartyFindings(question, trials, outcome, regime),
      ...influenceFindings(influences, regime, { outcome, reviewPolicy, verdicts }),
    ],
    summary: summaryOf(question, regime, {
      outcome,
      reviewPolicy,
      exceptions,
      influences,
      verdicts,
    }),
  };
}

function outcomeOfAll(verdicts: readonly Verdict[]): Outcome {
  const outcomes = unique(verdicts.map(({ outcome }) => outcome));
  const [only] = outcomes;
  return outcomes.length === 1 && only !== undefined ? only : 'REVIEW';
}

/** The policy that every world comes to; where they differ, none can be promised. */
function policyOfAll(verdicts: readonly Verdict[]): ReviewPolicy {
  const policies = unique(verdicts.flatMap((verdict) => verdict.policies));
  const [only] = policies;
  return policies.length === 1 ? (only ?? 'UNSPECIFIED') : 'UNSPECIFIED';
}

function countsOfAll(verdicts: readonly Verdict[]): Knowledge | null {
  const counts = unique(verdicts.flatMap((verdict) => verdict.counts));
  const [only] = counts;
  return counts.length === 1 ? (only ?? null) : 'UNKNOWN';
}
