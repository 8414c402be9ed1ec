import { NO_VOICE } from './ancestry.ts';
import type { Ancestry } from './ancestry.ts';
import { leadingToHalves } from './climbs.ts';
import type { ClimbUp, TopOfClimb } from './climbs.ts';
import { ALONE } from './holdings.ts';
import type { Holdings } from './holdings.ts';
import type { ReachesAbove } from './reach-above.ts';

/** All entities, by their places, through which control can come down from a top of a climb to the first of an ancestry. */
export function groupBelow(
  ancestry: Ancestry,
  { entity, certain }: TopOfClimb,
  { steps }: ClimbUp,
  reachOf: ReachesAbove,
): ReadonlySet<number> {
  const toHalves = leadingToHalves(steps);
  const placeOf = (top: number): number => ancestry.placeOf(top) ?? 0;
  const group = new Set<number>();
  const below = new Set([entity]);
  for (const top of below) {
    const into = [...steps].flatMap(([from, up]) =>
      up.flatMap((step) =>
        step.to === top && (step.certain || !certain) ? [{ ...step, from }] : [],
      ),
    );
    // What one that is already below could control alone is below too.
    if (!group.has(placeOf(top))) {
      const modes = into.some((step) => !step.certain)
        ? (['certain', 'possible'] as const)
        : (['certain'] as const);
      for (const mode of modes) {
        for (const place of reachOf(ancestry, placeOf(top), mode).group) group.add(place);
      }
    }
    for (const { from, joint } of into) {
      const isBelow = !joint && group.has(placeOf(from));
      if (!isBelow || toHalves.has(from)) below.add(from);
    }
  }
  return group;
}

/**
 * The shortest way from the first of an ancestry up to a parent through `group`, as `controlChain` finds it: the places
 * of the owned, the first first. Among equally short ways one whose interests control alone goes before others, then the order of
 * keys.
 */
export function chainAbove(
  { voices }: { readonly voices: Holdings },
  ancestry: Ancestry,
  parent: number,
  group: ReadonlySet<number>,
): readonly { readonly owner: number; readonly owned: number }[] {
  interface Step {
    readonly depth: number;
    readonly owner: number;
    readonly isAlone: boolean;
  }
  const steps = new Map<number, Step>();
  let level = [parent];
  for (let depth = 0; level.length > 0 && !steps.has(0); depth += 1) {
    const next: number[] = [];
    for (const owner of level) {
      let voice = ancestry.firstVoice[owner] ?? NO_VOICE;
      for (; voice !== NO_VOICE; voice = ancestry.nextVoice[voice] ?? NO_VOICE) {
        const owned = ancestry.owned[voice] ?? 0;
        if (owned === parent || !group.has(owned)) continue;
        const known = steps.get(owned);
        if (known && known.depth < depth) continue;
        const isAlone = ((voices.flags[ancestry.voice[voice] ?? 0] ?? 0) & ALONE) !== 0;
        if (!known) next.push(owned);
        else if (known.isAlone || !isAlone) continue;
        steps.set(owned, { depth, owner, isAlone });
      }
    }
    const keyOrder = (place: number): number => ancestry.entities[place] ?? 0;
    level = next.sort((one, other) => keyOrder(one) - keyOrder(other));
  }
  const chain: { readonly owner: number; readonly owned: number }[] = [];
  if (parent === 0) return chain;
  for (let owned = 0, step = steps.get(0); step; step = steps.get(owned)) {
    chain.push({ owner: step.owner, owned });
    owned = step.owner;
  }
  return chain;
}
