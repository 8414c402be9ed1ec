import type { GraphLine } from '../../ports/graph-line.ts';
import { textOf } from './rows.ts';
import type { Row } from './rows.ts';

/**
 * The line that a row of `line` keeps. Rows are written only from checked lines, and a file of another application or
 * another schema is refused when it is opened: that is what the type rests on.
 */
export function storedLine(row: Row): GraphLine {
  return lineOf(textOf(row, 'type'), textOf(row, 'content'));
}

/** The same of a row that is an array with these two columns first. */
export function storedLineInColumns(row: Row): GraphLine {
  return lineOf(textOf(row, '0'), textOf(row, '1'));
}

function lineOf(type: string, content: string): GraphLine {
  const value: unknown = JSON.parse(content);
  return { type, value } as GraphLine;
}
