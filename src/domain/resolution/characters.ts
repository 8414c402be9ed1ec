/** Chinese and Japanese names stand in one word with their legal form, after or before them. */
const formAfter =
  /(?<=.)(?<form>股份有限公司|有限责任公司|有限責任公司|有限公司|株式会社|有限会社|合同会社)$/u;
const formBefore = /^(?<form>株式会社|有限会社|合同会社)(?=.)/u;

/** A normalised name with a space between it and a form in Chinese characters. */
export function withFormApart(normalised: string): string {
  return normalised.replace(formAfter, ' $<form>').replace(formBefore, '$<form> ');
}

/** Shorter beginnings are those of hundreds, being names of places. */
const shortestBeginning = 3;

/**
 * A normalised name in Chinese or Japanese characters, without its legal form; null where it is in other letters, or too short.
 * Such names are cited by their first characters: 中芯国际 is 中芯国际集成电路制造有限公司.
 */
export function charactersOf(normalised: string): string | null {
  if (!/^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー ]+$/u.test(normalised)) return null;
  const plain = normalised.replaceAll(' ', '').replace(formAfter, '').replace(formBefore, '');
  return Array.from(plain).length < shortestBeginning ? null : plain;
}

interface InCharacters {
  readonly characters: string | null;
}

/** Whether one of two names in characters begins the other. */
export function beginsOther({ characters: one }: InCharacters, other: InCharacters): boolean {
  if (one === null || other.characters === null) return false;
  return one.startsWith(other.characters) || other.characters.startsWith(one);
}

/** What a name in characters may be cited as: its beginnings, and itself. */
export function beginningsOf(characters: string): readonly string[] {
  const all = Array.from(characters);
  return all.map((_, at) => all.slice(0, at + 1).join('')).slice(shortestBeginning - 1);
}
