import type { ImportedLine, RecordLeftOut, RefusedRecord } from '../importer.ts';

/** What is no line to be staged now, and before which line it came. */
export interface OtherEntry {
  readonly before: number;
  readonly entry: RefusedRecord | RecordLeftOut | ImportedLine;
}

/** Shows so many lines by their numbers, and the others in between, in the order of the file. */
export function visitInOrder(
  lines: number,
  others: readonly OtherEntry[],
  visit: {
    readonly line: (number: number) => void;
    readonly other: (entry: OtherEntry['entry']) => void;
  },
): void {
  let other = 0;
  const visitOthers = (before: number): void => {
    for (let next = others[other]; next?.before === before; next = others[other]) {
      visit.other(next.entry);
      other += 1;
    }
  };
  for (let line = 0; line < lines; line += 1) {
    visitOthers(line);
    visit.line(line);
  }
  visitOthers(lines);
}
