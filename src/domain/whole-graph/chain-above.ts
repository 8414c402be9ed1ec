import { NO_VOICE } from './ancestry.ts';
import type { Ancestry } from './ancestry.ts';
import { leadingToHalves } from './climbs.ts';
import type { ClimbUp, TopOfClimb } from './climbs.ts';
import { ALONE } from './holdings.ts';
import type { Holdings } from './holdings.ts';
import type { ReachesAbove } from './reach-above.ts';

/** All entities, by their places, through which control can come down from a top of a climb. */
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

/** The way from one entity up to a parent: who is next above whom, the entity's own step first. */
export type Chain = readonly { readonly owner: number; readonly owned: number }[];

/**
 * The shortest ways up to a parent through `group`, as `controlChain` finds them, from any that is asked for. Among equally
 * short ones an interest that controls alone goes before others, then the order of keys.
 */
export function chainsAbove(
  { flags }: Holdings,
  ancestry: Ancestry,
  parent: number,
  group: ReadonlySet<number>,
): (entity: number) => Chain {
  const steps = new Map<number, { depth: number; owner: number; isAlone: boolean }>();
  let level = [parent];
  for (let depth = 0; level.length > 0; depth += 1) {
    const next: number[] = [];
    for (const owner of level) {
      let voice = ancestry.firstVoice[owner] ?? NO_VOICE;
      for (; voice !== NO_VOICE; voice = ancestry.nextVoice[voice] ?? NO_VOICE) {
        const owned = ancestry.owned[voice] ?? 0;
        if (owned === parent || !group.has(owned)) continue;
        const known = steps.get(owned);
        if (known && known.depth < depth) continue;
        const isAlone = ((flags[ancestry.voice[voice] ?? 0] ?? 0) & ALONE) !== 0;
        if (!known) next.push(owned);
        else if (known.isAlone || !isAlone) continue;
        steps.set(owned, { depth, owner, isAlone });
      }
    }
    level = next.sort(
      (one, other) => (ancestry.entities[one] ?? 0) - (ancestry.entities[other] ?? 0),
    );
  }
  const { entities } = ancestry;
  return (entity) => {
    const chain: { readonly owner: number; readonly owned: number }[] = [];
    let owned = ancestry.placeOf(entity) ?? parent;
    for (let step = steps.get(owned); step; step = steps.get(owned)) {
      chain.push({ owner: entities[step.owner] ?? 0, owned: entities[owned] ?? 0 });
      owned = step.owner;
    }
    return chain;
  };
}
