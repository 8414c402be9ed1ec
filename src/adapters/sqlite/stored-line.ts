import type { GraphLine } from '../../ports/graph-line.ts';
import { textOf } from './rows.ts';
import type { Row } from './rows.ts';

/**
 * The line that a row of `line` keeps. Rows are written only from checked lines, and a file of another application or
 * another schema is refused when it is opened: that is what the type rests on.
 */
export function storedLine(row: Row): GraphLine {
  const value: unknown = JSON.parse(textOf(row, 'content'));
  return { type: textOf(row, 'type'), value } as GraphLine;
}
