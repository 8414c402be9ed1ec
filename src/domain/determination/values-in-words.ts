import { inWords } from './words.ts';

/** With more values than this and one, the others are counted and not told. */
const most = 4;
const lead = /^such that .*? is /;

/** Values of one fact in a sentence: what they have in common once, and of many only the first. */
export function valuesInWords(values: readonly string[]): string {
  const [first = ''] = values;
  const [common = ''] = lead.exec(first) ?? [];
  const short = values.map((value, index) =>
    index > 0 && common !== '' && value.startsWith(common) ? value.slice(common.length) : value,
  );
  if (short.length <= most + 1) return inWords(short, 'or');
  return inWords([...short.slice(0, most), `one of ${short.length - most} others`], 'or');
}
