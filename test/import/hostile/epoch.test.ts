import { manyFirms, refusesHostileFiles } from '../../support/hostile-files.ts';
import type { HostileFile } from '../../support/hostile-files.ts';

const models = `Model,Organization,Publication date,Training compute (FLOP)\n${manyFirms
  .map((row) => `"${row['Entity.LegalName']}",Lab,2025-01-01,1e25\n`)
  .join('')}`;

const hostile: readonly HostileFile[] = [
  [
    'a table of models with a quote that is never closed',
    'a.csv',
    () => models.replace('"Firm 7"', '"Firm 7'),
    /line \d+: a quote/,
  ],
  [
    'a table of models cut off',
    'a.csv',
    () => models.slice(0, -20),
    /line 3001: the file ends in the middle of a row/,
  ],
  [
    'a table of models in another encoding',
    'a.csv',
    () => Buffer.from(models.replace('Firm 2000', 'Société'), 'latin1'),
    /is not UTF-8 after byte \d+/,
  ],
];

refusesHostileFiles(hostile);
