import { Command } from 'commander';
import { todayUtc } from '../calendar.ts';
import { graphAbove, graphOn } from '../export/export-graph.ts';
import type { ExportGraph } from '../export/export-graph.ts';
import { chartProblem, exportFormats } from '../export/formats.ts';
import type { ExportFormat, ExportFormatName } from '../export/formats.ts';
import { leftOutOf } from '../export/left-out.ts';
import { readGraphAbove, readWholeGraph } from '../export/read-graph.ts';
import { isLei } from '../lei.ts';
import type { GraphStore } from '../ports/graph-store.ts';
import { openStore, openUnresolvedStore } from '../open-store.ts';
import { collected } from './collected.ts';
import { writeExport } from './export-files.ts';
import { givenDate } from './given-date.ts';
import { Misuse, exitCodes } from './terminal.ts';
import type { ExitCode, Terminal } from './terminal.ts';
import { graphHelp, withGraph } from './with-graph.ts';

interface ExportOptions {
  readonly entity?: readonly string[];
  readonly asOf?: string;
  readonly out?: string;
  readonly json?: boolean;
}

const help = `
Formats:
${Object.entries(exportFormats)
  .map(([name, { description }]) => `  ${name.padEnd(8)} ${description}`)
  .join('\n')}
${graphHelp}
Without --entity it is the whole graph; with it, the entities named with everybody above them and the interests between.
Without --as-of it is every fact of whatever date, in a chart those of today; with it, those that hold on the date.
Without --out the text goes to the standard output; a format of several files needs a folder.
Entities that are one by a person's decision (resolve) are one, but in graph files, which keep what each source has.
In CSV a text that a spreadsheet would run as a formula gets an apostrophe in front.

Examples:
  $ npm run cli -- export svg --entity nexperia --as-of 2025-09-30 --out nexperia.svg
  $ npm run cli -- export bods --out graph.bods.json
  $ npm run cli -- export csv --out tables
  $ npm run cli -- export graph --entity nexperia --entity 529900T8BM49AURSDO55 > case.jsonl

Exit codes: 0 the export was written, 1 the graph has no such entity, or too many for a chart, or the disk is full, 2 it was not begun, or broke off.`;

/** `export`: the graph, or the part of it above some entities, in a form that other tools read. */
export function exportCommand(terminal: Terminal, ended: (code: ExitCode) => void): Command {
  return new Command('export')
    .description('write the graph, or what is above some entities, in a form that other tools read')
    .argument('<format>', Object.keys(exportFormats).join(', '))
    .option(
      '--entity <key or LEI>',
      'an entity with everybody above it; may be given again',
      collected,
    )
    .option('--as-of <date>', 'only what holds on this date')
    .option('--out <path>', 'the file to write, or the folder where the format has several files')
    .option('--json', 'report what was written as one JSON object (needs --out)')
    .addHelpText('after', help)
    .action(async (format: string, options: ExportOptions) => {
      ended(await run(checkedFormat(format), options, terminal));
    });
}

async function run(
  name: ExportFormatName,
  options: ExportOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const format: ExportFormat = exportFormats[name];
  const { out, json = false } = options;
  const today = format.limits === null ? null : todayUtc();
  const asOf = options.asOf === undefined ? today : givenDate('--as-of', options.asOf);
  if (out === undefined && json) throw new Misuse('--json reports what was written: give --out.');
  if (out === undefined && format.files.length > 1) {
    throw new Misuse(`${name} is several files: name a folder for them with --out.`);
  }
  const work = async (store: GraphStore): Promise<ExitCode> => {
    const found = await readGraph(store, options.entity ?? []);
    if ('missing' in found) {
      terminal.writeError(
        `The graph has no entity ${found.missing.map((one) => JSON.stringify(one)).join(', ')}. Give keys or LEIs that it has.\n`,
      );
      return exitCodes.refused;
    }
    const held = asOf === null ? found.graph : graphOn(found.graph, asOf);
    const graph = found.keys === null ? held : graphAbove(held, found.keys);
    const problem = format.limits === null ? null : chartProblem(graph, format.limits);
    if (problem !== null) {
      terminal.writeError(`${problem}\n`);
      return exitCodes.refused;
    }
    const report = await writeExport({ format, graph, madeOn: todayUtc(), out, terminal });
    const leftOut = leftOutOf(name, graph);
    if (leftOut.length > 0) {
      terminal.writeError(`Not in ${name}, which has no place for it: ${leftOut.join('; ')}.\n`);
    }
    if (name === 'graph') await sayOfDecisions(store, terminal);
    if (json) terminal.write(`${JSON.stringify({ format: name, ...report })}\n`);
    else if (out !== undefined) {
      const bytes = report.files.map(({ file, bytes }) => `${file} (${bytes} bytes)`).join(', ');
      terminal.write(
        `${graph.entities.size} entities, ${graph.interests.length} interests: ${bytes}.\n`,
      );
    }
    return exitCodes.done;
  };
  return withGraph(terminal, work, name === 'graph' ? openUnresolvedStore : openStore);
}

/** A graph file is what sources say; what persons have decided stands beside it. */
async function sayOfDecisions(store: GraphStore, terminal: Terminal): Promise<void> {
  const { decisions } = await store.decisions();
  if (decisions.length === 0) return;
  terminal.writeError(
    `Not in graph files: ${decisions.length} ${decisions.length === 1 ? 'decision' : 'decisions'} of persons on which entities are one (resolve list --decided shows them). ` +
      'Take them again in the graph that loads these files.\n',
  );
}

interface Found {
  readonly graph: ExportGraph;
  /** Of the entities asked for; null where the whole graph is meant. */
  readonly keys: readonly string[] | null;
}

async function readGraph(
  store: GraphStore,
  entities: readonly string[],
): Promise<Found | { readonly missing: readonly string[] }> {
  if (entities.length === 0) return { graph: await readWholeGraph(store), keys: null };
  const selectors = entities.map((text) =>
    isLei(text.toUpperCase()) ? { lei: text.toUpperCase() } : { key: text },
  );
  const { graph, keys } = await readGraphAbove(store, selectors);
  const missing = entities.filter((_, place) => keys[place] === null);
  return missing.length === 0 ? { graph, keys: keys.flatMap((key) => key ?? []) } : { missing };
}

function checkedFormat(text: string): ExportFormatName {
  if (Object.hasOwn(exportFormats, text)) return text as ExportFormatName;
  throw new Misuse(
    `${JSON.stringify(text)} is no format. Give one of: ${Object.keys(exportFormats).join(', ')}.`,
  );
}
