import { wordsOf } from '../search/normalise.ts';
import { leadingLegalForms, legalFormSpellings } from './legal-form-spellings.ts';
import type { Agreement } from './whereabouts.ts';
import { meantWord, wordsByMisspelling } from './misspelt-word.ts';

/** What a name's legal form says that it is; null where the name has none. */
export type LegalForm = keyof typeof legalFormSpellings;

const forms = new Map<string, LegalForm>();
let longestForm = 0;
for (const form of Object.keys(legalFormSpellings).filter(isLegalForm)) {
  for (const spelling of legalFormSpellings[form].split(',')) {
    if (!forms.has(spelling)) forms.set(spelling, form);
    longestForm = Math.max(longestForm, wordsOf(spelling).length);
  }
}

const misspelt = wordsByMisspelling([...forms.keys()].flatMap(wordsOf));

function isLegalForm(form: string): form is LegalForm {
  return Object.hasOwn(legalFormSpellings, form);
}

/** A normalised name apart from its legal form. A name that is nothing else keeps its words. */
export interface NameParts {
  readonly words: readonly string[];
  readonly form: LegalForm | null;
}

/**
 * Whether the legal forms in the names of two are of one kind: names and aliases in several languages have several. That a
 * company is called one says nothing against any form.
 */
export function formAgreement(one: readonly LegalForm[], other: readonly LegalForm[]): Agreement {
  if (one.some((form) => other.includes(form))) return 'SAME';
  const isTelling = (form: LegalForm): boolean => form !== 'COMPANY';
  return one.some(isTelling) && other.some(isTelling) ? 'DIFFERENT' : 'UNKNOWN';
}

interface SpeltWords {
  readonly words: readonly string[];
  /** What each may be a misspelling of, where that is a word of a legal form; else itself. */
  readonly meant: readonly string[];
}

/** A form with one misspelt letter is that form: "Lmited". */
export function nameParts(normalised: string): NameParts {
  const words = wordsOf(normalised);
  let spelt: SpeltWords = { words, meant: words.map((word) => meantWord(word, misspelt) ?? word) };
  let form: LegalForm | null = null;
  for (;;) {
    const cut = withoutForm(spelt, form);
    if (cut === null) return { words: spelt.words, form };
    spelt = cut.rest;
    // What stands last says it most exactly: "GmbH & Co. KG" is found whole, "Holding B.V. Limited" is a Limited.
    if (form === null || form === 'COMPANY') form = cut.form;
  }
}

function withoutForm(
  { words, meant }: SpeltWords,
  known: LegalForm | null,
): { readonly rest: SpeltWords; readonly form: LegalForm } | null {
  const within = (start: number, end?: number): SpeltWords => ({
    words: words.slice(start, end),
    meant: meant.slice(start, end),
  });
  for (let length = Math.min(longestForm, words.length - 1); length > 0; length -= 1) {
    const last = formOf(within(-length));
    if (last !== undefined) return { rest: within(0, -length), form: last };
    const first = formOf(within(0, length));
    if (first === undefined) continue;
    // "A. O. Smith Corporation" is no joint stock company.
    const isSure = (words[0] ?? '').length > 2 || known === null || known === first;
    if (length > 1 || (isSure && leadingLegalForms.has(meant[0] ?? ''))) {
      return { rest: within(length), form: first };
    }
  }
  return null;
}

function formOf({ words, meant }: SpeltWords): LegalForm | undefined {
  return forms.get(words.join(' ')) ?? forms.get(meant.join(' '));
}
