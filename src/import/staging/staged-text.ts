import type { GraphLine } from '../../ports/graph-line.ts';
import type { Origin } from './met-lines.ts';

/** A checked line with where it is from, as one line of text. */
export function stagedText(
  { type, value }: GraphLine,
  { file, at }: Origin,
  ifAbsent = false,
): string {
  return JSON.stringify(ifAbsent ? [file, at, type, value, 1] : [file, at, type, value]);
}

/** A line with where it is from, and whether it is left out where the graph has it. */
export interface StagedLine {
  readonly line: GraphLine;
  readonly origin: Origin;
  readonly ifAbsent: boolean;
}

/** The line again. Only texts of `stagedText` come here, which rest on a check. */
export function stagedLine(text: string): StagedLine {
  const [file, at, type, value, ifAbsent]: [number, number, GraphLine['type'], unknown, 1?] =
    JSON.parse(text);
  return {
    line: { type, value } as GraphLine,
    origin: { file, at },
    ifAbsent: ifAbsent !== undefined,
  };
}

/** A checked line with its type among its members, as messages show it. */
export function memberwise({ type, value }: GraphLine): unknown {
  return { type, ...value };
}
