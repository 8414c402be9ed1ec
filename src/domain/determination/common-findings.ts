import type { Finding } from '../finding.ts';
import type { Outcome } from './determination.ts';
import { partyLabel } from './party-words.ts';
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
  const common = trials.parties.flatMap(({ reasons }, index) =>
    (reasons[regime]?.findings ?? []).map((finding) => ({ finding, index })),
  );
  const findings = [...Map.groupBy(common, textOf).values()].flatMap((alike) =>
    together(question, alike),
  );
  const { worlds } = question.item;
  const conflicts = unique(worlds.flatMap(({ conflict }) => conflict ?? []));
  // In some of the ways that the item can be, or in all of them.
  const when = worlds.every(({ conflict }) => conflict !== null)
    ? 'whatever the facts'
    : 'unless facts that are not known settle it';
  return [
    ...ordered(findings, 'before'),
    ...nothingRequired(question, outcome, findings),
    ...conflicts.map((conflict) => ({
      step: 'conflict in the text',
      statement: `The text leaves the item's classification open, ${when}: ${conflict}.`,
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

/** A finding about one of the parties, by its place among them. */
interface OfParty {
  readonly finding: Finding;
  readonly index: number;
}

/** A sentence that holds for several parties is said once, with the facts of each. */
function together({ parties }: Question, alike: readonly OfParty[]): readonly Finding[] {
  const [first] = alike;
  if (first === undefined) return [];
  const facts = alike.flatMap(({ finding }) => finding.facts);
  const held = new Set(alike.map(({ index }) => index));
  const labels = parties.flatMap((party, index) =>
    held.has(index) ? [partyLabel(party, index)] : [],
  );
  return [
    {
      ...first.finding,
      statement:
        held.size < parties.length ? naming(labels, first.finding) : first.finding.statement,
      facts: [...new Map(facts.map((fact) => [fact.name, fact])).values()],
    },
  ];
}

/** The review policies of several parties stand side by side: each says whose it is. */
function naming(labels: readonly string[], { step, statement }: Finding): string {
  if (step !== 'review policy' || labels.every((label) => statement.includes(label))) {
    return statement;
  }
  return `For ${inWords(labels)}, ${statement.charAt(0).toLowerCase()}${statement.slice(1)}`;
}

function textOf({ finding: { step, statement } }: OfParty): string {
  return `${step}\n${statement}`;
}
