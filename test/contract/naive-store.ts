import { foldItemName, normaliseName } from '../../src/domain/search/normalise.ts';
import { latinWord } from '../../src/ports/latin-text.ts';
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
  const inLatin = tokens.map(latinWord).join(' ');
  return valuesOf(lines, 'entity')
    .flatMap(({ key, name, aliases, identifiers }) => {
      const written = [name, ...aliases, ...identifiers.map(({ value }) => value)].map(
        normaliseName,
      );
      const texts = written
        .flatMap((text) => [text, text.split(' ').map(latinWord).join(' ')])
        .flatMap((text) => [text, text.replaceAll(initials, (run) => run.replaceAll(' ', ''))]);
      const words = texts.flatMap((text) => text.split(' '));
      const edits = tokens.map((token) =>
        Math.min(...words.map((word) => naiveEdits([token, ...joinedWith(token, search)], word))),
      );
      const worst = Math.max(...edits);
      if (worst > 2) return [];
      const normalised = normaliseName(name);
      const isEqual = texts.includes(search) || normalised === inLatin;
      const rank = isEqual ? 0 : normalised.startsWith(search) ? 1 : 2;
      return [{ key, name: normalised, rank: worst * 10 + rank }];
    })
    .sort(
      (left, right) =>
        left.rank - right.rank ||
        left.name.length - right.name.length ||
        Buffer.compare(Buffer.from(left.key), Buffer.from(right.key)),
    )
    .map(({ key }) => key);
}

/** Letters by themselves side by side, as of `nexperia b v`. */
const initials = /(?<!\S)(?:\S )+\S(?!\S)/gu;

/** The initials of a search that a letter of it stands in, as one word. */
function joinedWith(letter: string, search: string): readonly string[] {
  return [...search.matchAll(initials)]
    .map(([run]) => run.split(' '))
    .filter((run) => run.includes(letter))
    .map((run) => run.join(''));
}

/** The edits by which a word of a search, or one of its spellings, is a word of the graph: 0 where it begins it; infinitely many where it does not mean it. */
function naiveEdits([token = '', ...joined]: readonly string[], word: string): number {
  const typed = [token, latinWord(token), ...joined].filter((text) => text !== '');
  if (typed.some((text) => word.startsWith(text))) return 0;
  const letters = /^\p{L}+$/u;
  return Math.min(
    ...typed.map((text) => {
      const { length } = Array.from(text);
      const isForgiven = letters.test(text) && letters.test(word) && length >= 4 && length <= 24;
      const edits = isForgiven ? naiveDistance(Array.from(text), Array.from(word)) : 3;
      return edits <= (length >= 8 ? 2 : 1) ? edits : Number.POSITIVE_INFINITY;
    }),
  );
}

/** How many letters are put in, left out, changed or swapped with their neighbour, up to 2; 3 for more. */
function naiveDistance(left: readonly string[], right: readonly string[], most = 2): number {
  if (Math.abs(left.length - right.length) > most) return 3;
  if (left.length === 0 || right.length === 0) return Math.max(left.length, right.length);
  if (left[0] === right[0]) return naiveDistance(left.slice(1), right.slice(1), most);
  if (most === 0) return 3;
  const rest = [
    naiveDistance(left.slice(1), right.slice(1), most - 1),
    naiveDistance(left.slice(1), right, most - 1),
    naiveDistance(left, right.slice(1), most - 1),
    ...(left[0] === right[1] && left[1] === right[0]
      ? [naiveDistance(left.slice(2), right.slice(2), most - 1)]
      : []),
  ];
  return Math.min(3, 1 + Math.min(...rest));
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
