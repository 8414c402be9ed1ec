import type { Counts } from '../import/graph-file/load-report.ts';
import type { ImportReport, Refusal } from '../import/import-report.ts';
import { printable } from './printable.ts';

/** A report as a person reads it: what each file was, what came of it, and what did not go in and why. */
export function describeImport(report: ImportReport): string {
  const files = report.files.map(({ file, what, date, complete }) => {
    const issue = date === null ? 'no day of issue' : `of ${date}`;
    return `${file}\n  ${what}, ${issue}, ${complete ? 'complete' : 'a part'}`;
  });
  const loaded = Array.from(
    report.loaded,
    ([type, counts]) => `  ${type.padEnd(widest)} ${describeCounts(counts)}`,
  );
  const lines = Array.from(
    report.lines,
    ([type, count]) => `  ${type.padEnd(widest)} ${count} lines`,
  );
  const parts = [
    ...files,
    ...(report.loaded.size > 0 ? loaded : lines),
    ...counted(report.saidTwice, 'said again what an earlier record said'),
    ...counted(report.ended, 'of an earlier file are no longer stated, and end'),
    ...(report.keptOpen ? [keptOpenWords] : []),
    ...reasons('Left out', report.leftOut),
    ...reasons('Refused', report.refused),
    ...report.written.map((path) => `Wrote ${path}`),
    outcome(report),
  ];
  return `${parts.map(eachLinePrintable).join('\n')}\n`;
}

const widest = 'ownerStatement'.length;

const keptOpenWords =
  'What an earlier file stated and this one leaves out still holds, since a refused record may have stated it: mend the file, or give --end-although-refused.';

function outcome({ landed, written, refused }: ImportReport): string {
  const left = total(refused);
  const but = left === 0 ? '' : ` ${left} refused.`;
  if (!landed) return `Nothing was changed: this was a dry run.${but}`;
  return written.length > 0 ? `Written.${but}` : `Imported.${but}`;
}

function total(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((sum, count) => sum + count, 0);
}

function counted(count: number, what: string): readonly string[] {
  return count === 0 ? [] : [`  ${count} ${what}`];
}

function reasons(title: string, counts: ReadonlyMap<string, number>): readonly string[] {
  if (counts.size === 0) return [];
  const sorted = [...counts].sort(([, one], [, other]) => other - one);
  return [`${title}:`, ...sorted.map(([reason, count]) => `  ${count} ${reason}`)];
}

function describeCounts({ added, changed, unchanged, refused }: Counts): string {
  return `${added} added, ${changed} changed, ${unchanged} left alone, ${refused} refused`;
}

function eachLinePrintable(text: string): string {
  return text.split('\n').map(printable).join('\n');
}

/** One refusal, as compilers write them. */
export function describeRefusal({ file, at, reason, detail }: Refusal): string {
  return `${printable(`${file}:${at}: ${reason}${detail === null ? '' : ` (${detail})`}`)}\n`;
}

/** A report for machines: the same members as the report itself. */
export function importAsJson(report: ImportReport): string {
  const { lines, loaded, refused, leftOut, ...rest } = report;
  return `${JSON.stringify({
    ...rest,
    lines: Object.fromEntries(lines),
    loaded: Object.fromEntries(loaded),
    refused: Object.fromEntries(refused),
    leftOut: Object.fromEntries(leftOut),
  })}\n`;
}
