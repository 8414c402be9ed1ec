import type { Entity } from '../ownership/closure.ts';
import { normaliseName, searchTokens } from './normalise.ts';

/** What a store keeps beside an entity so that it can be found by name, and in which place. */
export interface EntitySearchText {
  /** The normalised name, for the rank: equal to the search, beginning with it, or neither. */
  readonly name: string;
  /** UTF-16 units of the normalised name: shorter names come first within a rank. */
  readonly nameLength: number;
  /** The normalised aliases and identifiers, each once: one that is equal to the search ranks as an equal name. */
  readonly otherNames: readonly string[];
  /** Every word of the name, the aliases and the identifiers' values, each once. */
  readonly words: readonly string[];
}

export function entitySearchText(
  entity: Pick<Entity, 'name' | 'aliases' | 'identifiers'>,
): EntitySearchText {
  const name = normaliseName(entity.name);
  const others = [...entity.aliases, ...entity.identifiers.map((identifier) => identifier.value)];
  return {
    name,
    nameLength: name.length,
    otherNames: [...new Set(others.map(normaliseName))],
    words: [...new Set([entity.name, ...others].flatMap(searchTokens))],
  };
}
