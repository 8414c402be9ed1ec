import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LONGEST_LINE, readLines } from '../../src/import/graph-file/read-lines.ts';
import { scratchFolder } from '../support/graph-files.ts';
import type { ScratchFolder } from '../support/graph-files.ts';

let folder: ScratchFolder;
beforeAll(async () => {
  folder = await scratchFolder();
});
afterAll(() => folder.remove());

/** `number text` or `number problem` for each line. */
async function linesOf(content: Buffer): Promise<readonly string[]> {
  const path = await folder.writeBytes('lines.jsonl', content);
  const found: string[] = [];
  for await (const { lines } of readLines(path)) {
    for (const line of lines) {
      found.push(`${line.number} ${'text' in line ? line.text : line.problem}`);
    }
  }
  return found;
}

describe('the lines of a file', () => {
  test('end with LF, CRLF or the file, and blank ones are counted and left out', async () => {
    expect(await linesOf(Buffer.from('a\r\n\n  \t\r\nb\nc'))).toEqual(['1 a', '4 b', '5 c']);
    expect(await linesOf(Buffer.from(''))).toEqual([]);
    expect(await linesOf(Buffer.from('\n\n'))).toEqual([]);
  });

  test('may begin with a byte order mark, once', async () => {
    expect(await linesOf(Buffer.from('\ufeff{}\n\ufeffa'))).toEqual(['1 {}', '2 a']);
  });

  test('that are not UTF-8 are refused alone', async () => {
    const content = Buffer.concat([
      Buffer.from('a\n'),
      Buffer.from([0xc3, 0x28]),
      Buffer.from('\né'),
    ]);
    expect(await linesOf(content)).toEqual([
      '1 a',
      '2 is not UTF-8: save the file in that encoding',
      '3 é',
    ]);
  });

  test('of a compressed file are not looked at, and the message says what to do', async () => {
    const line = '{"type":"entity","key":"a","name":"A"}\n';
    expect(await linesOf(gzipSync(line.repeat(9_000)))).toEqual([
      '1 is compressed with gzip: unpack the file first, for example with gunzip',
    ]);
    expect(await linesOf(Buffer.from('PK\u0003\u0004\n\n'))).toEqual([
      '1 is in a zip archive: unpack the file first',
    ]);
  });

  test('longer than a mebibyte are refused, and those beside them are not', async () => {
    const longest = 'x'.repeat(LONGEST_LINE);
    const lines = await linesOf(
      Buffer.from(`a\n${longest}\n${longest}x\n${'x'.repeat(9_000_000)}\nb`),
    );
    expect(lines).toEqual([
      '1 a',
      `2 ${longest}`,
      expect.stringContaining('3 is longer than 1048576 bytes'),
      expect.stringContaining('4 is longer than 1048576 bytes'),
      '5 b',
    ]);
  });

  test('keep characters that two chunks of the file share', async () => {
    const text = '株'.repeat(100_000);
    expect(await linesOf(Buffer.from(`${text}\nx${text}`))).toEqual([`1 ${text}`, `2 x${text}`]);
  });

  test('of a file that is not there cannot be read, and the message says so', async () => {
    const reading = readLines(`${folder.path}/nowhere.jsonl`).next();
    await expect(reading).rejects.toThrow('nowhere.jsonl: cannot be read');
  });
});
