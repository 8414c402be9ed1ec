import type { EntityKey } from './closure.ts';
import { equityOn, interestOf } from './equity.ts';
import type { Ownership } from './in-force.ts';
import { compareKeys, distinctSources } from './interest-statements.ts';
import type { OwnershipConflict } from './ownership.ts';
import type { OwnersAbove } from './owners-above.ts';
import { WHOLE } from './share.ts';

/** Entities above an entity that hold one another entirely, so that nobody outside has anything of them. */
export function closedLoops(
  ownership: Ownership,
  above: OwnersAbove,
): readonly OwnershipConflict[] {
  const book = equityOn(ownership, 'shareholdings');
  // What nobody owns is no loop, and that is nearly all there is above a widely held company.
  const ownedGroups = above.groups.filter((group) =>
    group.every((key) => book.equityIn(key).stakes.length > 0),
  );
  return ownedGroups.flatMap((group) => {
    const members = new Set(group);
    const inside = group.flatMap((key) =>
      book.equityIn(key).notable.filter(({ owner }) => members.has(owner)),
    );
    const minima = new Map<EntityKey, number>();
    for (const { owned, share } of inside) {
      minima.set(owned, (minima.get(owned) ?? 0) + share.minimum);
    }
    const isClosed = group.every((key) => (minima.get(key) ?? 0) >= WHOLE);
    const [first] = [...group].sort(compareKeys);
    if (!isClosed || first === undefined) return [];
    return [
      {
        entity: first,
        statement:
          `${[...group].sort(compareKeys).join(', ')} hold one another entirely, so that no owner outside them ` +
          `has a share. Correct the interest that is too large, or add the owner that is missing.`,
        sources: distinctSources(inside.flatMap((stake) => interestOf(stake).sources)),
      },
    ];
  });
}
