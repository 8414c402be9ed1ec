import type { Finding } from '../finding.ts';
import type { Outcome } from './determination.ts';
import { inWords } from './words.ts';
import type { Question } from './question.ts';
import type { Trials } from './trials.ts';
import { unique } from './verdict.ts';

const stepOrder = ['reach', 'requirement', 'enforcement', 'review policy', 'notice'];

/** What holds in every world that was tried, each sentence once, in the order of the steps. */
export function commonFindings(
  question: Question,
  trials: Trials,
  outcome: Outcome,
  regime: 0 | 1,
): readonly Finding[] {
  const common = trials.parties.flatMap(({ reasons }) => reasons[regime]?.findings ?? []);
  const findings = [...Map.groupBy(common, textOf).values()].flatMap(together);
  const conflicts = unique(
    question.item.worlds.flatMap(({ conflict }) => (conflict === null ? [] : [conflict])),
  );
  return [
    ...ordered(findings, 'before'),
    ...nothingRequired(question, outcome, findings),
    ...conflicts.map((conflict) => ({
      step: 'conflict in the text',
      statement: `The text leaves the item's classification open, whatever the facts: ${conflict}.`,
      facts: [],
      citations: [],
    })),
    ...ordered(findings, 'after'),
  ];
}

function ordered(findings: readonly Finding[], part: 'before' | 'after'): readonly Finding[] {
  const steps = part === 'before' ? stepOrder.slice(0, 3) : stepOrder.slice(3);
  return steps.flatMap((step) => findings.filter((one) => one.step === step));
}

function nothingRequired(
  { item, parties }: Question,
  outcome: Outcome,
  findings: readonly Finding[],
): readonly Finding[] {
  if (outcome !== 'NO_LICENSE_REQUIRED' || findings.some(({ step }) => step === 'reach')) return [];
  const eccns = unique(item.worlds.map(({ eccn }) => eccn));
  const names = eccns.flatMap((eccn) => eccn ?? []);
  const statement =
    names.length === 0
      ? 'No license requirement of the entries covered here applies, since the item is in none of them.'
      : `No license requirement of the entries covered here reaches an item of ${inWords(names, 'or')} for ${parties.length === 1 ? 'this party' : 'any of these parties'} at this destination.`;
  return [{ step: 'requirement', statement, facts: [], citations: [] }];
}

/** A sentence that holds for several parties is said once, with the facts of each. */
function together(alike: readonly Finding[]): readonly Finding[] {
  const [first] = alike;
  if (first === undefined) return [];
  const facts = alike.flatMap((one) => one.facts);
  return [{ ...first, facts: [...new Map(facts.map((fact) => [fact.name, fact])).values()] }];
}

function textOf({ step, statement }: Finding): string {
  return `${step}\n${statement}`;
}
