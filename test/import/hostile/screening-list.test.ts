import { manyFirms, megabyte, refusesHostileFiles } from '../../support/hostile-files.ts';
import type { HostileFile } from '../../support/hostile-files.ts';
import { gzipped } from '../../support/packed.ts';

const screeningList = JSON.stringify({
  results: manyFirms.map((row) => ({
    id: row['LEI'],
    source: 'Unverified List (UVL) - Bureau of Industry and Security',
    name: row['Entity.LegalName'],
    addresses: [{ country: 'CN' }],
  })),
});

const hostile: readonly HostileFile[] = [
  [
    'a screening list cut off',
    'a.json',
    () => screeningList.slice(0, -30),
    /after record \d+: the file ends in the middle of a value/,
  ],
  [
    'a screening list in another encoding',
    'a.json',
    () => Buffer.from(screeningList.replace('Firm 2000', 'Société'), 'latin1'),
    /is not UTF-8 after byte \d+/,
  ],
  [
    'a screening list nested without end',
    'a.json',
    () => screeningList.replace('"Firm 9"', '['.repeat(100_000)),
    /more than 64 deep/,
  ],
  [
    'a screening list with ten megabytes in one name',
    'a.json',
    () => screeningList.replace('Firm 9', 'x'.repeat(10 * megabyte)),
    /more than \d+ characters/,
  ],
  [
    'a compact screening list without its tables',
    'a.json',
    () =>
      '{"citation":"U.S. Consolidated Screening List","fieldKey":{},"entries":[{"n":"A","s":0}]}',
    /record 1: stands before the tables/,
  ],
  [
    'a packed screening list that grows by more than data does',
    'a.json.gz',
    () => gzipped('', screeningList + ' '.repeat(24 * megabyte)),
    /unpacks to more than \d+ bytes from \d+/,
  ],
];

refusesHostileFiles(hostile);
