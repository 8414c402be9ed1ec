import { isLei } from '../lei.ts';
import type { EntitySelector, ItemSelector } from '../ports/graph-store.ts';
import type { ChipBy, EntityBy, ModelBy } from './generated/resolver-types.ts';
import { type NodeType, parseGlobalId } from './global-id.ts';
import { RequestProblem } from './request-problem.ts';

/** What a store looks for when a request names an entity. */
export function entitySelector(by: EntityBy, path: readonly string[]): EntitySelector {
  if (typeof by.lei === 'string') return { lei: checkedLei(by.lei, [...path, 'lei']) };
  return { key: keyOf(by, 'Entity', path) };
}

export function chipSelector(by: ChipBy, path: readonly string[]): ItemSelector {
  if (typeof by.name === 'string') return { kind: 'chip', name: by.name };
  return { kind: 'chip', key: keyOf(by, 'Chip', path) };
}

export function modelSelector(by: ModelBy, path: readonly string[]): ItemSelector {
  if (typeof by.name === 'string') return { kind: 'model', name: by.name };
  return { kind: 'model', key: keyOf(by, 'Model', path) };
}

function checkedLei(text: string, path: readonly string[]): string {
  const lei = text.trim().toUpperCase();
  if (isLei(lei)) return lei;
  throw new RequestProblem(
    'BAD_USER_INPUT',
    `"${text.slice(0, 60)}" is not a Legal Entity Identifier: it needs 20 letters and digits whose last two check the others. Look for a mistyped character.`,
    { path },
  );
}

function keyOf(
  by: { readonly id?: string | null | undefined; readonly key?: string | null | undefined },
  type: NodeType,
  path: readonly string[],
): string {
  if (typeof by.key === 'string') return by.key;
  const named = parseGlobalId(by.id ?? '');
  if (named?.type === type) return named.key;
  const word = type.toLowerCase();
  throw new RequestProblem(
    'BAD_USER_INPUT',
    `id is not the id of ${/^[AEIOU]/.test(type) ? 'an' : 'a'} ${word}. Take the id from an answer of this service, or name the ${word} by its key.`,
    { path: [...path, 'id'] },
  );
}

/** The words for something that a request names and the graph does not have. */
export function unknownEntity(by: EntityBy, path: readonly string[]): RequestProblem {
  const [member, name] = namedBy(by);
  return new RequestProblem(
    'NOT_FOUND',
    `The graph has no entity with the ${member} "${name}". Check the spelling, or look for it with entities(search: …); a party that is not in the graph can be described by its location and headquarters.`,
    { path: [...path, member] },
  );
}

export function unknownItem(
  kind: 'chip' | 'model',
  by: ChipBy | ModelBy,
  path: readonly string[],
): RequestProblem {
  const [member, name] = namedBy(by);
  return new RequestProblem(
    'NOT_FOUND',
    `The graph has no ${kind} with the ${member} "${name}". Check the spelling, look for it with ${kind}s(filter: {search: …}), or describe it with ${kind}Specification.`,
    { path: [...path, member] },
  );
}

/** The one member by which something was named, and what it says. */
function namedBy(by: EntityBy | ChipBy | ModelBy): readonly [string, string] {
  const [[member, name] = ['key', '']] = Object.entries(by).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  return [member, name.slice(0, 100)];
}
