import type { Entry } from '../importer.ts';
import type { ImportFile } from './import-file.ts';
import { DEEPEST_VALUE, LONGEST_VALUE } from './json-records.ts';
import { textChunks } from './text-chunks.ts';
import { BrokenFile } from './unusable-file.ts';

/** A line of a file of JSON lines, the first being 1: its value, or the fault for which it is none. */
export type JsonLine = { readonly line: number; readonly value: unknown } | FaultyLine;

interface FaultyLine {
  readonly line: number;
  readonly fault: string;
  readonly text: string;
}

/** The refusal of a line that is no JSON. */
export function refusedLine({ line, fault, text }: FaultyLine): Entry {
  const reason = 'a line that is no JSON';
  return { kind: 'refused', at: line, reason, detail: fault, record: text };
}

/** Reads JSON values that stand one a line, in the batches that the disk gives; empty lines are passed over. */
export async function* jsonLines(file: ImportFile): AsyncGenerator<readonly JsonLine[]> {
  let rest = '';
  let line = 0;
  for await (const chunk of textChunks(file)) {
    const texts = (rest + chunk).split('\n');
    rest = texts.pop() ?? '';
    const lines: JsonLine[] = [];
    for (const text of texts) {
      line += 1;
      checkLine(file, line, text);
      if (text.trim() !== '') lines.push(parsed(text, line));
    }
    checkLine(file, line + 1, rest);
    if (lines.length > 0) yield lines;
  }
  if (rest.trim() === '') return;
  const last = parsed(rest, line + 1);
  if ('fault' in last) {
    throw new BrokenFile(
      file.path,
      `line ${line + 1}`,
      'the file ends in the middle of a value: get it again from its publisher',
    );
  }
  yield [last];
}

function parsed(text: string, line: number): JsonLine {
  try {
    return { line, value: JSON.parse(text) };
  } catch (error) {
    const fault = error instanceof Error ? error.message : String(error);
    return { line, fault, text: text.slice(0, shownText) };
  }
}

const shownText = 1_000;

/** A value without end, or nested without end, is no data: what comes after it cannot be trusted either. */
function checkLine(file: ImportFile, line: number, text: string): void {
  if (text.length > LONGEST_VALUE) {
    throw new BrokenFile(
      file.path,
      `line ${line}`,
      `a line of more than ${LONGEST_VALUE} characters begins here`,
    );
  }
  if (isTooDeep(text)) {
    throw new BrokenFile(
      file.path,
      `line ${line}`,
      `nests values more than ${DEEPEST_VALUE} deep: no file of data does`,
    );
  }
}

/** Brackets inside texts do not count, not even in a text of which the end is still to come. */
function isTooDeep(text: string): boolean {
  let depth = 0;
  for (const [part] of text.matchAll(/"(?:[^"\\]|\\.)*(?:"|\\?$)|[[\]{}]/gs)) {
    if (part === '[' || part === '{') depth += 1;
    else if (part === ']' || part === '}') depth -= 1;
    if (depth > DEEPEST_VALUE) return true;
  }
  return false;
}
