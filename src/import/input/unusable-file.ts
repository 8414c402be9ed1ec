import { UnusablePath } from '../graph-file/unusable-path.ts';

/** A whole file, but not one of the format that was asked for. */
export class WrongFile extends UnusablePath {
  constructor(file: string, what: string) {
    super(`${file}: ${what}`);
  }
}

/** A file of the right format that cannot be read to its end. `where` is a place such as `line 4211`. */
export class BrokenFile extends UnusablePath {
  constructor(file: string, where: string | null, what: string) {
    super(where === null ? `${file}: ${what}` : `${file}: ${where}: ${what}`);
  }
}
