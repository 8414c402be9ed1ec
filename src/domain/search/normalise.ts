/**
 * A name as the search compares it: compatibility forms and case folded, marks removed, and everything but letters and
 * digits made single spaces. `Société Générale S.A.` becomes `societe generale s a`.
 */
export function normaliseName(name: string): string {
  // Most names have plain letters only, and are done in one step.
  if (isPlain(name))
    return name
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, ' ')
      .trim();
  return (
    foldCase(name.normalize('NFKD'))
      // Folding case can bring back composed letters.
      .normalize('NFKD')
      .replace(/\p{M}+/gu, '')
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
  );
}

/** The words that a search asks for; none where the text has neither letters nor digits. */
export function searchTokens(text: string): readonly string[] {
  return wordsOf(normaliseName(text));
}

/** The words of a text that is normalised already. */
export function wordsOf(normalised: string): readonly string[] {
  return normalised === '' ? [] : normalised.split(' ');
}

/** An index of Neo4j splits longer words, so that their inside would seem to begin a word. */
const longestWord = 255;

/** As much of a word as is found by: the first 255 UTF-16 units, and no half of a letter. */
export function wordBeginning(word: string): string {
  return word.length <= longestWord
    ? word
    : word.slice(0, longestWord).replace(/[\ud800-\udbff]$/, '');
}

/** The name of a chip or a model as selections compare it: without case and surrounding space. */
export function foldItemName(name: string): string {
  return foldCase(name.trim());
}

/** Whether a text is ASCII. */
export function isPlain(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) > lastPlain) return false;
  return true;
}

const lastPlain = 0x7f;

/**
 * By way of upper case, because lower case alone keeps apart what readers take as one (ß and ss, ı and i), and lower case
 * before that, because the capital ẞ is its own upper case; both sigmas are one.
 */
function foldCase(text: string): string {
  return text.toLowerCase().toUpperCase().toLowerCase().replaceAll('ς', 'σ');
}
