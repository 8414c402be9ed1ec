import type { CountryCode } from '../../domain/country.ts';
import type { Knowledge } from '../../domain/knowledge.ts';
import type { Closure, EntityKey } from '../../domain/ownership/closure.ts';
import type { TopBasis } from '../../domain/ownership/ownership.ts';

/** An entity as a result names it. */
export interface NamedEntity {
  readonly key: EntityKey;
  readonly name: string;
}

/** An entity of a closure with its name, or its key where the closure does not have it. */
export function namedIn({ entities }: Closure, key: EntityKey): NamedEntity {
  return { key, name: entities.get(key)?.name ?? key };
}

/** Who controls a party in the end; the party itself where no entity does. */
export interface PartyParent extends NamedEntity {
  readonly headquarters: CountryCode | null;
  readonly basis: TopBasis;
  /** Whether it is known to be a top, and not where nothing more is known. */
  readonly knownTop: boolean;
  readonly certainty: Knowledge;
  readonly joint: boolean;
  readonly cyclic: boolean;
}

/** Whether it is known for certain who is at the top. */
export function areKnownParents(
  parents: readonly Pick<PartyParent, 'knownTop' | 'certainty' | 'joint'>[],
): boolean {
  return (
    parents.every(({ knownTop, certainty }) => knownTop && certainty === 'YES') &&
    // Several that each control it alone are what sources do not agree on.
    (parents.length === 1 || parents.every(({ joint }) => joint))
  );
}

/** Who is at the top, each with its seat and whether that is certain. */
export function parentsInWords(
  parents: readonly (NamedEntity & {
    readonly headquarters: string | null;
    readonly basis: string;
    readonly certainty: string;
    readonly joint?: boolean;
    readonly cyclic?: boolean;
  })[],
): readonly string[] {
  return parents.map(({ name, key, headquarters, basis, certainty, joint, cyclic }) => {
    const seat = headquarters === null ? 'headquarters not known' : headquarters;
    const sure = certainty === 'YES' ? '' : `, certain: ${certainty}`;
    return `${entityInWords({ key, name })}, ${seat}, ${basis}${joint ? ', joint' : ''}${cyclic ? ', round a loop' : ''}${sure}`;
  });
}

/** `NVIDIA Corporation (nvidia)`. */
export function entityInWords({ key, name }: NamedEntity): string {
  return name === key ? name : `${name} (${key})`;
}
