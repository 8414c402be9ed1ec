/** The most edits that any word of a search is forgiven. */
export const mostEdits = 2;

const shortestForgiven = 4;
const shortestForgivenTwice = 8;
/** Longer words than this are rather codes, or whole names written as one. */
const longestForgiven = 24;

/**
 * How many misspelt letters a word of a search is forgiven: none under 4 letters, one under 8, then two. None either where
 * there is a digit: another number is another thing.
 */
export function forgivenEdits(word: string): number {
  const letters = lettersOf(word);
  if (letters === null || letters < shortestForgiven || letters > longestForgiven) return 0;
  return letters < shortestForgivenTwice ? 1 : mostEdits;
}

/** Whether some word of a search may be a misspelling of this one. */
export function canBeMeant(word: string): boolean {
  const letters = lettersOf(word);
  return (
    letters !== null && letters >= shortestForgiven - 1 && letters <= longestForgiven + mostEdits
  );
}

/** How many letters a word has; null where it has a digit. */
function lettersOf(word: string): number | null {
  return /\p{N}/u.test(word) ? null : Array.from(word).length;
}
