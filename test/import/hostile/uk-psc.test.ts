import { manyFirms, megabyte, refusesHostileFiles } from '../../support/hostile-files.ts';
import type { HostileFile } from '../../support/hostile-files.ts';

const psc = manyFirms
  .map(
    (row) =>
      `{"company_number":"1","data":{"kind":"individual-person-with-significant-control","name":"${row['Entity.LegalName']}"}}\n`,
  )
  .join('');

const hostile: readonly HostileFile[] = [
  [
    'a snapshot of people with control cut off',
    'a.txt',
    () => psc.slice(0, -30),
    /line 3000: the file ends in the middle of a value/,
  ],
  [
    'a snapshot of people with control with ten megabytes in one line',
    'a.txt',
    () => psc.replace('Firm 9', 'x'.repeat(10 * megabyte)),
    /line 10: a line of more than \d+ characters/,
  ],
  [
    'a snapshot of people with control in another encoding',
    'a.txt',
    () => Buffer.from(psc.replace('Firm 2000', 'Société'), 'latin1'),
    /is not UTF-8 after byte \d+/,
  ],
];

refusesHostileFiles(hostile);
