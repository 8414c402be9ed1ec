import { itemFactWords } from '../item/fact-words.ts';
import type { Assumption } from './classification.ts';
import { exclude } from './classification.ts';
import type { EffectVector } from './effect-table.ts';
import type { Influence } from './influence.ts';
import type { TriedItem, Trials } from './trials.ts';
import type { Verdict } from './verdict.ts';
import { unique, verdictsOf } from './verdict.ts';
import { outcomeText, policyText, seenIn } from './value-results.ts';

/** What the unknown facts of the item can change; `others` is what all parties but the first can have together. */
export function itemInfluences(
  { items, parties, table }: Trials,
  others: readonly EffectVector[],
  questions: ReadonlyMap<string, string>,
): readonly Influence[] {
  const facts = unique(items.flatMap(({ assumed }) => assumed.map(({ fact }) => fact)));
  if (facts.length === 0) return [];
  const [first] = parties;
  const vectors = table.joinAll(first?.vectors ?? [], others);
  const verdicts = vectors.map((vector) => verdictsOf(vector, items));
  return facts.map((fact) => {
    const pairs = decidingPairs(items, fact);
    const changes = (regime: number, of: (verdict: Verdict) => string) =>
      verdicts.some((byRegime) =>
        pairs.some(([left, right]) => {
          const one = byRegime[regime]?.[left];
          const other = byRegime[regime]?.[right];
          return one !== undefined && other !== undefined && of(one) !== of(other);
        }),
      );
    return {
      fact,
      words: itemFactWords(fact),
      question: questions.get(fact) ?? `What is ${fact}?`,
      // Of a classification that is stated in part, only what begins with that part is tried.
      isExhaustive: fact !== 'item.eccn',
      changesOutcome: [0, 1].map((regime) => changes(regime, outcomeText)),
      changesPolicy: [0, 1].map((regime) => changes(regime, policyText)),
      values: [0, 1].map((regime) =>
        unique(items.flatMap((item) => valueOf(item, fact) ?? [])).map((value) => ({
          value,
          ...seenIn(
            verdicts.flatMap((byRegime) =>
              (byRegime[regime] ?? []).filter((_, index) => {
                const item = items[index];
                return item !== undefined && valueOf(item, fact) === value;
              }),
            ),
          ),
        })),
      ),
    };
  });
}

/** Pairs of item cases that assume different values of the fact and do not contradict one another in any other. */
function decidingPairs(
  items: readonly TriedItem[],
  fact: string,
): readonly (readonly [number, number])[] {
  return items.flatMap((left, leftIndex) =>
    items.slice(leftIndex + 1).flatMap((right, offset): readonly (readonly [number, number])[] => {
      const excluded = left.assumed.filter((one) => {
        const other = assumptionOf(right, one.fact);
        return other !== undefined && exclude(one, other);
      });
      return excluded.length === 1 && excluded[0]?.fact === fact
        ? [[leftIndex, leftIndex + 1 + offset]]
        : [];
    }),
  );
}

function valueOf(item: TriedItem, fact: string): string | null {
  return assumptionOf(item, fact)?.value ?? null;
}

function assumptionOf({ assumed }: TriedItem, fact: string): Assumption | undefined {
  return assumed.find((one) => one.fact === fact);
}
