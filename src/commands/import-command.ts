import { existsSync } from 'node:fs';
import { Command } from 'commander';
import { namesOf } from '../import/choose-importer.ts';
import { importFiles } from '../import/import-files.ts';
import type { ImportTarget } from '../import/import-files.ts';
import type { Refusal } from '../import/import-report.ts';
import { importers } from '../import/importers.ts';
import type { Importer, ReadOptions } from '../import/importer.ts';
import { readMapping } from '../import/table/read-mapping.ts';
import { tableImporter } from '../import/table/table.ts';
import { openUnresolvedStore } from '../open-store.ts';
import { EMPTY_GRAPH_SUM, versionText } from '../ports/graph-version.ts';
import { importProgress } from './import-progress.ts';
import { describeImport, describeRefusal, importAsJson } from './import-words.ts';
import { lacksItems, lacksItemsWords } from './lacks-items.ts';
import { refusalFile } from './refusal-file.ts';
import { keepHeapSmall } from './small-heap.ts';
import { storeOf } from './store-of.ts';
import { givenDate } from './given-date.ts';
import { Misuse, exitCodes } from './terminal.ts';
import type { ExitCode, Terminal } from './terminal.ts';

interface Options {
  readonly out?: string;
  readonly dryRun?: boolean;
  readonly refusals?: string;
  readonly json?: boolean;
  readonly dated?: string;
  readonly complete?: boolean;
  readonly partial?: boolean;
  readonly endAlthoughRefused?: boolean;
  readonly mapping?: string;
}

const help = `
Formats: auto, ${namesOf(importers)}; where none is given it is auto, or with --mapping a table (CSV) whose
columns the mapping says: docs/import.md. A file may be packed with gzip, or be the one file in a ZIP.
The graph is the one that NEO4J_URI (with NEO4J_USER, NEO4J_PASSWORD, NEO4J_DATABASE) or GRAPH_DB names, else data/graph.db.
Every file is read to its end before anything is changed, so that a broken one leaves the graph as it was. A repeated import
changes nothing; a complete newer file of the same publisher ends what it no longer states, on the day of its issue, where no
record of it is refused.

Examples:
  $ npm run cli -- import gleif 20260911-gleif-goldencopy-lei2-golden-copy.csv.zip 20260911-gleif-goldencopy-rr-golden-copy.csv.zip
  $ npm run cli -- import auto records.xml --dated 2026-09-11 --refusals refused.jsonl
  $ npm run cli -- import gleif rr.csv --out my-graph
  $ npm run cli -- import gleif rr.csv --dry-run --json
  $ npm run cli -- import holdings.csv --mapping mapping.json

Exit codes: 0 everything went in, 1 records were refused, 2 the import did not begin, or broke off.`;

/** `import <format> <file>…`: files of other formats into the graph, or to graph files. */
export function importCommand(terminal: Terminal, ended: (code: ExitCode) => void): Command {
  return new Command('import')
    .description('bring files of other formats into the graph, or write them as graph files')
    .argument('<format>', `auto, or one of ${namesOf(importers)}; may be left out`)
    .argument('[files...]', 'the files, as their publishers give them')
    .option('--out <folder>', 'write graph files there, and leave the graph alone')
    .option('--dry-run', 'say what would be done, and change nothing')
    .option('--refusals <file>', 'write each refused record to this file, as JSON lines')
    .option('--mapping <file>', 'what the columns of a table mean, as JSON')
    .option('--json', 'write the report as one JSON object')
    .option('--dated <day>', 'the day that the files were issued, where they do not tell it')
    .option('--complete', 'the files have everything that their publisher states')
    .option('--partial', 'the files have a part of it: what they leave out still holds')
    .option(
      '--end-although-refused',
      'end what a newer file leaves out, also where records were refused',
    )
    .addHelpText('after', help)
    .action(async (format: string, files: readonly string[], options: Options) => {
      ended(await runImport(format, files, options, terminal));
    });
}

async function runImport(
  format: string,
  files: readonly string[],
  options: Options,
  terminal: Terminal,
): Promise<ExitCode> {
  const { name, paths, among } = asked(format, files, options);
  const read = readOptions(options);
  keepHeapSmall();
  const { out, dryRun = false, json = false } = options;
  const refused = options.refusals === undefined ? null : refusalFile(options.refusals);
  const progress = json ? null : importProgress(terminal);
  let shown = 0;
  const onRefusal = (refusal: Refusal): void => {
    refused?.write(refusal);
    shown += 1;
    if (refused === null && !json && shown <= mostShown)
      terminal.writeError(describeRefusal(refusal));
  };
  const store = out === undefined ? await openUnresolvedStore(storeOf(terminal), 'import') : null;
  try {
    const target: ImportTarget =
      store === null ? { kind: 'folder', folder: out ?? '' } : { kind: 'graph', store };
    const isNew = store !== null && (await store.version()) === versionText(EMPTY_GRAPH_SUM);
    const report = await importFiles({
      paths,
      importers: among,
      format: name,
      read,
      target,
      dryRun,
      endAlthoughRefused: options.endAlthoughRefused === true,
      onRefusal,
      onProgress: progress?.show ?? (() => undefined),
    });
    progress?.end();
    if (refused === null && !json && shown > mostShown) {
      terminal.writeError(
        `… and ${shown - mostShown} more: --refusals writes all of them to a file.\n`,
      );
    }
    terminal.write(json ? importAsJson(report) : describeImport(report));
    if (isNew && !dryRun && (await lacksItems(store))) terminal.writeError(lacksItemsWords);
    return shown === 0 ? exitCodes.done : exitCodes.refused;
  } finally {
    progress?.end();
    refused?.close();
    await store?.close();
  }
}

/** Refusals that are shown where no file takes them. */
const mostShown = 20;

interface Asked {
  /** The format; null to tell it from each file. */
  readonly name: string | null;
  readonly paths: readonly string[];
  readonly among: readonly Importer[];
}

/** The first word is a format, or a file like the others. */
function asked(word: string, files: readonly string[], { mapping }: Options): Asked {
  if (mapping !== undefined) {
    if (word !== 'table' && isFormatName(word) && !existsSync(word)) {
      throw new Misuse(
        `--mapping says what the columns of a table mean, and ${word} is a format of its own: give the one or the other.`,
      );
    }
    const paths = word === 'table' ? files : [word, ...files];
    if (paths.length === 0) throw new Misuse('No file: name the tables to import.');
    return { name: 'table', paths, among: [tableImporter(readMapping(mapping), mapping)] };
  }
  if (word === 'table') throw new Misuse('A table needs --mapping: what its columns mean.');
  const isFormat = isFormatName(word);
  if (isFormat && files.length === 0) throw new Misuse(`No file: name those of ${word} to import.`);
  if (isFormat) return { name: word === 'auto' ? null : word, paths: files, among: importers };
  if (existsSync(word)) return { name: null, paths: [word, ...files], among: importers };
  throw new Misuse(
    `No format and no file ${JSON.stringify(word)}: name one of auto, ${namesOf(importers)}, or a file.`,
  );
}

function isFormatName(word: string): boolean {
  return word === 'auto' || importers.some(({ name }) => name === word);
}

function readOptions({ dated, complete = false, partial = false }: Options): ReadOptions {
  if (complete && partial)
    throw new Misuse('--complete and --partial exclude one another: give one.');
  const date = dated === undefined ? null : givenDate('--dated', dated);
  return { date, complete: complete ? true : partial ? false : null };
}
