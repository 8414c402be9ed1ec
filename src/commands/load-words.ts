import type { Counts, LoadReport } from '../import/graph-file/load-report.ts';
import { printable } from './printable.ts';

/** A report as a person reads it: what became of each file's lines, by type, and of all together. */
export function describeLoad(report: LoadReport): string {
  const files = report.files.flatMap(({ file, counts }) => [
    file,
    ...Array.from(counts, ([type, each]) => `  ${type.padEnd(widestType)} ${describeCounts(each)}`),
  ]);
  const outcome = report.landed
    ? `Loaded: ${describeCounts(report.total)}.`
    : `Nothing was loaded, because of ${report.total.refused} refused; without them it would have been: ${describeCounts(report.total)}.`;
  return `${[...files, outcome].join('\n')}\n`;
}

const widestType = 'ownerStatement'.length;

function describeCounts({ added, changed, unchanged, refused }: Counts): string {
  return `${added} added, ${changed} changed, ${unchanged} left alone, ${refused} refused`;
}

/** One line for each refusal, as compilers write them, so that editors can jump to the place. */
export function describeRefusals(report: LoadReport): string {
  const lines = report.refusals.map(({ file, line, member, message }) =>
    member === null ? `${file}:${line}: ${message}` : `${file}:${line}: ${member}: ${message}`,
  );
  const rest =
    report.refusalsLeftOut === 0
      ? []
      : [`… and ${report.refusalsLeftOut} more, which are counted and not listed.`];
  return [...lines, ...rest].map((line) => `${printable(line)}\n`).join('');
}

/** A report for machines: the same members as the report itself. */
export function loadAsJson(report: LoadReport, version: string): string {
  const files = report.files.map(({ file, counts }) => ({
    file,
    counts: Object.fromEntries(counts),
  }));
  return `${JSON.stringify({ ...report, files, version })}\n`;
}
