import type { Effect } from './effect.ts';
import { effectKey, joinEffects } from './effect.ts';

/** The effects of one case of one or more parties: for each regime and world of the item, in that order. */
export type EffectVector = readonly Effect[];

/**
 * The effects of one question, each once: what is equal is the same object, so that vectors are compared by identity, and
 * two effects that meet in many worlds are joined once.
 */
export interface EffectTable {
  readonly vectorOf: (effects: readonly Effect[]) => EffectVector;
  /** Both together; nobody at all is an empty list and changes nothing. */
  readonly joinAll: (
    left: readonly EffectVector[],
    right: readonly EffectVector[],
  ) => readonly EffectVector[];
  readonly join: (left: EffectVector, right: EffectVector) => EffectVector;
}

export function createEffectTable(): EffectTable {
  const effects = new Map<string, Effect>();
  const numbers = new Map<Effect, number>();
  const joined = new Map<Effect, Map<Effect, Effect>>();
  const vectors = new Map<string, EffectVector>();

  function one(effect: Effect): Effect {
    const key = effectKey(effect);
    const known = effects.get(key);
    if (known !== undefined) return known;
    effects.set(key, effect);
    numbers.set(effect, numbers.size);
    joined.set(effect, new Map());
    return effect;
  }

  function together(left: Effect, right: Effect): Effect {
    if (left === right) return left;
    const before = joined.get(left);
    const known = before?.get(right);
    if (known !== undefined) return known;
    const result = one(joinEffects(left, right));
    before?.set(right, result);
    return result;
  }

  /** Of effects that are in the table. */
  function vector(members: EffectVector): EffectVector {
    const key = members.map((effect) => numbers.get(effect)).join();
    const known = vectors.get(key);
    if (known === undefined) vectors.set(key, members);
    return known ?? members;
  }

  function join(left: EffectVector, right: EffectVector): EffectVector {
    if (left === right) return left;
    return vector(
      left.map((effect, index) => {
        const other = right[index];
        return other === undefined ? effect : together(effect, other);
      }),
    );
  }

  return {
    vectorOf: (members) => vector(members.map(one)),
    join,
    joinAll: (left, right) => {
      if (left.length === 0) return right;
      if (right.length === 0) return left;
      return [...new Set(left.flatMap((one) => right.map((other) => join(one, other))))];
    },
  };
}
