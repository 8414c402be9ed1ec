import type { Importer } from './importer.ts';
import type { ImportFile } from './input/import-file.ts';
import { firstLine, isUtf16, startText } from './input/text-chunks.ts';
import { WrongFile } from './input/unusable-file.ts';

/** An importer for a file, and what that file is. */
export interface Choice {
  readonly importer: Importer;
  readonly what: string;
}

/** The importer that is surest of a file; with a name, that one, if the file is not clearly another's. */
export function chooseImporter(
  file: ImportFile,
  importers: readonly Importer[],
  name: string | null,
): Choice {
  const judged = importers
    .map((importer) => ({ importer, ...importer.detect(file.start, file.name) }))
    .toSorted((one, other) => other.sureness - one.sureness);
  const [best] = judged;
  const wanted = name === null ? best : judged.find(({ importer }) => importer.name === name);
  if (wanted === undefined)
    throw new Error(`No importer ${String(name)}: name one of ${namesOf(importers)}.`);
  if (wanted.sureness > 0) return wanted;
  const wrapped =
    file.name === basename(file.path) ? '' : `a packed file with ${file.name} in it, which is `;
  const isKnown = best !== undefined && best.sureness > 0;
  const found = isKnown ? best.what : whatItSeems(file);
  const expected =
    name === null
      ? `nothing that can be imported (${namesOf(importers)})`
      : `not ${wanted.importer.title}`;
  const why = name === null ? '' : ` (${wanted.what})`;
  const advice = isKnown ? `: import it as ${best.importer.name}` : adviceOn(found, name);
  throw new WrongFile(file.path, `is ${wrapped}${found}, ${expected}${why}${advice}`);
}

function adviceOn(found: string, name: string | null): string {
  if (found === GRAPH_FILE) return ': load it (npm run cli -- load)';
  return name === null && found.startsWith(UNKNOWN)
    ? ': if it is a table of your own, say with --mapping what its columns mean'
    : '';
}

export function namesOf(importers: readonly Importer[]): string {
  return importers.map(({ name }) => name).join(', ');
}

const GRAPH_FILE = 'a graph file';

const marks: readonly (readonly [RegExp, string])[] = [
  [
    /^\s*\{\s*"type"\s*:\s*"(?:entity|headquarters|location|ownership|ownerStatement|listing)"/,
    GRAPH_FILE,
  ],
  [/^%PDF/, 'a PDF'],
  [/^SQLite format 3/, 'an SQLite database'],
  [/^PAR1/, 'a Parquet file'],
  [/^\s*<(?:!doctype html|html)/i, 'a web page'],
  [/^\s*</, 'an XML file of another kind'],
  [/^\s*[{[]/, 'a JSON file of another kind'],
];

const UNKNOWN = 'a file that begins with';

function whatItSeems(file: ImportFile): string {
  if (isUtf16(file.start)) return 'text in UTF-16';
  const text = startText(file.start);
  const found = marks.find(([mark]) => mark.test(text));
  if (found !== undefined) return found[1];
  // eslint-disable-next-line no-control-regex
  if (/[\u0000-\u0008]/.test(text)) return 'no text';
  return `${UNKNOWN} ${JSON.stringify(firstLine(text).slice(0, 80))}`;
}

function basename(path: string): string {
  return path.slice(path.search(/[^/\\]*$/));
}
