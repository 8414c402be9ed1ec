import type { Effect } from './effect.ts';
import { effectKey, joinEffects } from './effect.ts';
import type { Trial } from './evaluate.ts';
import { evaluate } from './evaluate.ts';
import type { ItemCase } from './item-cases.ts';
import { isExtreme, itemCases } from './item-cases.ts';
import type { PartyCase, PartyCases } from './party-cases.ts';
import { partyCases } from './party-cases.ts';
import type { Question } from './question.ts';
import type { Regime, RuleSet } from './rule-set.ts';
import type { IndexedReceipts } from './receipts.ts';
import { groupReceipts, indexReceipts } from './receipts.ts';
import { numberWords } from './words.ts';
import type { PartyInWorld, Shipment, Situation } from './situation.ts';
import type { ItemWorld } from './classification.ts';

/** The two rule sets that a question is asked of, in the order in which they are answered. */
export const regimes = ['CODIFIED', 'ENFORCED'] as const satisfies readonly Regime[];

/** The effects of one case of one or more parties: for each regime, item case and reading, in that order. */
export type EffectVector = readonly Effect[];

export interface TriedCase {
  readonly choice: PartyCase['choice'];
  readonly trials: readonly Trial[];
  readonly effects: EffectVector;
}

export interface TriedParty {
  readonly facts: PartyCases['facts'];
  readonly cases: readonly TriedCase[];
  /** The effects that its cases have, each once. */
  readonly vectors: readonly EffectVector[];
}

/** A question with everything that it can be, tried. */
export interface Trials {
  readonly items: readonly ItemCase[];
  readonly parties: readonly TriedParty[];
}

/**
 * Tries a question with every value that an unknown fact can take. Parties are tried one by one, since the rules look at
 * one party at a time and the worst standing decides: their effects are joined afterwards.
 */
export function tryQuestion(
  question: Question,
  ruleSets: Readonly<Record<Regime, RuleSet>>,
): Trials {
  const items = itemCases(question.item);
  const { receipts, asOf } = question;
  const recorded =
    receipts === null ? null : indexReceipts(receipts, ruleSets.CODIFIED.entries.chip, asOf);
  const parties = question.parties.map((assessed, index): TriedParty => {
    const received = recorded === null ? null : groupReceipts(assessed, recorded);
    const { facts, cases } = partyCases(question, ruleSets.CODIFIED, index, received);
    const tried = cases.map(({ choice, party }) => {
      const trials = regimes.flatMap((regime) =>
        items.flatMap(({ readings }) =>
          readings.map((item) =>
            evaluate(ruleSets[regime], regime, situationOf(question, item, party, recorded)),
          ),
        ),
      );
      return { choice, trials, effects: trials.map(({ effect }) => effect) };
    });
    return {
      facts,
      cases: tried,
      vectors: distinct(tried.map(({ effects }) => effects)),
    };
  });
  return { items, parties };
}

/** Every effect that parties can have together, each once. */
export function joinedVectors(parties: readonly TriedParty[]): readonly EffectVector[] {
  return parties.reduce<readonly EffectVector[]>(
    (before, party) => joinAll(before, party.vectors),
    [],
  );
}

/** For each party, every effect that the others can have together. */
export function contextsOf(parties: readonly TriedParty[]): readonly (readonly EffectVector[])[] {
  const before: (readonly EffectVector[])[] = [[]];
  for (const party of parties) {
    before.push(joinAll(before.at(-1) ?? [], party.vectors));
  }
  const contexts: (readonly EffectVector[])[] = [];
  let after: readonly EffectVector[] = [];
  for (let index = parties.length - 1; index >= 0; index -= 1) {
    contexts.unshift(joinAll(before[index] ?? [], after));
    const party = parties[index];
    if (party !== undefined) after = joinAll(after, party.vectors);
  }
  return contexts;
}

/** Both together; nobody at all is an empty list and changes nothing. */
export function joinAll(
  left: readonly EffectVector[],
  right: readonly EffectVector[],
): readonly EffectVector[] {
  if (left.length === 0) return right;
  if (right.length === 0) return left;
  return distinct(left.flatMap((one) => right.map((other) => joinVectors(one, other))));
}

export function joinVectors(left: EffectVector, right: EffectVector): EffectVector {
  return left.map((effect, index) => {
    const other = right[index];
    return other === undefined ? effect : joinEffects(effect, other);
  });
}

function distinct(vectors: readonly EffectVector[]): readonly EffectVector[] {
  if (vectors.length < 2) return vectors;
  return [...new Map(vectors.map((vector) => [vector.map(effectKey).join(';'), vector])).values()];
}

function situationOf(
  question: Question,
  item: ItemWorld,
  party: PartyInWorld,
  recorded: IndexedReceipts | null,
): Situation {
  const { asOf, activity, from, quantity, itemName, attestations, countryName } = question;
  return {
    asOf,
    activity,
    from,
    quantity,
    item,
    itemName,
    itemLabel: item.eccn === null ? 'the item' : `an item of ${item.eccn}`,
    shipment: shipmentOf(quantity, item),
    party,
    attestations,
    recorded: (country) => recorded?.byCountry.get(country) ?? [],
    countryName,
  };
}

function shipmentOf(quantity: number, { totalProcessingPerformance }: ItemWorld): Shipment {
  if (totalProcessingPerformance === null || isExtreme(totalProcessingPerformance)) {
    return { tpp: totalProcessingPerformance ?? 0, words: 'an unknown TPP', facts: [] };
  }
  const tpp = quantity * totalProcessingPerformance;
  return {
    tpp,
    words: `${numberWords(tpp)} TPP`,
    facts: [
      { name: 'quantity', value: String(quantity), sources: [] },
      {
        name: 'item.totalProcessingPerformance',
        value: String(totalProcessingPerformance),
        sources: [],
      },
    ],
  };
}
