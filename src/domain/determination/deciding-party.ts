import type { Finding } from '../finding.ts';
import type { Outcome } from './determination.ts';
import { outcomeWords } from './influence-findings.ts';
import { partyPath } from './party-cases.ts';
import { partyLabel } from './party-words.ts';
import type { Question } from './question.ts';
import type { Trials } from './trials.ts';
import { unique, verdictsOf } from './verdict.ts';
import { capitalised, inWords } from './words.ts';

/** Of several parties, those whose standing alone comes to the outcome of all; where no single one does, that they do together. */
export function decidingPartyFindings(
  { parties }: Question,
  trials: Trials,
  outcome: Outcome,
  regime: 0 | 1,
): readonly Finding[] {
  if (parties.length === 1) return [];
  const alone = trials.parties.map(({ vectors }): Outcome => {
    const found = unique(
      vectors.flatMap((vector) =>
        (verdictsOf(vector, trials.items)[regime] ?? []).map((verdict) => verdict.outcome),
      ),
    );
    const [only] = found;
    return found.length === 1 && only !== undefined ? only : 'REVIEW';
  });
  const told = parties.map((party, index) => ({
    label: partyLabel(party, index),
    path: partyPath(index),
    outcome: alone[index] ?? 'REVIEW',
  }));
  const deciding = told.filter((one) => one.outcome === outcome);
  if (deciding.length === told.length) return [];
  const each = told.map(({ label, outcome: own }) => `${label}, ${outcomeWords(own)}`).join('; ');
  const lead =
    deciding.length === 0
      ? 'No party alone comes to this answer, and together they do'
      : `${capitalised(inWords(deciding.map(({ label }) => label)))} ${deciding.length === 1 ? 'decides' : 'decide'}, since the worst standing does`;
  return [
    {
      step: 'deciding party',
      statement: `${lead}. By itself: ${each}.`,
      facts: told.map(({ path, outcome: own }) => ({ name: path, value: own, sources: [] })),
      citations: [],
    },
  ];
}
