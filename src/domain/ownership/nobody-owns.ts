import type { Closure, EntityKey, Interest } from './closure.ts';
import { distinctSources } from './interest-statements.ts';
import type { OwnershipConflict } from './ownership.ts';

interface OverClosure {
  readonly closure: Closure;
}

const nouns = { PERSON: 'a person', STATE: 'a state' } as const;

/** Nobody owns a person or a state, whatever a source says. */
export function canBeOwned({ closure }: OverClosure, key: EntityKey): boolean {
  const kind = closure.entities.get(key)?.kind;
  return kind !== 'PERSON' && kind !== 'STATE';
}

/** What is wrong with interests on record in one entity where that is a person or a state; else null. */
export function ownedThoughNobodyCan(
  { closure }: OverClosure,
  owned: EntityKey,
  interests: readonly Interest[],
): OwnershipConflict | null {
  const kind = closure.entities.get(owned)?.kind;
  if ((kind !== 'PERSON' && kind !== 'STATE') || interests.length === 0) return null;
  const owners = [...new Set(interests.map(({ owner }) => owner))].sort().join(', ');
  return {
    entity: owned,
    statement:
      `${owned} is ${nouns[kind]}, and nobody owns ${nouns[kind]}, but interests in it are on record (of ${owners}). ` +
      `They count for nothing; end them, or correct the kind of ${owned}.`,
    sources: distinctSources(interests.map(({ source }) => source)),
  };
}
