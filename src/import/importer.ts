import type { IsoDate } from '../domain/date.ts';
import type { LineType } from '../ports/graph-line.ts';
import type { ImportFile } from './input/import-file.ts';

/** A line of a graph file before anything of it is checked: its type, and whatever members an importer gives it. */
export interface WrittenLine {
  readonly type: LineType;
  readonly [member: string]: unknown;
}

/**
 * Which issue of whose data a file is. The names are those in the `source` of its lines: what the graph has from one of
 * these sources is what a newer edition may end.
 */
export interface Edition {
  readonly kind: 'edition';
  readonly sources: readonly string[];
  /** The day that the publisher gives the issue; null where the file does not tell it. */
  readonly date: IsoDate | null;
  /** Whether everything that the sources have is in the file, so that what is not in it no longer holds. */
  readonly complete: boolean;
}

/** A line, and the place in the file of the record that it is from. */
export interface ImportedLine {
  readonly kind: 'line';
  readonly at: number;
  readonly line: WrittenLine;
  /** Where another record of the import, or the graph, says something of the same, that stands and this line is left out. */
  readonly ifAbsent?: boolean;
}

/** A record that cannot be read as what it should be; the others go in. */
export interface RefusedRecord {
  readonly kind: 'refused';
  readonly at: number;
  /** The same words for every record with this fault, so that they can be counted. */
  readonly reason: string;
  /** What stands there instead; null where the reason says it all. */
  readonly detail: string | null;
  readonly record: unknown;
}

/** A good record that says nothing in the terms of the graph, for example that it was annulled. Counted, never in silence. */
export interface RecordLeftOut {
  readonly kind: 'leftOut';
  readonly at: number;
  readonly reason: string;
}

export type Entry = Edition | ImportedLine | RefusedRecord | RecordLeftOut;

/** How sure an importer is that a file is of its format. */
export interface Detection {
  /** 0: it is not; 1: it may be; 2: it says so itself. */
  readonly sureness: 0 | 1 | 2;
  /** What the file is, or what it lacks, to be put after "is" or "is not" in a message. */
  readonly what: string;
}

/** What a person may say of a file that does not tell it itself. */
export interface ReadOptions {
  readonly date: IsoDate | null;
  readonly complete: boolean | null;
}

/** Reads one format. */
export interface Importer {
  /** As the command line names it. */
  readonly name: string;
  /** The format in a few words, to be put after "is not". */
  readonly title: string;
  /** What the places of entries count. */
  readonly places: 'line' | 'record';
  /** Judges a file by its first bytes, unpacked, and its name. */
  readonly detect: (start: Uint8Array, name: string) => Detection;
  /**
   * The file as entries, in batches of any size: one edition first, then the rest in the order of the file. Holds a few
   * records at a time. Throws `BrokenFile` where the file cannot be read to its end.
   */
  readonly read: (file: ImportFile, options: ReadOptions) => AsyncIterable<readonly Entry[]>;
}
