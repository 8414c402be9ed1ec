import type { LineProblem } from './graph-file/line-problem.ts';

/** A problem without the value that has it, so that all lines with the same one are counted together. */
export function reasonOf(type: string, { member, message }: LineProblem): string {
  const [words = message] = message.split(/ "|: |, not | \(|; /u, 1);
  const place = member === null ? '' : ` ${member.replace(/\[\d+\]/g, '')}`;
  return `${type}${place}: ${words}`;
}
