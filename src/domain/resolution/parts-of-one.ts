import type { EntityKey, Interest } from '../ownership/closure.ts';
import { endsAbove, mostTogether, UNKNOWN_SHARE } from '../ownership/share.ts';
import type { ShareInterval } from '../ownership/share.ts';
import type { SameEntities } from './same-entities.ts';

/**
 * Interests as the sources have them, before the keys of one entity are put together. Where one source states interests of one
 * kind under several keys of an owner or of what it owns, from one day on, nobody says whether they are parts of what the owner
 * has or the same thing twice: each of them is then from its own share up to all of them together. What it states from another
 * day on stays apart, as under one key.
 */
export function partsOfOne(
  interests: readonly Interest[],
  same: SameEntities,
): readonly Interest[] {
  const isOfSeveral = (key: EntityKey): boolean => same.members(key).length > 1;
  const ofOne = new Map<string, Interest[]>();
  for (const interest of interests) {
    if (!isOfSeveral(interest.owner) && !isOfSeveral(interest.owned)) continue;
    const name = nameOf(interest, same);
    const list = ofOne.get(name);
    if (list) list.push(interest);
    else ofOne.set(name, [interest]);
  }
  if (ofOne.size === 0) return interests;
  return interests.map((interest) => {
    const { share } = interest;
    const all = ofOne.get(nameOf(interest, same));
    if (share === null || all === undefined) return interest;
    const keys = keysOf(interest);
    const others = all.filter((other) => keysOf(other) !== keys);
    return others.length === 0 ? interest : { ...interest, share: upTo(share, others) };
  });
}

function nameOf(
  { owner, owned, kind, from, source }: Interest,
  { standFor }: SameEntities,
): string {
  return JSON.stringify([standFor(owner), standFor(owned), kind, from, source?.name ?? null]);
}

function keysOf({ owner, owned }: Interest): string {
  return JSON.stringify([owner, owned]);
}

/** The share up to what it comes to with the most that is stated under other keys. */
function upTo(share: ShareInterval, others: readonly Interest[]): ShareInterval {
  const most = new Map<string, ShareInterval>();
  for (const other of others) {
    const stated = other.share ?? UNKNOWN_SHARE;
    const keys = keysOf(other);
    const known = most.get(keys);
    if (known === undefined || endsAbove(stated, known)) most.set(keys, stated);
  }
  return { ...share, ...mostTogether([share, ...most.values()]) };
}
