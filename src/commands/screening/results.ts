import { resultFiles } from '../result-files.ts';
import type { ScreenedRow } from './screened-row.ts';
import { screeningPage } from './screening-page.ts';
import type { ScreeningSummary } from './screening-summary.ts';
import { screeningCsv, screeningJsonLines } from './screening-tables.ts';

interface Results {
  readonly rows: readonly ScreenedRow[];
  readonly summary: ScreeningSummary;
}

/** Where a screening writes. */
export const screeningFiles = resultFiles<Results>(
  {
    '.csv': ({ rows }) => screeningCsv(rows),
    '.jsonl': ({ rows }) => screeningJsonLines(rows),
    '.html': ({ rows, summary }) => screeningPage(rows, summary),
  },
  '; what was screened is kept in the journal',
);
