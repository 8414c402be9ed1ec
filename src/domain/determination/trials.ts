import type { Steps } from '../steps.ts';
import type { CommonPlaces, CommonReasons } from './common-reasons.ts';
import { compareTrials, reasonsAt } from './common-reasons.ts';
import type { EffectTable, EffectVector } from './effect-table.ts';
import { createEffectTable } from './effect-table.ts';
import type { Trial } from './evaluate.ts';
import { evaluate } from './evaluate.ts';
import { itemCases } from './item-cases.ts';
import type { PartyCase, PartyCases } from './party-cases.ts';
import { partyCases } from './party-cases.ts';
import type { AssessedParty } from './party.ts';
import type { Question } from './question.ts';
import type { Regime, RuleSet } from './rule-set.ts';
import { indexReceipts } from './receipts.ts';
import type { PartyInWorld } from './situation.ts';
import { situationOf } from './tried-situation.ts';
import type { Assumption, ItemWorld } from './classification.ts';

/** The two rule sets that a question is asked of, in the order in which they are answered. */
export const regimes = ['CODIFIED', 'ENFORCED'] as const satisfies readonly Regime[];

export interface TriedCase {
  readonly choice: PartyCase['choice'];
  readonly effects: EffectVector;
}

export interface TriedParty {
  readonly facts: PartyCases['facts'];
  readonly cases: readonly TriedCase[];
  /** The effects that its cases have, each once. */
  readonly vectors: readonly EffectVector[];
  /** By regime. */
  readonly reasons: readonly CommonReasons[];
}

/** One way that the item can be. */
export interface TriedItem {
  readonly assumed: readonly Assumption[];
  /** Its readings, by their place among the worlds that were tried. */
  readonly readings: readonly number[];
}

/** A question with everything that it can be, tried. */
export interface Trials {
  readonly items: readonly TriedItem[];
  readonly parties: readonly TriedParty[];
  readonly table: EffectTable;
}

/**
 * Tries a question with every value that an unknown fact can take. Parties are tried one by one, since the rules look at
 * one party at a time and the worst standing decides: their effects are joined afterwards. It pauses between parties.
 */
export function* tryQuestion(
  question: Question,
  ruleSets: Readonly<Record<Regime, RuleSet>>,
): Steps<Trials> {
  const { items, worlds } = triedItems(question);
  const { receipts, asOf } = question;
  const recorded =
    receipts === null ? null : indexReceipts(receipts, ruleSets.CODIFIED.entries.chip, asOf);
  const table = createEffectTable();
  const alike = new Map<string, LikeParties>();
  const parties: TriedParty[] = [];
  for (const [index, party] of question.parties.entries()) {
    const { facts, cases } = partyCases(question, ruleSets.CODIFIED, index, recorded);
    const trial = (regime: Regime, item: ItemWorld, inWorld: PartyInWorld): Trial =>
      evaluate(ruleSets[regime], regime, situationOf(question, item, inWorld, recorded));
    const likeness = likenessOf(party);
    const like = alike.get(likeness) ?? tryCases(cases, worlds, table, trial);
    alike.set(likeness, like);
    parties.push({
      facts,
      cases: cases.map(({ choice }, place) => ({ choice, effects: like.effects[place] ?? [] })),
      vectors: [...new Set(like.effects)],
      reasons: regimes.flatMap((regime, place) => {
        const [[world], [first], places] = [worlds, cases, like.places[place]];
        if (world === undefined || first === undefined || places === undefined) return [];
        return [reasonsAt(places, trial(regime, world, first.party))];
      }),
    });
    yield;
  }
  return { items, parties, table };
}

/** What is the same for parties that are alike. */
interface LikeParties {
  /** Of each case. */
  readonly effects: readonly EffectVector[];
  /** By regime. */
  readonly places: readonly CommonPlaces[];
}

/** Equal for parties that differ in nothing but how they are called, which no rule looks at. */
function likenessOf(party: AssessedParty): string {
  const {
    name: _called,
    owners: _ofTheEntity,
    ultimateParents: _told,
    conflicts: _too,
    ...rest
  } = party;
  return JSON.stringify(rest);
}

function tryCases(
  cases: PartyCases['cases'],
  worlds: readonly ItemWorld[],
  table: EffectTable,
  tryOne: (regime: Regime, item: ItemWorld, party: PartyInWorld) => Trial,
): LikeParties {
  const compared = regimes.map((regime) => ({ regime, ...compareTrials() }));
  const effects = cases.map(({ party }) =>
    table.vectorOf(
      compared.flatMap(({ regime, add }) =>
        worlds.map((item) => {
          const trial = tryOne(regime, item, party);
          add(trial);
          return trial.effect;
        }),
      ),
    ),
  );
  return { effects, places: compared.map(({ places }) => places()) };
}

/** The cases of the item, and each of their worlds once: no rule looks at what was assumed for a world. */
function triedItems({ item }: Question): {
  readonly items: readonly TriedItem[];
  readonly worlds: readonly ItemWorld[];
} {
  const places = new Map<string, number>();
  const worlds: ItemWorld[] = [];
  const placeOf = (reading: ItemWorld): number => {
    const world: ItemWorld = { ...reading, assumed: [] };
    const key = Object.entries(world)
      .map(([name, value]) => `${name}: ${typeof value} ${String(value)}`)
      .sort()
      .join('\n');
    const known = places.get(key);
    if (known !== undefined) return known;
    places.set(key, worlds.length);
    return worlds.push(world) - 1;
  };
  const items = itemCases(item).map(({ assumed, readings }) => ({
    assumed,
    readings: readings.map(placeOf),
  }));
  return { items, worlds };
}

/** Every effect that parties can have together, each once. */
export function joinedVectors({ parties, table }: Trials): readonly EffectVector[] {
  return parties.reduce<readonly EffectVector[]>(
    (before, party) => table.joinAll(before, party.vectors),
    [],
  );
}

/** For each party, every effect that the others can have together. */
export function contextsOf({ parties, table }: Trials): readonly (readonly EffectVector[])[] {
  const before: (readonly EffectVector[])[] = [[]];
  for (const party of parties) {
    before.push(table.joinAll(before.at(-1) ?? [], party.vectors));
  }
  const contexts: (readonly EffectVector[])[] = [];
  let after: readonly EffectVector[] = [];
  for (let index = parties.length - 1; index >= 0; index -= 1) {
    contexts.unshift(table.joinAll(before[index] ?? [], after));
    const party = parties[index];
    if (party !== undefined) after = table.joinAll(after, party.vectors);
  }
  return contexts;
}
