import { manyFirms, megabyte, refusesHostileFiles } from '../../support/hostile-files.ts';
import type { HostileFile } from '../../support/hostile-files.ts';
import { gzipped } from '../../support/packed.ts';

const statements = manyFirms.map((row) => ({
  statementId: `statement-${row['LEI']}-0123456789`,
  recordId: row['LEI'],
  recordType: 'entity',
  statementDate: '2026-01-01',
  recordDetails: { entityType: { type: 'registeredEntity' }, name: row['Entity.LegalName'] },
}));
const bodsArray = JSON.stringify(statements);
const bodsLines = statements.map((each) => `${JSON.stringify(each)}\n`).join('');

const hostile: readonly HostileFile[] = [
  ['BODS cut off', 'a.json', () => bodsArray.slice(0, -30), /ends in the middle of a value/],
  [
    'lines of BODS cut off',
    'a.jsonl',
    () => bodsLines.slice(0, -30),
    /line 3000: the file ends in the middle of a value/,
  ],
  [
    'lines of BODS with ten megabytes in one',
    'a.jsonl',
    () => bodsLines.replace('Firm 9', 'x'.repeat(10 * megabyte)),
    /line 10: a line of more than \d+ characters/,
  ],
  [
    'lines of BODS nested without end',
    'a.jsonl',
    () => bodsLines.replace('"Firm 9"', '['.repeat(100_000)),
    /line 10: nests values more than 64 deep/,
  ],
  [
    'BODS nested without end',
    'a.json',
    () => bodsArray.replace('"Firm 9"', '['.repeat(100_000)),
    /more than 64 deep/,
  ],
  [
    'lines of BODS in another encoding',
    'a.jsonl',
    () => Buffer.from(bodsLines.replace('Firm 2000', 'Société'), 'latin1'),
    /is not UTF-8 after byte \d+/,
  ],
  [
    'packed lines of BODS that grow by more than data does',
    'a.jsonl.gz',
    () => gzipped('', bodsLines + `${' '.repeat(1_023)}\n`.repeat(24 * 1_024)),
    /unpacks to more than \d+ bytes from \d+/,
  ],
  [
    'BODS of a version before',
    'a.json',
    () => '[{"statementID":"a","statementType":"entityStatement"}]',
    /a JSON file of another kind/,
  ],
];

refusesHostileFiles(hostile);
