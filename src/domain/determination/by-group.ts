import type { IsoDate } from '../date.ts';
import type { Closure, EntityKey } from '../ownership/closure.ts';
import type { UltimateParent } from '../ownership/ownership.ts';
import { ultimateParents } from '../ownership/ultimate-parents.ts';
import type { AssessedParty } from './party.ts';

type Tops = readonly Pick<UltimateParent, 'entity' | 'certainty'>[];

/** Something that an entity has, or had on its day, with the tops of control of that entity on that day. */
interface OfTops<T> {
  readonly thing: T;
  readonly holder: EntityKey;
  readonly onDay: Tops;
}

/** What entities have, found by each of their tops of control on the day of the thing and on the day asked. */
export type ByTop<T> = ReadonlyMap<EntityKey, readonly OfTops<T>[]>;

/** `OWN`: of the entity itself; `GROUP`: of one of its group; `UNKNOWN`: of one of which it is open whether it is. */
export type Belongs = 'OWN' | 'GROUP' | 'UNKNOWN';

/**
 * Finds the tops of those who have something, on the day of the thing (left out: the day asked) and on the day asked. Who is
 * not in the closure came without owners and is left out.
 */
export function indexByTop<T>(
  closure: Closure,
  things: readonly T[],
  holderOf: (thing: T) => EntityKey | null,
  asOf: IsoDate,
  dayOf: (thing: T) => IsoDate = () => asOf,
): ByTop<T> {
  const byTop = new Map<EntityKey, OfTops<T>[]>();
  for (const [holder, theirs] of Map.groupBy(things, holderOf)) {
    if (holder === null || !closure.entities.has(holder)) continue;
    const now = ultimateParents(closure, holder, asOf).parents;
    for (const [day, ofDay] of Map.groupBy(theirs, dayOf)) {
      const onDay = day === asOf ? now : ultimateParents(closure, holder, day).parents;
      const tops = new Set([...now, ...onDay].map(({ entity }) => entity));
      for (const top of tops) {
        const all = byTop.get(top) ?? [];
        byTop.set(top, all);
        for (const thing of ofDay) all.push({ thing, holder, onDay });
      }
    }
  }
  return byTop;
}

/** Something of a party's group, and the tops of the party in whose groups its holder is or was. */
export interface OfGroup<T> {
  readonly thing: T;
  readonly belongs: Belongs;
  readonly of: readonly EntityKey[];
}

/**
 * What the group of a party's ultimate parent has: certainly the party itself, and who has the same one top; perhaps
 * where control is joint or open, or was another's on the day. Null for a party that is not in the graph.
 */
export function ofGroup<T>(
  { entity, ultimateParents: tops }: Pick<AssessedParty, 'entity' | 'ultimateParents'>,
  byTop: ByTop<T>,
): readonly OfGroup<T>[] | null {
  if (entity === null) return null;
  const found = new Map<T, OfGroup<T>>();
  for (const top of tops) {
    for (const { thing, holder, onDay } of byTop.get(top.entity) ?? []) {
      const of = [...(found.get(thing)?.of ?? []), top.entity];
      const isSame = areSame(tops, onDay);
      const isGroup = isSame && isOne(tops) && isOne(onDay);
      const belongs = isSame && holder === entity ? 'OWN' : isGroup ? 'GROUP' : 'UNKNOWN';
      found.set(thing, { thing, belongs, of });
    }
  }
  return [...found.values()];
}

function isOne(tops: Tops): boolean {
  const [only] = tops;
  return tops.length === 1 && only?.certainty === 'YES';
}

function areSame(some: Tops, others: Tops): boolean {
  const entities = new Set(others.map(({ entity }) => entity));
  return some.length === others.length && some.every(({ entity }) => entities.has(entity));
}
