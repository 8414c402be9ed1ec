import { interestKinds } from '../../domain/ownership/closure.ts';
import { exactShare } from '../../domain/ownership/share.ts';
import type { GraphLine, LineTypes } from '../../ports/graph-line.ts';

export type Entity = LineTypes['entity'];
export type Interest = LineTypes['ownership'];
export type Share = Interest['share'];

/** The codes that entities and interests begin with: a short text is read faster, and tens of thousands are read at once. */
export const ENTITY = 0;
export const INTEREST = 1;

/** What is left out at the end is null, or an empty list. */
export type StoredEntity = readonly [
  type: typeof ENTITY,
  key: Entity['key'],
  name: Entity['name'],
  kind: number,
  jurisdiction?: Entity['jurisdiction'],
  source?: Entity['source'],
  from?: Entity['from'],
  to?: Entity['to'],
  identifiers?: Entity['identifiers'],
  aliases?: Entity['aliases'],
];

/** What is left out at the end is null. */
export type StoredInterest = readonly [
  type: typeof INTEREST,
  owner: Interest['owner'],
  owned: Interest['owned'],
  kind: number,
  share?: StoredShare,
  source?: Interest['source'],
  from?: Interest['from'],
  to?: Interest['to'],
];

/** A share that is known exactly is one number; an end that is open has a 1. */
export type StoredShare =
  | number
  | readonly [minimum: number, maximum: number, minimumOpen: 0 | 1, maximumOpen: 0 | 1]
  | null;

export type StoredOther = {
  [T in Exclude<GraphLine['type'], 'entity' | 'ownership'>]: readonly [T, LineTypes[T]];
}[Exclude<GraphLine['type'], 'entity' | 'ownership'>];

export type Stored = StoredEntity | StoredInterest | StoredOther;

/** Kinds are kept as places in this list and in that of the entities. */
export const storedInterestKinds = [
  'ULTIMATE_CONSOLIDATION',
  ...interestKinds,
] as const satisfies readonly Interest['kind'][];

export function storedShare(share: Share): StoredShare {
  if (share === null) return null;
  const { minimum, maximum, minimumOpen, maximumOpen } = share;
  if (minimum === maximum && !minimumOpen && !maximumOpen) return minimum;
  return [minimum, maximum, minimumOpen ? 1 : 0, maximumOpen ? 1 : 0];
}

/** The kind at a place of a list. */
export function kindAt<Kind>(kinds: readonly Kind[], place: number): Kind {
  const kind = kinds[place];
  if (kind !== undefined) return kind;
  throw new Error(`The graph file has a line of an unknown kind (${place}).`);
}

export function shareOf(stored: StoredShare): Share {
  if (stored === null) return null;
  if (typeof stored === 'number') return exactShare(stored);
  const [minimum, maximum, minimumOpen, maximumOpen] = stored;
  return { minimum, maximum, minimumOpen: minimumOpen === 1, maximumOpen: maximumOpen === 1 };
}
