import type { ImportFile } from './import-file.ts';
import { jsonLines } from './json-lines.ts';
import { jsonRecords } from './json-records.ts';
import { startText } from './text-chunks.ts';

/** A value of a list: its place, the first being 1, and what it is or why it is no JSON. */
export type PlacedValue =
  | { readonly at: number; readonly value: unknown }
  | { readonly at: number; readonly fault: string; readonly text: string };

/** The values of a file that is one JSON array, or of one that has a value on each line, whose place is then the line. */
export async function* jsonValues(file: ImportFile): AsyncGenerator<readonly PlacedValue[]> {
  const start = startText(file.start).trimStart();
  if (start.startsWith('[')) {
    for await (const batch of jsonRecords(file, ['$.*'])) {
      yield batch.map(({ number, value }) => ({ at: number, value }));
    }
    return;
  }
  for await (const batch of jsonLines(file)) {
    yield batch.map((each) =>
      'fault' in each
        ? { at: each.line, fault: each.fault, text: each.text }
        : { at: each.line, value: each.value },
    );
  }
}
