import type { Closure, EntityKey } from '../../domain/ownership/closure.ts';
import { partsOfOne } from '../../domain/resolution/parts-of-one.ts';
import type { SameEntities } from '../../domain/resolution/same-entities.ts';
import { assembleClosure } from '../../ports/assemble.ts';
import { canonicalJson } from '../../ports/canonical-json.ts';
import type { EntityLine, GraphLine } from '../../ports/graph-line.ts';
import { linesOfClosure } from '../../ports/lines-of.ts';
import { compareText } from '../../ports/text-order.ts';

/** A closure in which the entities that are one by decision stand as one, with every statement of every source. */
export function resolvedClosure(closure: Closure, same: SameEntities): Closure {
  const lines = linesOfClosure({ ...closure, interests: partsOfOne(closure.interests, same) });
  const entities = lines.flatMap((line) => (line.type === 'entity' ? [line.value] : []));
  const rest = lines.flatMap((line) => resolvedLine(line, same) ?? []);
  return assembleClosure([
    ...mergedEntities(entities, same).map((value): GraphLine => ({ type: 'entity', value })),
    // What two sources say in the same words of what they call two entities is said once. What they say otherwise of the same
    // thing stands in the order of its words, from whichever of the two the closure was asked for.
    ...[...new Map(rest.map((line) => [wordsOf(line), line]))]
      .sort(([one], [other]) => compareText(one, other))
      .map(([, line]) => line),
  ]);
}

/** A line as a text: what two sources say in the same words has the same. */
export function wordsOf({ type, value }: GraphLine): string {
  return `${type} ${canonicalJson(value)}`;
}

/**
 * A line about what its entities stand for. Null for an entity's own line, which is merged with others, and for an interest
 * of an entity in what is the same entity by decision.
 */
export function resolvedLine(line: GraphLine, { standFor }: SameEntities): GraphLine | null {
  const of = (key: EntityKey | null): EntityKey | null => key && standFor(key);
  switch (line.type) {
    case 'entity':
      return null;
    case 'ownership': {
      const { owner, owned } = line.value;
      const ends = { owner: standFor(owner), owned: standFor(owned) };
      if (ends.owner === ends.owned && owner !== owned) return null;
      return { type: line.type, value: { ...line.value, ...ends } };
    }
    case 'headquarters':
    case 'location':
      return { type: line.type, value: { ...line.value, entity: standFor(line.value.entity) } };
    case 'ownerStatement':
      return { type: line.type, value: { ...line.value, entity: standFor(line.value.entity) } };
    case 'listing':
      return { type: line.type, value: { ...line.value, entity: standFor(line.value.entity) } };
    case 'authorization':
      return { type: line.type, value: { ...line.value, entity: standFor(line.value.entity) } };
    case 'cluster':
      return { type: line.type, value: { ...line.value, operator: of(line.value.operator) } };
    case 'chip':
      return { type: line.type, value: { ...line.value, vendor: of(line.value.vendor) } };
    case 'model':
      return { type: line.type, value: { ...line.value, developer: of(line.value.developer) } };
    case 'transfer': {
      const { from, to } = line.value;
      return { type: line.type, value: { ...line.value, from: standFor(from), to: standFor(to) } };
    }
    case 'installation':
    case 'training':
    case 'derivation':
    case 'syntheticData':
      return line;
  }
}

/** One line for each entity: the first member's, with what the others add. What they contradict each other in is not known. */
export function mergedEntities(
  lines: readonly EntityLine[],
  { standFor }: SameEntities,
): readonly EntityLine[] {
  return [...Map.groupBy(lines, ({ key }) => standFor(key))].flatMap(([key, members]) => {
    if (members.length === 1) return members.map((only) => ({ ...only, key }));
    const inOrder = members.toSorted((one, other) => (one.key < other.key ? -1 : 1));
    return inOrder.slice(0, 1).map((first) => ({ ...merged(first, inOrder), key }));
  });
}

function merged(first: EntityLine, members: readonly EntityLine[]): EntityLine {
  const names = members.flatMap(({ name, aliases }) => [name, ...aliases]);
  const identifiers = members.flatMap((member) => member.identifiers);
  const kinds = members.map(({ kind }) => (kind === 'UNKNOWN' ? null : kind));
  return {
    ...first,
    aliases: [...new Set(names)].filter((name) => name !== first.name),
    identifiers: [
      ...new Map(identifiers.map((identifier) => [canonicalJson(identifier), identifier])).values(),
    ],
    kind: undisputed(kinds) ?? 'UNKNOWN',
    jurisdiction: undisputed(members.map(({ jurisdiction }) => jurisdiction)),
    from: undisputed(members.map(({ from }) => from)),
    to: undisputed(members.map(({ to }) => to)),
  };
}

/** What all that know say; null where nobody knows, or two say otherwise. */
function undisputed<T>(values: readonly (T | null)[]): T | null {
  const said = new Set(values.filter((value) => value !== null));
  const [value = null] = said;
  return said.size === 1 ? value : null;
}
