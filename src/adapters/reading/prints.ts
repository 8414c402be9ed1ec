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
  return printOfSum(keys, sumOfLines(lines));
}

/** Prints of what is above some of the entities of a closure, each line looked at once however many are asked for. */
export function closurePrints(closure: Closure): (keys: ClosureAnswer['keys']) => string {
  const above = sumAbove(closure);
  return (keys) => printOfSum(keys, above(keys.flatMap((key) => key ?? [])));
}

/** The sums of the hashes of all lines above some of the entities of a closure, their own among them. */
export function sumAbove({
  entities,
  interests,
}: Closure): (keys: readonly EntityKey[]) => GraphSum {
  const into = grouped(interests, ({ owned }) => owned);
  const sums = new Map<EntityKey, GraphSum>();
  const ownSum = (key: EntityKey): GraphSum => {
    const known = sums.get(key);
    if (known !== undefined) return known;
    const entity = entities.get(key);
    const sum = sumOfLines([
      ...(entity === undefined ? [] : linesOfEntity(entity)),
      ...(into.get(key) ?? []).map((value) => ({ type: 'ownership', value }) as const),
    ]);
    sums.set(key, sum);
    return sum;
  };
  return (keys) => {
    const above = reach(keys, (key) => (into.get(key) ?? []).map(({ owner }) => owner));
    return sumOf([...above].map(ownSum));
  };
}

export function sumOfLines(lines: readonly GraphLine[]): GraphSum {
  return lines.reduce(
    (sum, line) => withLine(sum, contentHash(lineContent(line))),
    EMPTY_GRAPH_SUM,
  );
}

const modulus = 1n << 256n;

export function sumOf(sums: readonly GraphSum[]): GraphSum {
  return sums.reduce((sum, one) => (sum + one) % modulus, EMPTY_GRAPH_SUM);
}

/** The sum as a print, with which keys stand for what was asked. */
export function printOfSum(keys: readonly (string | null)[], sum: GraphSum): string {
  return versionText(withLine(sum, contentHash(JSON.stringify(keys))));
}
