import { manyFirms, megabyte, refusesHostileFiles } from '../../support/hostile-files.ts';
import type { HostileFile } from '../../support/hostile-files.ts';

const ftm = manyFirms
  .map(
    (row) =>
      `{"id":"${row['LEI']}","schema":"Company","properties":{"name":["${row['Entity.LegalName']}"]}}\n`,
  )
  .join('');

const hostile: readonly HostileFile[] = [
  [
    'FollowTheMoney cut off',
    'a.json',
    () => ftm.slice(0, -30),
    /line 3000: the file ends in the middle of a value/,
  ],
  [
    'FollowTheMoney with ten megabytes in one line',
    'a.json',
    () => ftm.replace('Firm 9', 'x'.repeat(10 * megabyte)),
    /line 10: a line of more than \d+ characters/,
  ],
  [
    'FollowTheMoney nested without end',
    'a.json',
    () => ftm.replace('"Firm 9"', '['.repeat(100_000)),
    /line 10: nests values more than 64 deep/,
  ],
  [
    'FollowTheMoney in another encoding',
    'a.json',
    () => Buffer.from(ftm.replace('Firm 2000', 'Société'), 'latin1'),
    /is not UTF-8 after byte \d+/,
  ],
];

refusesHostileFiles(hostile);
