import type { LineType } from '../../ports/graph-line.ts';
import { packedReader, textPacker } from '../../ports/packed-texts.ts';
import type { PackedTexts } from '../../ports/packed-texts.ts';
import type { LineMaker, NextText } from '../../ports/ready-lines.ts';
import { lineTypes } from '../graph-file/line-schemas.ts';
import type { Edition, Entry, ImportedLine, RefusedRecord } from '../importer.ts';
import { checkedLineOf, refusedForLength } from './checked-line.ts';
import { visitInOrder } from './other-entries.ts';
import type { OtherEntry } from './other-entries.ts';
import { stagedText } from './staged-text.ts';

/** Entries whose lines go into the store as they are, made ready for it. */
export interface ReadyEntries {
  readonly kind: 'ready';
  /** Of each line its place, its type's place among all, and how many texts come before its own. */
  readonly numbers: Float64Array<ArrayBuffer>;
  readonly texts: PackedTexts;
  readonly others: readonly OtherEntry[];
}

/** Numbers of each line. */
const width = 3;

/** Checks the lines among entries, and makes them ready. */
export function makeEntriesReady(
  entries: readonly Exclude<Entry, Edition>[],
  file: number,
  maker: LineMaker,
): ReadyEntries {
  const others: OtherEntry[] = [];
  const numbers = new Float64Array(entries.length * width);
  const packer = textPacker();
  let lines = 0;
  for (const entry of entries) {
    const ready =
      entry.kind === 'line' && entry.ifAbsent !== true ? readyLine(entry, file, maker) : entry;
    if (ready.kind !== 'ready') {
      others.push({ before: lines, entry: ready });
      continue;
    }
    const first = lines * width;
    numbers[first] = ready.at;
    numbers[first + 1] = lineTypes.indexOf(ready.type);
    numbers[first + 2] = packer.count();
    for (const text of ready.texts) packer.add(text);
    lines += 1;
  }
  const texts = packer.packed();
  return { kind: 'ready', numbers: numbers.slice(0, lines * width), texts, others };
}

interface ReadyLine {
  readonly kind: 'ready';
  readonly at: number;
  readonly type: LineType;
  readonly texts: readonly (string | null)[];
}

/** Only of a line with more characters than this in a text of its own can it be that it is too long, which goes by bytes. */
const surelyShort = 100_000;

/** The texts that the store keeps of a line, or why it is refused. */
export function readyLine(
  entry: ImportedLine,
  file: number,
  maker: LineMaker,
): ReadyLine | RefusedRecord {
  const checked = checkedLineOf(entry);
  if (checked.kind === 'refused') return checked;
  const { line } = checked;
  const { at } = entry;
  const texts: (string | null)[] = [];
  maker(line, (text) => texts.push(text));
  const mayBeLong = texts.some((text) => text !== null && text.length > surelyShort);
  const tooLong = mayBeLong ? refusedForLength(stagedText(line, { file, at }), entry) : null;
  return tooLong ?? { kind: 'ready', at, type: line.type, texts };
}

/** Shows the lines and the others in the order of the file. */
export function visitReady(
  { numbers, texts, others }: ReadyEntries,
  visit: {
    readonly line: (type: LineType, at: number, next: NextText) => void;
    readonly other: (entry: OtherEntry['entry']) => void;
  },
): void {
  const reader = packedReader(texts);
  const number = (at: number): number => numbers[at] ?? 0;
  const visitLine = (line: number): void => {
    const first = line * width;
    const type = lineTypes[number(first + 1)];
    if (type === undefined) throw new Error('A checked line is of a type that there is not.');
    reader.skipTo(number(first + 2));
    visit.line(type, number(first), reader.next);
  };
  visitInOrder(numbers.length / width, others, { line: visitLine, other: visit.other });
}
