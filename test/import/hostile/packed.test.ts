import { manyFirms, refusesHostileFiles } from '../../support/hostile-files.ts';
import type { HostileFile } from '../../support/hostile-files.ts';
import { goldenCopy } from '../../support/made-up-gleif.ts';
import { gzipped, zipped } from '../../support/packed.ts';

const csv = goldenCopy(manyFirms);
/** Packs to some twenty kilobytes. */
const bomb = goldenCopy(manyFirms.slice(0, 3)) + `${' '.repeat(1_023)}\n`.repeat(24 * 1_024);

const hostile: readonly HostileFile[] = [
  [
    'a ZIP cut off',
    'a.zip',
    async () => (await zipped('a.csv', csv)).subarray(0, -100),
    /broken ZIP/,
  ],
  [
    'a ZIP with a bent byte',
    'a.zip',
    async () => bent(await zipped('a.csv', csv)),
    /cannot be read to its end|broken ZIP|a quote|UTF-8/,
  ],
  [
    'a ZIP of several files',
    'a.zip',
    () => zipped('a.csv', csv, { 'b.csv': csv }),
    /is a ZIP of 2 files \(a\.csv, b\.csv\)/,
  ],
  [
    'a ZIP of something else',
    'a.zip',
    () => zipped('photo.png', '\u0089PNG\r\n\u001a\n\u0000\u0000'),
    /packed file with photo\.png in it/,
  ],
  [
    'a ZIP that grows by more than data does',
    'a.zip',
    () => zipped('a.csv', bomb),
    /unpacks to more than \d+ bytes from \d+/,
  ],
  [
    'gzip cut off',
    'a.gz',
    async () => (await gzipped('', csv)).subarray(0, -100),
    /cannot be read to its end/,
  ],
  [
    'gzip that grows by more than data does',
    'a.gz',
    () => gzipped('', bomb),
    /unpacks to more than \d+ bytes from \d+/,
  ],
];

function bent(bytes: Buffer): Buffer {
  const copy = Buffer.from(bytes);
  const middle = Math.floor(copy.length / 2);
  copy[middle] = (copy[middle] ?? 0) ^ 0xff;
  return copy;
}

refusesHostileFiles(hostile);
