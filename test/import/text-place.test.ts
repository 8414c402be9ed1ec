import { describe, expect, test } from 'vitest';
import type { ImportFile } from '../../src/import/input/import-file.ts';
import { textChunks } from '../../src/import/input/text-chunks.ts';

/** What is said of a file of these pieces. */
async function saidOf(...pieces: readonly (string | readonly number[])[]): Promise<string> {
  const parts = pieces.map((piece) => Buffer.from(piece));
  const file: ImportFile = {
    path: 'a.csv',
    name: 'a.csv',
    start: parts[0] ?? Buffer.of(),
    size: null,
    async *chunks() {
      yield* parts;
    },
  };
  try {
    for await (const text of textChunks(file)) expect(text).not.toBe('');
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  return '';
}

describe('text that is not UTF-8', () => {
  test.each([
    ['after byte 0, in line 1', [[0xff, 0x41]]],
    ['after byte 5, in line 3', ['a\nb\nc', [0xe9, 0x0a]]],
    ['after byte 7, in line 2', ['abc\néz', [0xfc], 'more\n'.repeat(10)]],
    ['after byte 5, in line 2', ['abcd\n', [0xe2, 0x28, 0xa1]]],
    ['after byte 3, in line 1', ['abc', [0xe2]]],
  ])('is told %s', async (place, pieces) => {
    expect(await saidOf(...pieces)).toContain(`is not UTF-8 ${place}: save it in UTF-8`);
  });

  test('is not what only a piece cuts', async () => {
    expect(await saidOf('a', [0xc3], [0xa9], 'b')).toBe('');
  });
});
