import { WHOLE } from '../ownership/share.ts';

/** The minima of all owners of one entity and of some of them, and how many of those are open. */
interface Sums {
  readonly all: number;
  readonly allOpen: number;
  readonly theirs: number;
  readonly theirsOpen: number;
}

/** What owners can have together: no more than the minima of the others leave, unless all make more than the whole. */
export function leftBy(
  { all, allOpen, theirs, theirsOpen }: Sums,
  most: number,
  isOpen: boolean,
): { readonly most: number; readonly open: boolean } {
  const exceeds = all > WHOLE || (all === WHOLE && allOpen > 0);
  const left = WHOLE - (all - theirs);
  if (exceeds || left > most) return { most, open: isOpen };
  return { most: left, open: allOpen > theirsOpen || (left === most && isOpen) };
}
