import type { EntityKey } from './closure.ts';
import type { EquityBook } from './equity.ts';
import type { OwnersAbove } from './owners-above.ts';
import { WHOLE } from './share.ts';

/** What an owner has of an entity for certain, in billionths: something, or with an open end more than nothing. `owner` is its number. */
export interface Part {
  readonly owner: number;
  readonly part: number;
  readonly open: boolean;
}

/**
 * The minimum shares among an entity and its owners. Entities are numbers, the entity asked about is 0; row k has the
 * parts that others have of entity k.
 */
export interface ShareMatrix {
  readonly keys: readonly EntityKey[];
  readonly rows: readonly (readonly Part[])[];
}

export function minimumShares(book: EquityBook, above: OwnersAbove): ShareMatrix {
  const keys = above.everybody();
  const numbers = new Map(keys.map((key, number) => [key, number]));
  const rows = keys.map((key) =>
    book.equityIn(key).stakes.flatMap(({ owner: key, share }): Part[] => {
      const owner = numbers.get(key);
      if (owner === undefined || (share.minimum === 0 && !share.minimumOpen)) return [];
      return [{ owner, part: share.minimum, open: share.minimumOpen }];
    }),
  );
  return { keys, rows };
}

/** Only the parts through which one owner's share comes down to the entity. The owner itself is passed no more. */
export function partsBelow({ keys, rows }: ShareMatrix, owner: number): ShareMatrix {
  const ownedBy = new Map<number, number[]>();
  for (const [owned, parts] of rows.entries()) {
    for (const part of parts) {
      const list = ownedBy.get(part.owner);
      if (list) list.push(owned);
      else ownedBy.set(part.owner, [owned]);
    }
  }
  const below = new Set([owner]);
  for (const each of below) for (const owned of ownedBy.get(each) ?? []) below.add(owned);
  const down = rows.map((parts, owned) =>
    owned === owner || !below.has(owned) ? [] : parts.filter((part) => below.has(part.owner)),
  );
  // What the owner has of others that have nothing of the entity for certain is no way down to it.
  const above = new Set([0]);
  for (const each of above) for (const part of down[each] ?? []) above.add(part.owner);
  return { keys, rows: down.map((parts, owned) => (above.has(owned) ? parts : [])) };
}

/** How much of an entity nobody among its owners has, in billionths; below zero where they have more than the whole. */
export function leftOf(parts: readonly Part[]): number {
  return parts.reduce((left, { part }) => left - part, WHOLE);
}
