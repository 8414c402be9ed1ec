import type { IsoDate } from '../date.ts';
import type { Closure, EntityKey } from '../ownership/closure.ts';
import type { UltimateParent } from '../ownership/ownership.ts';
import { ultimateParents } from '../ownership/ultimate-parents.ts';
import type { AssessedParty } from './party.ts';

/** Something that an entity has, with the tops of control of that entity. */
interface OfTops<T> {
  readonly thing: T;
  readonly holder: EntityKey;
  readonly tops: readonly Pick<UltimateParent, 'entity' | 'certainty'>[];
}

/** What entities have, found by each of their tops of control. */
export type ByTop<T> = ReadonlyMap<EntityKey, readonly OfTops<T>[]>;

/** `OWN`: of the entity itself; `GROUP`: of one of its group; `UNKNOWN`: of one of which it is open whether it is. */
export type Belongs = 'OWN' | 'GROUP' | 'UNKNOWN';

/** Finds the tops of those who have something; who is not in the closure came without owners and is left out. */
export function indexByTop<T>(
  closure: Closure,
  things: readonly T[],
  holderOf: (thing: T) => EntityKey | null,
  asOf: IsoDate,
): ByTop<T> {
  const byTop = new Map<EntityKey, OfTops<T>[]>();
  for (const [holder, theirs] of Map.groupBy(things, holderOf)) {
    if (holder === null || !closure.entities.has(holder)) continue;
    const tops = ultimateParents(closure, holder, asOf).parents;
    for (const { entity } of tops) {
      const all = byTop.get(entity) ?? [];
      byTop.set(entity, all);
      for (const thing of theirs) all.push({ thing, holder, tops });
    }
  }
  return byTop;
}

/**
 * What the group of a party's ultimate parent has: certainly the party itself, and who has the same one top; perhaps
 * where control is joint or open. Null for a party that is not in the graph.
 */
export function ofGroup<T>(
  { entity, ultimateParents: tops }: Pick<AssessedParty, 'entity' | 'ultimateParents'>,
  byTop: ByTop<T>,
): readonly { readonly thing: T; readonly belongs: Belongs }[] | null {
  if (entity === null) return null;
  const found = new Map<T, Belongs>();
  for (const top of tops) {
    for (const { thing, holder, tops: theirs } of byTop.get(top.entity) ?? []) {
      found.set(
        thing,
        holder === entity ? 'OWN' : isOne(tops) && isOne(theirs) ? 'GROUP' : 'UNKNOWN',
      );
    }
  }
  return [...found].map(([thing, belongs]) => ({ thing, belongs }));
}

function isOne(tops: OfTops<unknown>['tops']): boolean {
  const [only] = tops;
  return tops.length === 1 && only?.certainty === 'YES';
}
