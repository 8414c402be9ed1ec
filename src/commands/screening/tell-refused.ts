import { printable } from '../printable.ts';
import type { Terminal } from '../terminal.ts';
import type { ScreenedRow } from './screened-row.ts';

/** Refused rows that are told on the terminal; all are in the results. */
const mostTold = 20;

/** Says of the first rows that were refused why. */
export function tellRefused(
  rows: readonly (Pick<ScreenedRow, 'line' | 'note'> & { readonly match: string })[],
  { writeError }: Pick<Terminal, 'writeError'>,
): void {
  for (const { line, note } of rows.filter(({ match }) => match === 'REFUSED').slice(0, mostTold)) {
    writeError(printable(`line ${line}: ${note ?? ''}`).concat('\n'));
  }
}
