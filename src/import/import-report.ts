import type { IsoDate } from '../domain/date.ts';
import type { LineType } from '../ports/graph-line.ts';
import type { Counts, CountedType } from './graph-file/load-report.ts';

/** What an import read in one file. */
export interface ImportedFile {
  readonly file: string;
  /** What it turned out to be. */
  readonly what: string;
  readonly date: IsoDate | null;
  readonly complete: boolean;
}

export interface ImportReport {
  readonly files: readonly ImportedFile[];
  /** Lines that the records gave, by type; those that were said twice count once. */
  readonly lines: ReadonlyMap<LineType, number>;
  /** What became of the lines in the graph; empty where they went to files. */
  readonly loaded: ReadonlyMap<CountedType, Counts>;
  /** Facts that the graph had from an earlier edition and that this one no longer states. */
  readonly ended: number;
  /** Whether what a newer file no longer states was kept all the same, since a refused record of it may have stated it. */
  readonly keptOpen: boolean;
  /** Records or lines that were refused, by reason. */
  readonly refused: ReadonlyMap<string, number>;
  /** Records that say nothing in the terms of the graph, by reason. */
  readonly leftOut: ReadonlyMap<string, number>;
  /** Lines that said again what an earlier one had. */
  readonly saidTwice: number;
  /** Where the graph files are; empty where the lines went into a graph. */
  readonly written: readonly string[];
  /** Whether anything was changed: not in a dry run. */
  readonly landed: boolean;
}

/** A record or a line of it that was refused, as the refusal file keeps it. */
export interface Refusal {
  readonly file: string;
  readonly at: number;
  readonly reason: string;
  readonly detail: string | null;
  readonly record: unknown;
}

/** Takes note of what an import refuses and leaves out. */
export interface ImportTally {
  readonly refuse: (refusal: Refusal) => void;
  readonly leaveOut: (reason: string) => void;
  readonly sayTwice: () => void;
  readonly line: (type: LineType) => void;
  readonly counts: () => Pick<ImportReport, 'lines' | 'refused' | 'leftOut' | 'saidTwice'>;
}

export function importTally(onRefusal: (refusal: Refusal) => void): ImportTally {
  const lines = new Map<LineType, number>();
  const refused = new Map<string, number>();
  const leftOut = new Map<string, number>();
  let saidTwice = 0;
  return {
    refuse: (refusal) => {
      countOne(refused, refusal.reason);
      onRefusal(refusal);
    },
    leaveOut: (reason) => {
      countOne(leftOut, reason);
    },
    sayTwice: () => {
      saidTwice += 1;
    },
    line: (type) => {
      countOne(lines, type);
    },
    counts: () => ({ lines, refused, leftOut, saidTwice }),
  };
}

function countOne<Key>(counts: Map<Key, number>, key: Key): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
