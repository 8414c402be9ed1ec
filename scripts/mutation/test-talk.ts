/** What the process that runs the tests is asked: paths are from the root of the project. */
export type Asked = AskedCoverage | AskedFailure;

/** Which places each test runs. */
export interface AskedCoverage {
  readonly kind: 'coverage';
  readonly places: readonly Place[];
  readonly tests: readonly string[];
  /** Files that are read anew for each file of tests. */
  readonly reached: readonly string[];
}

/** Which test fails first. */
export interface AskedFailure {
  readonly kind: 'failure';
  readonly mutated: string;
  /** The mutated file and all that import it: read anew. */
  readonly reached: readonly string[];
  /** In the order in which they are asked. */
  readonly tests: readonly AskedTests[];
}

/** An offset in a source file, in UTF-16 code units. */
export interface Place {
  readonly file: string;
  readonly start: number;
}

export interface AskedTests {
  readonly file: string;
  /** Names of tests that are asked before the others of the file. */
  readonly first: readonly string[];
  /** Names of the tests that are asked; null: all. */
  readonly only: readonly string[] | null;
}

/** What it answers to each. */
export interface ToldCoverage {
  readonly kind: 'coverage';
  readonly files: readonly CoveredFile[];
}

export interface CoveredFile {
  readonly file: string;
  /** Places, by their index, that run while the file is read: each of its tests rests on them. */
  readonly read: readonly number[];
  readonly tests: readonly { readonly name: string; readonly ran: readonly number[] }[];
}

export interface ToldFailure {
  readonly kind: 'failure';
  /** The first test that failed; without a name, the file could not be read. */
  readonly failure: { readonly file: string; readonly name: string | null } | null;
  readonly residentBytes: number;
}

export type Told = ToldCoverage | ToldFailure;
