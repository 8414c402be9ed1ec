import { foldItemName, normaliseName } from '../../src/domain/search/normalise.ts';
import type { GraphLine, LineType, LineTypes } from '../../src/ports/graph-line.ts';

/** What a store must answer, computed in the plainest way from the lines themselves: slow, and easy to believe. */

/** The values of the lines of one type. */
export function valuesOf<T extends LineType>(lines: readonly GraphLine[], type: T) {
  return lines.flatMap((line) => (isOfType(line, type) ? [line.value] : []));
}

function isOfType<T extends LineType>(
  line: GraphLine,
  type: T,
): line is Extract<GraphLine, { readonly type: T }> & { readonly value: LineTypes[T] } {
  return line.type === type;
}

/** Keys in the order of their bytes. */
export function inOrder(keys: Iterable<string>): readonly string[] {
  return [...new Set(keys)].sort((left, right) =>
    Buffer.compare(Buffer.from(left), Buffer.from(right)),
  );
}

/** Adds what `next` gives for what is in the set until nothing is new. */
function reach(start: readonly string[], next: (key: string) => readonly string[]): Set<string> {
  const reached = new Set(start);
  let before = -1;
  while (reached.size > before) {
    before = reached.size;
    for (const key of reached) for (const found of next(key)) reached.add(found);
  }
  return reached;
}

/** The keys of the entities upward of these, and the interests between them. */
export function naiveClosure(lines: readonly GraphLine[], start: readonly string[]) {
  const interests = valuesOf(lines, 'ownership');
  const reached = reach(start, (key) =>
    interests.filter(({ owned }) => owned === key).map(({ owner }) => owner),
  );
  return {
    keys: inOrder(reached),
    interests: interests.filter(({ owned }) => reached.has(owned)),
  };
}

/** The models that these come from, themselves included. */
export function naiveModels(lines: readonly GraphLine[], start: readonly string[]) {
  const steps = [
    ...valuesOf(lines, 'derivation').map(({ model, base }) => [model, base] as const),
    ...valuesOf(lines, 'syntheticData').map(({ model, generator }) => [model, generator] as const),
  ];
  return inOrder(
    reach(start, (key) => steps.filter(([model]) => model === key).map(([, from]) => from)),
  );
}

/** The keys of entities that a search finds, best match first. */
export function naiveSearch(lines: readonly GraphLine[], tokens: readonly string[]) {
  const search = tokens.join(' ');
  const found = valuesOf(lines, 'entity').filter(({ name, aliases, identifiers }) => {
    const texts = [name, ...aliases, ...identifiers.map(({ value }) => value)];
    const words = texts.flatMap((text) => normaliseName(text).split(' '));
    return tokens.every((token) => words.some((word) => word.startsWith(token)));
  });
  return found
    .map(({ key, name, aliases, identifiers }) => {
      const texts = [name, ...aliases, ...identifiers.map(({ value }) => value)];
      const isEqual = texts.some((text) => normaliseName(text) === search);
      const begins = normaliseName(name).startsWith(search);
      return { key, name: normaliseName(name), rank: isEqual ? 0 : begins ? 1 : 2 };
    })
    .sort(
      (left, right) =>
        left.rank - right.rank ||
        left.name.length - right.name.length ||
        Buffer.compare(Buffer.from(left.key), Buffer.from(right.key)),
    )
    .map(({ key }) => key);
}

/** The keys of chips or models whose name has the text in it, in order. */
export function naiveItemSearch(
  lines: readonly GraphLine[],
  kind: 'chip' | 'model',
  text: string,
): readonly string[] {
  return inOrder(
    [...valuesOf(lines, 'chip'), ...valuesOf(lines, 'model')]
      .filter((item) => ('vendor' in item ? 'chip' : 'model') === kind)
      .filter(({ name }) => foldItemName(name).includes(foldItemName(text)))
      .map(({ key }) => key),
  );
}
