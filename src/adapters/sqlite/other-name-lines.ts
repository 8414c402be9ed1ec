/** Normalised names as the column `other_names` has them, so that one that equals a search is found between two line breaks. */
export function otherNameLines(names: readonly string[]): string {
  return names.map((name) => `\n${name}\n`).join('');
}
