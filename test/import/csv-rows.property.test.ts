import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvRows } from '../../src/import/input/csv-rows.ts';
import type { CsvRow } from '../../src/import/input/csv-rows.ts';

interface Field {
  readonly text: string;
  readonly isQuoted: boolean;
}

function written({ text, isQuoted }: Field, delimiter: string): string {
  const mustBe = [delimiter, '"', '\n', '\r'].some((sign) => text.includes(sign));
  return isQuoted || mustBe ? `"${text.replaceAll('"', '""')}"` : text;
}

async function rowsOf(text: string, delimiter: string, size: number): Promise<readonly CsvRow[]> {
  const bytes = Buffer.from(text);
  const rows: CsvRow[] = [];
  const file = {
    path: 'table.csv',
    name: 'table.csv',
    start: bytes,
    size: bytes.length,
    chunks: async function* () {
      for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
    },
  };
  for await (const batch of csvRows(file, { delimiter })) rows.push(...batch.rows);
  return rows;
}

const text = fc
  .array(fc.constantFrom('a', 'é', ',', ';', '"', '""', '\n', '\r\n', ' ', '","', ''), {
    maxLength: 4,
  })
  .map((parts) => parts.join(''));
const field = fc.record({
  text: fc.oneof(
    { arbitrary: text, weight: 1 },
    { arbitrary: fc.constantFrom('', 'x'), weight: 3 },
  ),
  isQuoted: fc.boolean(),
});
const table = fc.record({
  rows: fc.array(
    fc.oneof(
      fc.tuple(field, field, field),
      fc.tuple(field, field, field).map((row) => row.map((each) => ({ ...each, isQuoted: true }))),
    ),
    { maxLength: 8 },
  ),
  delimiter: fc.constantFrom(',', ';'),
  newline: fc.constantFrom('\n', '\r\n'),
  size: fc.integer({ min: 1, max: 40 }),
  endsWithLine: fc.boolean(),
});

test('every row comes back with its fields and the line that it begins on, however it is quoted and cut into chunks', async () => {
  await fc.assert(
    fc.asyncProperty(table, async ({ rows, delimiter, newline, size, endsWithLine }) => {
      const texts = rows.map((row) => row.map((each) => written(each, delimiter)).join(delimiter));
      const lines = [['h1', 'h2', 'h3'].join(delimiter), ...texts];
      const whole = lines.join(newline) + (endsWithLine ? newline : '');
      let line = 2;
      const expected = rows.map((row, at) => {
        const begins = line;
        line += (texts[at] ?? '').split('\n').length;
        return { line: begins, fields: row.map((each) => each.text), complete: true };
      });
      expect(await rowsOf(whole, delimiter, size)).toEqual(expected);
    }),
    { numRuns: 1_000 },
  );
});
