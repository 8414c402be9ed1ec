import type { Closure, EntityKey } from '../../domain/ownership/closure.ts';
import type { GraphLine } from '../../ports/graph-line.ts';
import type { ClosureAnswer } from '../../ports/graph-store.ts';
import {
  EMPTY_GRAPH_SUM,
  type GraphSum,
  contentHash,
  lineContent,
  versionText,
  withLine,
} from '../../ports/graph-version.ts';
import { linesOfEntity } from '../../ports/lines-of.ts';
import { grouped, reach } from '../overlay/reach.ts';

/** A print of an answer: of which keys stand for what was asked, and of every line. The order of lines does not count. */
export function printOf(keys: readonly (string | null)[], lines: readonly GraphLine[]): string {
  return printed(keys, sumOf(lines));
}

/** Prints of what is above some of the entities of a closure, each line looked at once however many are asked for. */
export function closurePrints({
  entities,
  interests,
}: Closure): (keys: ClosureAnswer['keys']) => string {
  const into = grouped(interests, ({ owned }) => owned);
  const sums = new Map<EntityKey, GraphSum>();
  const ownSum = (key: EntityKey): GraphSum => {
    const known = sums.get(key);
    if (known !== undefined) return known;
    const entity = entities.get(key);
    const sum = sumOf([
      ...(entity === undefined ? [] : linesOfEntity(entity)),
      ...(into.get(key) ?? []).map((value) => ({ type: 'ownership', value }) as const),
    ]);
    sums.set(key, sum);
    return sum;
  };
  return (keys) => {
    const above = reach(
      keys.flatMap((key) => key ?? []),
      (key) => (into.get(key) ?? []).map(({ owner }) => owner),
    );
    return printed(keys, [...above].map(ownSum).reduce(added, EMPTY_GRAPH_SUM));
  };
}

function sumOf(lines: readonly GraphLine[]): GraphSum {
  return lines.reduce((sum, line) => withLine(sum, hashOf(line)), EMPTY_GRAPH_SUM);
}

function hashOf(line: GraphLine): string {
  return contentHash(lineContent(line));
}

const modulus = 1n << 256n;

function added(one: GraphSum, other: GraphSum): GraphSum {
  return (one + other) % modulus;
}

function printed(keys: readonly (string | null)[], sum: GraphSum): string {
  return versionText(withLine(sum, contentHash(JSON.stringify(keys))));
}
