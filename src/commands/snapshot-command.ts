import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Command } from 'commander';
import { openStore } from '../open-store.ts';
import { readSnapshot } from '../ports/read-snapshot.ts';
import { linesReadLine } from './progress-bar.ts';
import { writeSnapshotFile } from './snapshot-file.ts';
import { storeOf } from './store-of.ts';
import { Misuse, exitCodes } from './terminal.ts';
import type { ExitCode, Terminal } from './terminal.ts';

interface SnapshotOptions {
  readonly out: string;
  readonly json?: boolean;
}

const defaultFile = 'data/graph.snapshot';

const help = `
The graph is the one that NEO4J_URI (with NEO4J_USER, NEO4J_PASSWORD, NEO4J_DATABASE) or GRAPH_DB names, else data/graph.db.
The snapshot has every entity with its name, interest that walks follow, headquarters, location, owner statement and listing of
one state of the graph, with its version. Of sources it has the names alone, and those of interests alone. screen --ownership
--snapshot reads it, as long as the graph is as it was; programs of your own do, by the functions of src/domain/whole-graph.

Examples:
  $ npm run cli -- snapshot
  $ GRAPH_DB=case.db npm run cli -- snapshot --out case.snapshot --json

Exit codes: 0 the snapshot was written, 1 the graph has no entity, so that none was written, 2 it was not begun, or broke off.`;

/** `snapshot`: the ownership graph of the store as one compact file, for work on all entities at once. */
export function snapshotCommand(terminal: Terminal, ended: (code: ExitCode) => void): Command {
  return new Command('snapshot')
    .description(
      'write the whole ownership graph as one compact file, for work on all entities at once',
    )
    .option('--out <file>', 'the file to write', defaultFile)
    .option('--json', 'write the report as one JSON object')
    .addHelpText('after', help)
    .action(async (options: SnapshotOptions) => {
      ended(await snapshot(options, terminal));
    });
}

async function snapshot(
  { out, json = false }: SnapshotOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const store = await openStore(storeOf(terminal));
  const progress = json || !terminal.isInteractive ? null : linesReadLine();
  try {
    let read = 0;
    const built = await readSnapshot(store, {
      withDescriptions: true,
      onLines: (lines) => {
        read += lines.length;
        progress?.show(read);
      },
    });
    progress?.end();
    const entities = built.keys.length;
    if (entities === 0) {
      terminal.writeError(
        'The graph has no entity: load graph files first, with "npm run cli -- load".\n',
      );
      return exitCodes.refused;
    }
    const bytes = await writeOrExplain(out, built);
    const interests = built.interests.owner.length;
    const { version } = built;
    terminal.write(
      json
        ? `${JSON.stringify({ file: out, entities, interests, bytes, version })}\n`
        : `${out}: ${entities} entities, ${interests} interests, ${bytes} bytes, graph version ${version}.\n`,
    );
    return exitCodes.done;
  } finally {
    progress?.end();
    await store.close();
  }
}

async function writeOrExplain(...file: Parameters<typeof writeSnapshotFile>): Promise<number> {
  try {
    // The folder of the default is that of the default graph, which need not be there.
    if (file[0] === defaultFile) await mkdir(dirname(defaultFile), { recursive: true });
    return await writeSnapshotFile(...file);
  } catch (error) {
    if (error instanceof Misuse) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new Misuse(`${file[0]} cannot be written (${reason}). Name another file with --out.`, {
      cause: error,
    });
  }
}
