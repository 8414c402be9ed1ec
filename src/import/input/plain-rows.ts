/** Rows at the beginning of a text, and how many of its characters they take. */
export interface PlainRows {
  readonly rows: readonly (readonly string[])[];
  readonly taken: number;
}

const quote = '"';

/**
 * The whole rows at the beginning of a text for which it is enough to look for separators: those without any quote, and those
 * with every field in quotes and no quote in a field, as most tables of registers have. It stops before the first other row,
 * which a parser has to read.
 */
export function plainRows(
  text: string,
  { delimiter, newline }: { readonly delimiter: string; readonly newline: string },
): PlainRows {
  const between = `${quote}${delimiter}${quote}`;
  const rows: (readonly string[])[] = [];
  let taken = 0;
  for (let end = text.indexOf(newline); end !== -1; end = text.indexOf(newline, taken)) {
    const row = fieldsOf(text.slice(taken, end), delimiter, between);
    if (row === null) break;
    rows.push(row);
    taken = end + newline.length;
  }
  return { rows, taken };
}

function fieldsOf(line: string, delimiter: string, between: string): readonly string[] | null {
  // Of a table with CR and LF at its ends, a LF alone is within a field.
  if (line.includes('\n')) return null;
  if (!line.startsWith(quote)) return line.includes(quote) ? null : line.split(delimiter);
  if (line.length < 2 || !line.endsWith(quote)) return null;
  const fields = line.slice(1, -1).split(between);
  return fields.some((field) => field.includes(quote)) ? null : fields;
}
