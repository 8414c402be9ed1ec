import { expect, test } from 'vitest';
import { openImportFile } from '../../src/import/input/import-file.ts';
import { jsonLines } from '../../src/import/input/json-lines.ts';
import type { JsonLine } from '../../src/import/input/json-lines.ts';
import { scratchFolder } from '../support/graph-files.ts';

async function linesOf(text: string): Promise<readonly JsonLine[]> {
  const folder = await scratchFolder();
  try {
    const file = await openImportFile(await folder.writeBytes('a.jsonl', Buffer.from(text)));
    const lines: JsonLine[] = [];
    for await (const batch of jsonLines(file)) lines.push(...batch);
    return lines;
  } finally {
    await folder.remove();
  }
}

function nested(depth: number): string {
  return `${'['.repeat(depth)}${']'.repeat(depth)}\n`;
}

test('counts lines, passes over empty ones, and names what is no JSON', async () => {
  expect(await linesOf('\uFEFF{"a":1}\r\n\n{"b"\n[2]')).toEqual([
    { line: 1, value: { a: 1 } },
    { line: 3, fault: expect.stringContaining('JSON'), text: '{"b"' },
    { line: 4, value: [2] },
  ]);
});

test.each(['[', '{', '\\"[', '"'])(
  'a text of many %j is no nesting, wherever the disk cuts it',
  async (part) => {
    const value = { text: part.repeat(200_000) };
    expect(await linesOf(`${JSON.stringify(value)}\n`)).toEqual([{ line: 1, value }]);
  },
);

test('a value may nest as deep as data does, and no deeper', async () => {
  expect(await linesOf(nested(64))).toHaveLength(1);
  await expect(linesOf(`1\n${nested(65)}`)).rejects.toThrow(
    /line 2: nests values more than 64 deep/,
  );
});
