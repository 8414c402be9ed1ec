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
  const together = runsOfOnePair(interests);
  if (together === null) return factsInOrder('ownership', interests);
  if (together.length === 0) return interests;
  const ordered = [...interests];
  for (const { begin, end } of together) {
    const run = factsInOrder('ownership', interests.slice(begin, end));
    ordered.splice(begin, run.length, ...run);
  }
  return ordered;
}

/**
 * Where several interests of one owner in one entity stand together, of interests that are in the order of their parties:
 * only these are still to be put in order. Null where the interests are not in that order, or that is not seen at once.
 */
function runsOfOnePair(
  interests: readonly Interest[],
): readonly { readonly begin: number; readonly end: number }[] | null {
  const runs: { begin: number; end: number }[] = [];
  let before: Interest | undefined;
  let begin = 0;
  for (const [at, interest] of interests.entries()) {
    const difference = before === undefined ? -1 : compareOwners(before, interest);
    if (difference === null || difference > 0) return null;
    if (difference < 0) {
      if (at - begin > 1) runs.push({ begin, end: at });
      begin = at;
    }
    before = interest;
  }
  if (interests.length - begin > 1) runs.push({ begin, end: interests.length });
  return runs;
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
 * time that it takes to sort them.
 */
function isInOrder<V>(values: readonly V[], compare: (one: V, other: V) => number): boolean {
  let before: V | undefined;
  for (const value of values) {
    if (before !== undefined && compare(before, value) >= 0) return false;
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
