import { lineTypes } from '../graph-file/line-schemas.ts';
import type { Edition, Entry, ImportedLine, RefusedRecord } from '../importer.ts';
import type { LineType } from '../../ports/graph-line.ts';
import type { LineMaker } from '../../ports/ready-lines.ts';
import { checkedLineOf, refusedForLength } from './checked-line.ts';
import { lineDigest } from './line-digest.ts';
import type { LineDigest } from './line-digest.ts';
import { visitInOrder } from './other-entries.ts';
import type { OtherEntry } from './other-entries.ts';
import { makeEntriesReady } from './ready-entries.ts';
import type { ReadyEntries } from './ready-entries.ts';
import { stagedText } from './staged-text.ts';

/** Entries after an edition, checked, in a form that costs little to hand from one thread to another. */
export type CheckedEntries = StagedEntries | ReadyEntries;

/** Entries whose lines are to be written down before they are loaded. */
export interface StagedEntries {
  readonly kind: 'staged';
  /** Of each line its place, the three numbers of its digest, its type's place among all, and the length of its text. */
  readonly numbers: Float64Array<ArrayBuffer>;
  /** The texts of the lines, one after the other: as they are staged, or as a graph file has them. */
  readonly texts: string;
  readonly others: readonly OtherEntry[];
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
  /** What makes lines ready for a store that takes them so; null where they are staged. */
  readonly maker: LineMaker | null;
}

/** Numbers of each line. */
const width = 6;

/** Checks the lines among entries; those that may not stand become refusals. Lines that wait for others are not checked yet. */
export function checkEntries(
  entries: readonly Exclude<Entry, Edition>[],
  checking: Checking,
): CheckedEntries {
  if (checking.maker !== null) return makeEntriesReady(entries, checking.file, checking.maker);
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
  return { kind: 'staged', numbers: numbers.slice(0, lines * width), texts, others };
}

/** Shows the lines and the others in the order of the file. */
export function visitStaged(
  { numbers, texts, others }: StagedEntries,
  visit: (entry: CheckedEntry | OtherEntry['entry']) => void,
): void {
  let start = 0;
  const number = (at: number): number => numbers[at] ?? 0;
  const visitLine = (line: number): void => {
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
  };
  visitInOrder(numbers.length / width, others, { line: visitLine, other: visit });
}

/** The line as it is staged, or why it is refused. */
export function checkLineOf(
  entry: ImportedLine,
  { file, asGraphFile }: Pick<Checking, 'file' | 'asGraphFile'>,
): CheckedEntry | RefusedRecord {
  const { at, line: written, ifAbsent = false } = entry;
  const checked = checkedLineOf(entry);
  if (checked.kind === 'refused') return checked;
  const { line } = checked;
  const text = asGraphFile ? JSON.stringify(written) : stagedText(line, { file, at }, ifAbsent);
  const tooLong = refusedForLength(text, entry);
  return tooLong ?? { kind: 'checked', at, digest: lineDigest(line), type: line.type, text };
}
