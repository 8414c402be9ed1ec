import type { Closure, Entity, EntityKey, Interest } from '../../domain/ownership/closure.ts';
import type { GraphLine } from '../../ports/graph-line.ts';
import { assembleClosure } from '../../ports/assemble.ts';
import { type LineEdits, editedLines, interestsPut } from '../../ports/line-edits.ts';
import { isOfEntities } from '../../ports/entity-lines.ts';
import { lineIdentity } from '../../ports/line-identity.ts';
import { linesOfEntity } from '../../ports/lines-of.ts';
import { orderText } from '../../ports/text-order.ts';
import { grouped, reach } from './reach.ts';

/** Edits with what a closure must look at, found once for all closures. */
export interface ClosureEdits {
  /** Of each entity, what is edited of its own facts. */
  readonly byEntity: ReadonlyMap<EntityKey, LineEdits>;
  readonly interests: LineEdits;
  readonly interestsPut: readonly Interest[];
}

export function closureEdits(edits: LineEdits): ClosureEdits {
  const byEntity = new Map<EntityKey, Map<string, GraphLine | null>>();
  const interests = new Map<string, GraphLine | null>();
  for (const [identity, line] of edits) {
    const [type = '', entity = ''] = JSON.parse(identity) as readonly (string | null)[];
    if (type === 'ownership') interests.set(identity, line);
    else if (type !== null && entity !== null && isOfEntities(type)) {
      const own = byEntity.get(entity) ?? new Map<string, GraphLine | null>();
      byEntity.set(entity, own.set(identity, line));
    }
  }
  return { byEntity, interests, interestsPut: interestsPut(edits) };
}

/** A closure after edits. Where they add an interest, its owner must be in the closure already. */
export function editedClosure(closure: Closure, edits: ClosureEdits): Closure {
  return {
    entities: editedEntities(closure.entities, edits),
    interests: editedInterests(closure, edits),
  };
}

function editedEntities(
  entities: Closure['entities'],
  { byEntity }: ClosureEdits,
): Closure['entities'] {
  const touched = [...byEntity].filter(([key]) => entities.has(key));
  if (touched.length === 0) return entities;
  const after = new Map(entities);
  for (const [key, own] of touched) {
    const before = entities.get(key);
    if (before !== undefined) after.set(key, editedEntity(before, own));
  }
  return after;
}

function editedEntity(entity: Entity, own: LineEdits): Entity {
  const { entities } = assembleClosure(editedLines(linesOfEntity(entity), own));
  return entities.get(entity.key) ?? entity;
}

function editedInterests(
  { entities, interests }: Closure,
  edits: ClosureEdits,
): readonly Interest[] {
  if (edits.interests.size === 0) return interests;
  const after = interests.filter((interest) => !edits.interests.has(identityOf(interest)));
  for (const interest of edits.interestsPut) {
    if (entities.has(interest.owned)) after.splice(placeFor(interest, after), 0, interest);
  }
  return after;
}

/** Interests stand in the order of their identities. */
function placeFor(interest: Interest, among: readonly Interest[]): number {
  const place = orderText(identityOf(interest));
  let [low, high] = [0, among.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const there = among[middle];
    if (there !== undefined && orderText(identityOf(there)) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}

function identityOf(value: Interest): string {
  return lineIdentity({ type: 'ownership', value });
}

/** The part of a closure that is above some of its entities, in the same order. */
export function partAbove({ entities, interests }: Closure, keys: Iterable<EntityKey>): Closure {
  const into = grouped(interests, ({ owned }) => owned);
  const above = reach(keys, (key) => (into.get(key) ?? []).map(({ owner }) => owner));
  return {
    entities: new Map([...entities].filter(([key]) => above.has(key))),
    interests: interests.filter(({ owned }) => above.has(owned)),
  };
}
