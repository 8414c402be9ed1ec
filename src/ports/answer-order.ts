import type { Interest } from '../domain/ownership/closure.ts';
import type { GraphLine, LineType, LineTypes } from './graph-line.ts';
import { lineIdentity } from './line-identity.ts';
import { compareAsJson, compareText, orderText } from './text-order.ts';

/** Nodes in the order of an answer: by their keys, which their identities, being JSON, do not keep. */
export function nodesInOrder<V extends { readonly key: string }>(
  nodes: readonly V[],
): readonly V[] {
  if (isInOrder(nodes, (one, other) => compareText(one.key, other.key))) return nodes;
  return nodes.toSorted((one, other) => compareText(one.key, other.key));
}

/** Interests in the order of an answer: by their identities. */
export function interestsInOrder(interests: readonly Interest[]): readonly Interest[] {
  return isInOrder(interests, compareOwners) ? interests : factsInOrder('ownership', interests);
}

/** Facts of one type in the order of an answer: by their identities. */
export function factsInOrder<T extends LineType>(
  type: T,
  facts: readonly LineTypes[T][],
): readonly LineTypes[T][] {
  if (facts.length <= 1) return facts;
  return facts
    .map((value) => ({ value, place: orderText(lineIdentity({ type, value } as GraphLine)) }))
    .sort((left, right) => (left.place < right.place ? -1 : Number(left.place > right.place)))
    .map(({ value }) => value);
}

/**
 * A store that keeps lines in order gives those of an entity of thousands of owners so, which is seen in a fraction of the
 * time that it takes to sort them. False too where `compare` leaves it open.
 */
function isInOrder<V>(values: readonly V[], compare: (one: V, other: V) => number | null): boolean {
  let before: V | undefined;
  for (const value of values) {
    const difference = before === undefined ? -1 : compare(before, value);
    if (difference === null || difference >= 0) return false;
    before = value;
  }
  return true;
}

/** As the identities compare, where the parties tell; 0 where they do not, and null where that is not seen at once. */
function compareOwners(one: Interest, other: Interest): number | null {
  return one.owner === other.owner
    ? compareAsJson(one.owned, other.owned)
    : compareAsJson(one.owner, other.owner);
}
