import { JSONParser, TokenType } from '@streamparser/json';
import type { ImportFile } from './import-file.ts';
import { textChunks } from './text-chunks.ts';
import { BrokenFile } from './unusable-file.ts';

/** A value that was asked for: where it stands, and how many came before it, the first being 1. */
export interface JsonRecord {
  readonly number: number;
  /** Names and places from the root to the value. */
  readonly path: readonly (string | number)[];
  readonly value: unknown;
}

/** No value that is asked for is this long, in characters. */
export const LONGEST_VALUE = 4_194_304;
/** No format nests values this deep. */
export const DEEPEST_VALUE = 64;

/** The values on these paths (`$.data.*`), in the batches that the disk gives; the rest of the document is passed over. */
export async function* jsonRecords(
  file: ImportFile,
  paths: readonly string[],
): AsyncGenerator<readonly JsonRecord[]> {
  const parser = new JSONParser({ paths: [...paths], keepStack: false });
  let found: JsonRecord[] = [];
  let number = 0;
  let depth = 0;
  let sinceLast = 0;
  const broken = (what: string): BrokenFile =>
    new BrokenFile(file.path, `after record ${number}`, what);
  let fault: BrokenFile | null = null;

  parser.onToken = ({ token }) => {
    if (token === TokenType.LEFT_BRACE || token === TokenType.LEFT_BRACKET) depth += 1;
    else if (token === TokenType.RIGHT_BRACE || token === TokenType.RIGHT_BRACKET) depth -= 1;
    if (depth <= DEEPEST_VALUE) return;
    throw broken(`nests values more than ${DEEPEST_VALUE} deep: no file of data does`);
  };
  parser.onValue = ({ value, key, stack }) => {
    number += 1;
    sinceLast = 0;
    const path = [...stack.slice(1).map((each) => each.key), key].flatMap((each) => each ?? []);
    found.push({ number, path, value });
  };
  parser.onError = (error) => {
    fault ??=
      error instanceof BrokenFile
        ? error
        : broken(`is no JSON that can be read (${error.message})`);
  };

  for await (const text of textChunks(file)) {
    sinceLast += text.length;
    parser.write(text);
    if (fault !== null) throw fault;
    if (sinceLast > LONGEST_VALUE + text.length) {
      throw broken(`a record of more than ${LONGEST_VALUE} characters begins here`);
    }
    if (found.length > 0) yield found;
    found = [];
  }
  if (!parser.isEnded) {
    throw broken('the file ends in the middle of a value: get it again from its publisher');
  }
  if (found.length > 0) yield found;
}
