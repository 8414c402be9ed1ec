import { Command } from 'commander';
import { loadGraph } from '../import/graph-file/load.ts';
import { openStore } from '../open-store.ts';
import { describeLoad, describeRefusals, loadAsJson } from './load-words.ts';
import { progressBar } from './progress-bar.ts';
import { storeOf } from './store-of.ts';
import { exitCodes } from './terminal.ts';
import type { ExitCode, Terminal } from './terminal.ts';

interface LoadOptions {
  readonly strict?: boolean;
  readonly json?: boolean;
}

const help = `
The graph is the one that NEO4J_URI (with NEO4J_USER, NEO4J_PASSWORD, NEO4J_DATABASE) or GRAPH_DB names, else data/graph.db.
A load can be repeated: what is in the graph already is left alone.

Examples:
  $ npm run cli -- load graph-seed
  $ npm run cli -- load my-case.jsonl --strict
  $ GRAPH_DB=case.db npm run cli -- load graph-seed my-case.jsonl --json

Exit codes: 0 everything was loaded, 1 lines were refused, 2 the load did not begin, or broke off.`;

/** `load <file or folder>…`: graph files into the store. */
export function loadCommand(terminal: Terminal, ended: (code: ExitCode) => void): Command {
  return new Command('load')
    .description('load graph files, or all .jsonl files of a folder, into the graph')
    .argument('<paths...>', 'graph files, or folders of them')
    .option('--strict', 'load nothing at all where any line is refused')
    .option('--json', 'write the report as one JSON object')
    .addHelpText('after', help)
    .action(async (paths: readonly string[], options: LoadOptions) => {
      ended(await load(paths, options, terminal));
    });
}

async function load(
  paths: readonly string[],
  { strict = false, json = false }: LoadOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const store = await openStore(storeOf(terminal));
  const progress = json || !terminal.isInteractive ? null : progressBar();
  try {
    const report = await loadGraph({
      store,
      paths,
      strict,
      ...(progress !== null && { onProgress: progress.show }),
    });
    progress?.end();
    terminal.writeError(json ? '' : describeRefusals(report));
    terminal.write(json ? loadAsJson(report, await store.version()) : describeLoad(report));
    return report.total.refused === 0 ? exitCodes.done : exitCodes.refused;
  } finally {
    progress?.end();
    await store.close();
  }
}
