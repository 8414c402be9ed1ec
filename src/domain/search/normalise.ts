/**
 * A name as the search compares it: compatibility forms and case folded, marks removed, and everything but letters and
 * digits made single spaces. `Société Générale S.A.` becomes `societe generale s a`.
 */
export function normaliseName(name: string): string {
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
  const normalised = normaliseName(text);
  return normalised === '' ? [] : normalised.split(' ');
}

/** The name of a chip or a model as selections compare it: without case and surrounding space. */
export function foldItemName(name: string): string {
  return foldCase(name.trim());
}

/**
 * By way of upper case, because lower case alone keeps apart what readers take as one (ß and ss, ı and i), and lower case
 * before that, because the capital ẞ is its own upper case; both sigmas are one.
 */
function foldCase(text: string): string {
  return text.toLowerCase().toUpperCase().toLowerCase().replaceAll('ς', 'σ');
}
