import type { CauseNode } from '../comparison/causes-found.ts';
import type { DeterminationAspect } from '../generated/resolver-types.ts';
import type { WatchAnswer } from './watch-answer.ts';

/** A difference between two answers in plain sentences: from what to what, and why. */
export function statementOf(
  before: WatchAnswer,
  after: WatchAnswer,
  changed: readonly DeterminationAspect[],
  causes: readonly CauseNode[],
): string {
  const why = causes.map(({ statement }) => statement).join(' ');
  return `${outcomeWords(before, after, changed)} Why: ${why}`;
}

function outcomeWords(
  before: WatchAnswer,
  after: WatchAnswer,
  changed: readonly DeterminationAspect[],
): string {
  if (after.problem !== null) return `The question can no longer be answered: ${after.problem}`;
  if (before.problem !== null) {
    return `The question can be answered again: ${after.codified?.outcome} as codified, ${after.enforced?.outcome} as enforced.`;
  }
  const [codified, enforced] = [
    moveOf(before.codified?.outcome, after.codified?.outcome),
    moveOf(before.enforced?.outcome, after.enforced?.outcome),
  ];
  const rulings =
    codified === enforced
      ? `${codified} as codified and as enforced.`
      : `${codified} as codified; ${enforced} as enforced.`;
  return `${rulings.replace(/^still/, 'Still')}${others(changed)}`;
}

function moveOf(before: string | undefined, after: string | undefined): string {
  return before === after ? `still ${after}` : `${before} became ${after}`;
}

/** What else is answered otherwise; an outcome says itself. */
function others(changed: readonly DeterminationAspect[]): string {
  const words = changed.flatMap((aspect) => aspectWords[aspect] ?? []);
  return words.length === 0 ? '' : ` Answered otherwise: ${words.join(', ')}.`;
}

const aspectWords: Readonly<Record<DeterminationAspect, string | null>> = {
  CLASSIFICATION: 'the classification',
  CODIFIED_OUTCOME: null,
  ENFORCED_OUTCOME: null,
  REVIEW_POLICY: 'the review policy',
  EXCEPTIONS: 'the exceptions',
  TIER: 'the tier of a party',
  ULTIMATE_PARENTS: 'the ultimate parents',
  RESTRICTIONS: 'the restrictions',
  RED_FLAGS: 'the red flags',
  MISSING_FACTS: 'the missing facts',
};
