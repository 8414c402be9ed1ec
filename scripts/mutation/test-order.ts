import { globSync } from 'node:fs';

/** Fast and telling tests first: most mutants go no further. */
const first = {
  law: [
    'test/law/cases',
    'test/law/told',
    'test/law/folders',
    'test/law/stated',
    'test/domain/item/stated',
    'test/law/',
    'test/domain/determination/',
    'test/domain/item/',
  ],
  item: [
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
} as const;
/** Property tests of items are asked last, and only about items. */
const slow = /propert|provenance|counted-operations/;
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
  const isLaw = file.startsWith('src/law/');
  const order: readonly string[] = isLaw ? first.law : first.item;
  const rank = (test: string) =>
    order.findIndex((start) => test.startsWith(start)) + (slow.test(test) ? order.length : 0);
  return globSync('test/{law,domain/item,domain/determination}/*.test.ts', { cwd: copy })
    .filter((test) => !leftOut.test(test) && (!isLaw || !slow.test(test)))
    .filter((test) => reached?.has(test) ?? true)
    .sort((left, right) => rank(left) - rank(right) || (left < right ? -1 : 1));
}
