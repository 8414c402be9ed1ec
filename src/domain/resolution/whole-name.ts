import type { ComparableName } from './name-likeness.ts';

/**
 * How far a name of one is a name of the other: `WHOLE_NAME` where two are equal letter by letter; `SAME_NAME` where
 * they are but for spaces, plurals, script and how one legal form is spelt ("Nova Chip Ltd" and "Nova Chip Limited").
 */
export function bornName(
  names: readonly ComparableName[],
  others: readonly ComparableName[],
): 'WHOLE_NAME' | 'SAME_NAME' | 'NONE' {
  const pairs = names.flatMap((one) => others.map((other) => [one, other] as const));
  if (pairs.some(([one, other]) => one.normalised === other.normalised)) return 'WHOLE_NAME';
  return pairs.some(([one, other]) => isSpeltOtherwise(one, other)) ? 'SAME_NAME' : 'NONE';
}

function isSpeltOtherwise(one: ComparableName, other: ComparableName): boolean {
  return one.form === other.form && one.words.join('') === other.words.join('');
}
