import { extname, resolve } from 'node:path';
import { Misuse } from './terminal.ts';
import { writeWholeFile } from './whole-file.ts';

/** Files that a command on a list writes its results to, each in the format that its ending says. */
export interface ResultFiles<T> {
  /** Refuses a file whose ending says no format, one that is given twice, and one that is itself read. */
  readonly check: (read: readonly string[], files: readonly string[]) => void;
  readonly write: (files: readonly string[], results: T) => Promise<readonly WrittenFile[]>;
}

export interface WrittenFile {
  readonly file: string;
  readonly bytes: number;
}

/** `advice` follows a file that cannot be written. */
export function resultFiles<T>(
  writers: Readonly<Record<string, (results: T) => Iterable<string>>>,
  advice: string,
): ResultFiles<T> {
  const writerOf = (file: string) => {
    const writer = writers[extname(file).toLowerCase()];
    if (writer !== undefined) return writer;
    throw new Misuse(
      `${file}: its ending says no format of results. Name a file that ends in ${Object.keys(writers).join(', ')}.`,
    );
  };
  return {
    check: (read, files) => {
      const inputs = new Set(read.map((file) => resolve(file)));
      const taken = new Set<string>();
      for (const file of files) {
        writerOf(file);
        const path = resolve(file);
        if (inputs.has(path)) {
          throw new Misuse(`${file} is read by this command. Name another file with --out.`);
        }
        if (taken.has(path)) throw new Misuse(`${file} is given twice. Name it once with --out.`);
        taken.add(path);
      }
    },
    write: async (files, results) => {
      const written: WrittenFile[] = [];
      for (const file of files) {
        try {
          written.push({ file, bytes: await writeWholeFile(file, writerOf(file)(results)) });
        } catch (error) {
          if (!(error instanceof Error) || !('code' in error)) throw error;
          throw new Misuse(
            `${file} cannot be written (${error.message}). Name another with --out${advice}.`,
            { cause: error },
          );
        }
      }
      return written;
    },
  };
}
