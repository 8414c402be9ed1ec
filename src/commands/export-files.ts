import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { IsoDate } from '../domain/date.ts';
import type { ExportGraph } from '../export/export-graph.ts';
import type { ExportFormat } from '../export/formats.ts';
import { Misuse } from './terminal.ts';
import type { Terminal } from './terminal.ts';
import { writeWholeFile } from './whole-file.ts';

interface ExportWork {
  readonly format: ExportFormat;
  readonly graph: ExportGraph;
  readonly madeOn: IsoDate;
  /** A file, or a folder where the format has several files; undefined for the standard output. */
  readonly out: string | undefined;
  readonly terminal: Terminal;
}

interface ExportReport {
  readonly entities: number;
  readonly interests: number;
  readonly files: readonly { readonly file: string; readonly bytes: number }[];
}

/** Writes the files of an export. Each is put in its place when it is whole. */
export async function writeExport(work: ExportWork): Promise<ExportReport> {
  const { format, graph, madeOn, out, terminal } = work;
  const files: { file: string; bytes: number }[] = [];
  const isFolder = format.files.length > 1;
  for (const { name, text } of format.files) {
    const pieces = text(graph, madeOn);
    if (out === undefined) {
      for (const piece of pieces) terminal.write(piece);
    } else {
      const file = isFolder ? join(out, name) : out;
      files.push({ file, bytes: await explained(out, () => writeWhole(file, isFolder, pieces)) });
    }
  }
  return { entities: graph.entities.size, interests: graph.interests.length, files };
}

async function writeWhole(
  path: string,
  isInFolder: boolean,
  pieces: Iterable<string>,
): Promise<number> {
  if (isInFolder) await mkdir(join(path, '..'), { recursive: true });
  return writeWholeFile(path, pieces);
}

async function explained<T>(out: string, write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error)) throw error;
    throw new Misuse(`${out} cannot be written (${error.message}). Name another with --out.`, {
      cause: error,
    });
  }
}
