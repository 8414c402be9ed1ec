import type { EntityKey } from './closure.ts';
import type { EquityBook, EquityStake } from './equity.ts';

/** To look an owner up takes as long as to go past so many stakes. */
const lookUp = 32;

/** The stakes in an entity that some owners have, other than itself, in the order of all its stakes. */
export function stakesOfOthers(
  book: EquityBook,
  key: EntityKey,
  owners: ReadonlyMap<EntityKey, unknown>,
): readonly EquityStake[] {
  const { stakes } = book.equityIn(key);
  // Few restricted owners are found sooner among what they have than among thousands of owners.
  const few = owners.size * lookUp < stakes.length ? stakesOfFew(book, key, owners) : null;
  if (few === null) return stakes.filter(({ owner }) => owner !== key && owners.has(owner));
  return few.size <= 1 ? [...few] : stakes.filter((stake) => few.has(stake));
}

/** Null where the owners have more of others than the entity has owners. */
function stakesOfFew(
  book: EquityBook,
  key: EntityKey,
  owners: ReadonlyMap<EntityKey, unknown>,
): ReadonlySet<EquityStake> | null {
  const found = new Set<EquityStake>();
  let left = book.equityIn(key).stakes.length;
  for (const owner of owners.keys()) {
    const held = owner === key ? [] : book.stakesOf(owner);
    left -= held.length;
    if (left < 0) return null;
    for (const stake of held) if (stake.owned === key) found.add(stake);
  }
  return found;
}
