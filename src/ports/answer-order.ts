import type { GraphLine } from './graph-line.ts';
import { lineIdentity } from './line-identity.ts';
import { compareAsJson, compareText, orderText } from './text-order.ts';

/** Lines of one type in the order of an answer: nodes by their keys, facts by their identities. */
export function inAnswerOrder(lines: readonly GraphLine[]): readonly GraphLine[] {
  if (lines.length === 1 || isInOrder(lines)) return lines;
  return lines
    .map((line) => ({ line, place: orderText(place(line)) }))
    .sort((left, right) => (left.place < right.place ? -1 : Number(left.place > right.place)))
    .map(({ line }) => line);
}

/** Nodes stand in the order of their keys, which their identities, being JSON, do not keep. */
function place(line: GraphLine): string {
  return 'key' in line.value ? line.value.key : lineIdentity(line);
}

/**
 * A store that keeps lines in order gives those of an entity of thousands of owners so, which is seen in a fraction of the
 * time that it takes to sort them. False where it cannot be seen without the identities.
 */
function isInOrder(lines: readonly GraphLine[]): boolean {
  let before: GraphLine | null = null;
  for (const line of lines) {
    if (before && !isBefore(before, line)) return false;
    before = line;
  }
  return true;
}

/** Whether one line of a type comes before another; false too where that is not seen at once. */
function isBefore(one: GraphLine, other: GraphLine): boolean {
  if (one.type === 'ownership' && other.type === 'ownership') {
    const difference =
      one.value.owner === other.value.owner
        ? compareAsJson(one.value.owned, other.value.owned)
        : compareAsJson(one.value.owner, other.value.owner);
    return difference !== null && difference < 0;
  }
  return (
    'key' in one.value && 'key' in other.value && compareText(one.value.key, other.value.key) < 0
  );
}
