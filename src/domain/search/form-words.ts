/** Words of legal forms that are written in full and abbreviated; those of one line are one word. */
const spellings = [
  'limited ltd',
  'incorporated inc',
  'corporation corp',
  'company co',
  'private pvt pte',
  'proprietary pty',
  'berhad bhd',
  'sendirian sdn',
  'aktiengesellschaft ag',
  'aktiebolag ab',
  'osakeyhtio oy',
  'ooo llc',
  'pao pjsc',
  'ao jsc',
  'limitada ltda lda',
].map((line) => line.split(' '));

const bySpelling: ReadonlyMap<string, readonly string[]> = new Map(
  spellings.flatMap((words) => words.map((word) => [word, words] as const)),
);

/** How else a word of a name's legal form is written; nothing where it is of none. */
export function otherSpellings(word: string): readonly string[] {
  return (bySpelling.get(word) ?? []).filter((other) => other !== word);
}
