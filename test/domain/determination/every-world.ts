import type { Outcome } from '../../../src/domain/determination/determination.ts';
import type { Effect } from '../../../src/domain/determination/effect.ts';
import { joinEffects, outcomeOf } from '../../../src/domain/determination/effect.ts';
import { evaluate } from '../../../src/domain/determination/evaluate.ts';
import type { ItemCase } from '../../../src/domain/determination/item-cases.ts';
import { itemCases } from '../../../src/domain/determination/item-cases.ts';
import type { PartyCase, PartyCases } from '../../../src/domain/determination/party-cases.ts';
import { partyCases } from '../../../src/domain/determination/party-cases.ts';
import type { Question } from '../../../src/domain/determination/question.ts';
import { indexReceipts } from '../../../src/domain/determination/receipts.ts';
import type { Regime, RuleSet } from '../../../src/domain/determination/rule-set.ts';
import { situationOf } from '../../../src/domain/determination/tried-situation.ts';

/** One way that everything can be at once. */
interface World {
  readonly item: ItemCase;
  readonly parties: readonly PartyCase[];
  readonly outcome: Outcome;
}

export interface Found {
  readonly outcome: Outcome;
  readonly outcomes: ReadonlySet<Outcome>;
  /** The facts of which two values, all else being equal, come to different outcomes. */
  readonly deciding: ReadonlySet<string>;
  /** What is found in every world, as step and statement, each with the places of the parties of which it is found. */
  readonly said: ReadonlyMap<string, ReadonlySet<number>>;
}

/** How many worlds a question has. */
export function worldCount(question: Question, ruleSet: RuleSet): number {
  return question.parties.reduce(
    (count, _, index) => count * partyCases(question, ruleSet, index).cases.length,
    itemCases(question.item).length,
  );
}

/** The slow and obvious way: every fact with every value beside every value of the others, each world by itself. */
export function tryEveryWorld(
  question: Question,
  regime: Regime,
  ruleSets: Readonly<Record<Regime, RuleSet>>,
): Found {
  const { receipts, asOf } = question;
  const recorded =
    receipts === null ? null : indexReceipts(receipts, ruleSets.CODIFIED.entries.chip, asOf);
  const choices = question.parties.map((_, index) =>
    partyCases(question, ruleSets.CODIFIED, index, recorded),
  );
  const trials = (item: ItemCase, { party }: PartyCase) =>
    item.readings.map((reading) =>
      evaluate(ruleSets[regime], regime, situationOf(question, reading, party, recorded)),
    );
  const items = itemCases(question.item);
  const worlds = items.flatMap((item) =>
    product(choices.map(({ cases }) => cases)).map((parties): World => {
      const effects = parties.map((party) => trials(item, party).map(({ effect }) => effect));
      const outcomes = new Set(item.readings.map((_, at) => outcomeOf(joined(effects, at))));
      return { item, parties, outcome: outcomes.size === 1 ? onlyOf(outcomes) : 'REVIEW' };
    }),
  );
  const outcomes = new Set(worlds.map(({ outcome }) => outcome));
  return {
    outcome: outcomes.size === 1 ? onlyOf(outcomes) : 'REVIEW',
    outcomes,
    deciding: decidingFacts(worlds, choices),
    said: ofWhom(
      choices.map(({ cases }) =>
        common(
          items.flatMap((item) =>
            cases.flatMap((one) =>
              trials(item, one).map(
                ({ findings }) =>
                  new Set(findings.map(({ step, statement }) => `${step}: ${statement}`)),
              ),
            ),
          ),
        ),
      ),
    ),
  };
}

function product<T>(lists: readonly (readonly T[])[]): readonly (readonly T[])[] {
  return lists.reduce<readonly (readonly T[])[]>(
    (before, list) => before.flatMap((some) => list.map((one) => [...some, one])),
    [[]],
  );
}

function joined(effects: readonly (readonly Effect[])[], reading: number): Effect {
  return effects.flatMap((ofParty) => ofParty[reading] ?? []).reduce(joinEffects);
}

function onlyOf(outcomes: ReadonlySet<Outcome>): Outcome {
  const [only] = outcomes;
  if (only === undefined) throw new Error('There is no outcome.');
  return only;
}

function ofWhom(
  saidOfEach: readonly (readonly string[])[],
): ReadonlyMap<string, ReadonlySet<number>> {
  const all = new Map<string, Set<number>>();
  for (const [party, said] of saidOfEach.entries()) {
    for (const text of said) all.set(text, (all.get(text) ?? new Set()).add(party));
  }
  return all;
}

function common(sets: readonly ReadonlySet<string>[]): readonly string[] {
  const [first, ...others] = sets;
  return [...(first ?? [])].filter((text) => others.every((other) => other.has(text)));
}

function decidingFacts(
  worlds: readonly World[],
  choices: readonly PartyCases[],
): ReadonlySet<string> {
  const deciding = new Set<string>();
  for (const [index, left] of worlds.entries()) {
    for (const right of worlds.slice(index + 1)) {
      if (left.outcome === right.outcome) continue;
      const fact = onlyDifference(left, right, choices);
      for (const one of fact) deciding.add(one);
    }
  }
  return deciding;
}

/** The fact in which two worlds differ, where it is one only; of the item, every fact that can tell them apart alone. */
function onlyDifference(
  left: World,
  right: World,
  choices: readonly PartyCases[],
): readonly string[] {
  const ofParties = choices.flatMap(({ facts }, party) =>
    facts.flatMap(({ name }, dimension) =>
      left.parties[party]?.choice[dimension] === right.parties[party]?.choice[dimension]
        ? []
        : [name],
    ),
  );
  if (left.item === right.item) return ofParties.length === 1 ? ofParties : [];
  if (ofParties.length > 0) return [];
  const against = new Map(right.item.assumed.map((one) => [one.fact, one]));
  const ofItem = left.item.assumed.filter((one) => {
    const other = against.get(one.fact);
    return other !== undefined && other.value !== one.value && !isPart(one, other);
  });
  return ofItem.length === 1 ? ofItem.map(({ fact }) => fact) : [];
}

/** Whether one of two values of a fact is a part of the other, as it is told. */
function isPart({ value: one }: { value: string }, { value: other }: { value: string }): boolean {
  return one.startsWith(`${other} and such that`) || other.startsWith(`${one} and such that`);
}
