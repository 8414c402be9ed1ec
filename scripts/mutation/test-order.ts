import { globSync } from 'node:fs';
import { placeOfFile } from './places.ts';
import type { MutatedPlace } from './places.ts';

interface Tests {
  /** Fast and telling tests first: most mutants go no further. */
  readonly first: readonly string[];
  readonly all: string;
  /** Of these only; undefined: none is left out. */
  readonly leftOut?: RegExp;
}

/** Property tests of items are asked last, and only about items; those of ownership last too. */
const slow = /propert|provenance|counted-operations|scale/;
const ofLawAndItems = 'test/{law,domain/item,domain/determination}/*.test.ts';
const ofOwnership = 'test/domain/{ownership,whole-graph}/*.test.ts';
const tests: Readonly<Record<MutatedPlace, Tests>> = {
  'src/law': {
    first: [
      'test/law/cases',
      'test/law/told',
      'test/law/folders',
      'test/law/stated',
      'test/domain/item/stated',
      'test/law/',
      'test/domain/determination/',
      'test/domain/item/',
    ],
    all: ofLawAndItems,
    leftOut: slow,
  },
  'src/domain/item': {
    first: [
      'test/domain/item/told',
      'test/domain/item/chip.',
      'test/domain/item/model.',
      'test/domain/item/stated',
      'test/domain/item/graph',
      'test/law/cases',
      'test/domain/item/',
      'test/law/',
      'test/domain/determination/',
    ],
    all: ofLawAndItems,
  },
  'src/domain/ownership': {
    first: ['test/domain/ownership/', 'test/domain/whole-graph/'],
    all: ofOwnership,
  },
  'src/domain/whole-graph': {
    first: ['test/domain/whole-graph/', 'test/domain/ownership/'],
    all: ofOwnership,
  },
};
/**
 * The property test over whole determinations, for its time; what compares a page with the rules, which notices everything;
 * and examples that are not part of the project.
 */
const leftOut = /determine-properties|law-page|worked-examples/;

/** The test files of a copy of the project for a mutant of a file, in the order in which they are asked: those that it reaches, where that is known. */
export function testsOf(
  copy: string,
  file: string,
  reached: ReadonlySet<string> | null,
): readonly string[] {
  const { first, all, leftOut: leftOutHere } = tests[placeOfFile(file)];
  const rank = (test: string) =>
    first.findIndex((start) => test.startsWith(start)) + (slow.test(test) ? first.length : 0);
  return globSync(all, { cwd: copy })
    .filter((test) => !leftOut.test(test) && leftOutHere?.test(test) !== true)
    .filter((test) => reached?.has(test) ?? true)
    .sort((left, right) => rank(left) - rank(right) || (left < right ? -1 : 1));
}
