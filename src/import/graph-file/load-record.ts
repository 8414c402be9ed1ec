import type { GraphLine, LineType } from '../../ports/graph-line.ts';
import type { WriteOutcome } from '../../ports/graph-store.ts';
import type { LineProblem } from './line-problem.ts';
import type { CountedType, Counts, LoadReport, Refusal } from './load-report.ts';

/** Takes note of what becomes of lines. */
export interface LoadRecord {
  readonly outcome: (file: string, type: LineType, outcome: WriteOutcome) => void;
  readonly refuse: (
    file: string,
    line: number,
    type: CountedType,
    problems: readonly LineProblem[],
    /** The line, where it could be read. */
    refused?: GraphLine,
  ) => void;
  /** Takes over what another record noted. */
  readonly add: (other: LoadReport) => void;
  readonly report: (landed: boolean) => LoadReport;
}

/** Enough to find what is wrong with a file; more would fill the memory with a file in which nothing is right. */
const keptRefusals = 10_000;

type Tally = { -readonly [K in keyof Counts]: number };

const noCounts = (): Tally => ({ added: 0, changed: 0, unchanged: 0, refused: 0 });

export function loadRecord(files: readonly string[]): LoadRecord {
  const byFile = new Map(files.map((file) => [file, new Map<CountedType, Tally>()]));
  const order = new Map(files.map((file, index) => [file, index]));
  const total = noCounts();
  const refusals: Refusal[] = [];
  let leftOut = 0;

  const count = (file: string, type: CountedType, what: keyof Counts, number = 1): void => {
    const types = byFile.get(file);
    const counts = types?.get(type) ?? noCounts();
    counts[what] += number;
    total[what] += number;
    types?.set(type, counts);
  };
  const keep = (refusal: Refusal): void => {
    if (refusals.length < keptRefusals) refusals.push(refusal);
    else leftOut += 1;
  };
  const place = (refusal: Refusal): number => order.get(refusal.file) ?? 0;

  return {
    outcome: (file, type, outcome) => {
      count(file, type, outcome);
    },
    refuse: (file, line, type, problems) => {
      count(file, type, 'refused');
      for (const problem of problems) keep({ file, line, ...problem });
    },
    add: (other) => {
      for (const { file, counts } of other.files) {
        for (const [type, { added, changed, unchanged, refused }] of counts) {
          count(file, type, 'added', added);
          count(file, type, 'changed', changed);
          count(file, type, 'unchanged', unchanged);
          count(file, type, 'refused', refused);
        }
      }
      for (const refusal of other.refusals) keep(refusal);
      leftOut += other.refusalsLeftOut;
    },
    report: (landed) => ({
      files: Array.from(byFile, ([file, counts]) => ({ file, counts })),
      total,
      refusals: refusals.toSorted(
        (left, right) => place(left) - place(right) || left.line - right.line,
      ),
      refusalsLeftOut: leftOut,
      landed,
    }),
  };
}
