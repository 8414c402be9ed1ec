import type { GraphLine } from '../../ports/graph-line.ts';
import type { Origin } from './met-lines.ts';

/** A checked line with where it is from, as one line of text. */
export function stagedText({ type, value }: GraphLine, { file, at }: Origin): string {
  return JSON.stringify([file, at, type, value]);
}

/** The line again. Only texts of `stagedText` come here, which rest on a check. */
export function stagedLine(text: string): { readonly line: GraphLine; readonly origin: Origin } {
  const [file, at, type, value]: [number, number, GraphLine['type'], unknown] = JSON.parse(text);
  return { line: { type, value } as GraphLine, origin: { file, at } };
}
