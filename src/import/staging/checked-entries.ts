import { checkMembers } from '../graph-file/parse.ts';
import { LONGEST_LINE } from '../graph-file/read-lines.ts';
import { lineTypes } from '../graph-file/line-schemas.ts';
import type { Edition, Entry, ImportedLine, RecordLeftOut, RefusedRecord } from '../importer.ts';
import { reasonOf } from '../refusal-reason.ts';
import type { LineType } from '../../ports/graph-line.ts';
import { lineDigest } from './line-digest.ts';
import type { LineDigest } from './line-digest.ts';
import { stagedText } from './staged-text.ts';

/** Entries after an edition, checked, in a form that costs little to hand from one thread to another. */
export interface CheckedEntries {
  /** Of each line its place, the three numbers of its digest, its type's place among all, and the length of its text. */
  readonly numbers: Float64Array<ArrayBuffer>;
  /** The texts of the lines, one after the other: as they are staged, or as a graph file has them. */
  readonly texts: string;
  /** What is no line to be staged now, and before which line it came. */
  readonly others: readonly OtherEntry[];
}

export interface OtherEntry {
  readonly before: number;
  readonly entry: RefusedRecord | RecordLeftOut | ImportedLine;
}

/** A line that was checked. */
export interface CheckedEntry {
  readonly kind: 'checked';
  readonly digest: LineDigest;
  readonly at: number;
  readonly type: LineType;
  readonly text: string;
}

export interface Checking {
  /** The number of the file in the import. */
  readonly file: number;
  /** Whether the lines go to graph files, and not to the load of this import. */
  readonly asGraphFile: boolean;
}

/** Numbers of each line. */
const width = 6;

/** Checks the lines among entries; those that may not stand become refusals. Lines that wait for others are not checked yet. */
export function checkEntries(
  entries: readonly Exclude<Entry, Edition>[],
  checking: Checking,
): CheckedEntries {
  const others: OtherEntry[] = [];
  const numbers = new Float64Array(entries.length * width);
  let [lines, texts] = [0, ''];
  for (const entry of entries) {
    const checked =
      entry.kind === 'line' && entry.ifAbsent !== true ? checkLineOf(entry, checking) : entry;
    if (checked.kind !== 'checked') {
      others.push({ before: lines, entry: checked });
      continue;
    }
    const { at, digest, type, text } = checked;
    const { identity, rest, said } = digest;
    numbers.set([at, identity, rest, said, lineTypes.indexOf(type), text.length], lines * width);
    lines += 1;
    texts += text;
  }
  return { numbers: numbers.slice(0, lines * width), texts, others };
}

/** Shows the lines and the others in the order of the file. */
export function visitInOrder(
  { numbers, texts, others }: CheckedEntries,
  visit: (entry: CheckedEntry | OtherEntry['entry']) => void,
): void {
  let [start, other] = [0, 0];
  const visitOthers = (before: number): void => {
    for (let next = others[other]; next?.before === before; next = others[other]) {
      visit(next.entry);
      other += 1;
    }
  };
  const number = (at: number): number => numbers[at] ?? 0;
  for (let line = 0; line < numbers.length / width; line += 1) {
    visitOthers(line);
    const first = line * width;
    const type = lineTypes[number(first + 4)];
    const end = start + number(first + 5);
    if (type === undefined) throw new Error('A checked line is of a type that there is not.');
    const digest = {
      identity: number(first + 1),
      rest: number(first + 2),
      said: number(first + 3),
    };
    visit({ kind: 'checked', at: number(first), digest, type, text: texts.slice(start, end) });
    start = end;
  }
  visitOthers(numbers.length / width);
}

/** The line as it is staged, or why it is refused. */
export function checkLineOf(
  { at, line: written, ifAbsent = false }: ImportedLine,
  { file, asGraphFile }: Checking,
): CheckedEntry | RefusedRecord {
  const { type, ...members } = written;
  const refused = (reason: string, detail: string | null): RefusedRecord => {
    return { kind: 'refused', at, reason, detail, record: written };
  };
  const checked = checkMembers(type, members);
  if (checked.kind === 'refused') {
    const [first] = checked.problems;
    const all = checked.problems.map(({ member, message }) => `${member ?? type}: ${message}`);
    return refused(first === undefined ? type : reasonOf(type, first), all.join('; '));
  }
  const text = asGraphFile
    ? JSON.stringify(written)
    : stagedText(checked.line, { file, at }, ifAbsent);
  if (Buffer.byteLength(text) > longestText) {
    const detail = `gives a line of ${text.length} characters, and ${LONGEST_LINE} bytes are the most`;
    return refused(`${type}: is too long`, detail);
  }
  return { kind: 'checked', at, digest: lineDigest(checked.line), type, text };
}

/** A line may yet get the day from which on it holds. */
const longestText = LONGEST_LINE - 100;
