/** Takes things in, and gives the one that comes first of those it holds. */
export interface Heap<T> {
  readonly push: (thing: T) => void;
  readonly pop: () => T | undefined;
}

/** A binary heap. `isBefore` must be a strict order. */
export function heap<T>(isBefore: (left: T, right: T) => boolean): Heap<T> {
  const held: T[] = [];
  const swap = (one: number, other: number): void => {
    const kept = held[one];
    const moved = held[other];
    if (kept === undefined || moved === undefined) return;
    held[one] = moved;
    held[other] = kept;
  };
  const precedes = (one: number, other: number): boolean => {
    const left = held[one];
    const right = held[other];
    return left !== undefined && right !== undefined && isBefore(left, right);
  };
  return {
    push: (thing) => {
      held.push(thing);
      for (let at = held.length - 1; at > 0;) {
        const above = (at - 1) >> 1;
        if (!precedes(at, above)) return;
        swap(at, above);
        at = above;
      }
    },
    pop: () => {
      const first = held[0];
      const last = held.pop();
      if (held.length === 0 || last === undefined) return first;
      held[0] = last;
      for (let at = 0; ;) {
        let least = at;
        for (const below of [2 * at + 1, 2 * at + 2]) if (precedes(below, least)) least = below;
        if (least === at) return first;
        swap(at, least);
        at = least;
      }
    },
  };
}
