/** What the process that runs the tests is asked: paths are from the root of the project. */
export interface Asked {
  readonly mutated: string;
  /** The mutated file and all that import it: read anew. */
  readonly reached: readonly string[];
  /** In the order in which they are asked. */
  readonly tests: readonly AskedTests[];
}

export interface AskedTests {
  readonly file: string;
  /** Names of tests that are asked before the others of the file. */
  readonly first: readonly string[];
}

/** What it answers. */
export interface Told {
  /** The first test that failed; without a name, the file could not be read. */
  readonly failure: { readonly file: string; readonly name: string | null } | null;
  readonly residentBytes: number;
}
