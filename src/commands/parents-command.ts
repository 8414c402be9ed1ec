import { Command } from 'commander';
import { todayUtc } from '../calendar.ts';
import { collected } from './collected.ts';
import { findParents } from './parents/find-parents.ts';
import { parentsFiles } from './parents/parents-files.ts';
import { parentsSummary, summaryInWords } from './parents/parents-summary.ts';
import { identityColumns } from './screening/party-row.ts';
import { readParties, tellUnread } from './screening/read-parties.ts';
import { givenDate } from './given-date.ts';
import { exitCodes } from './terminal.ts';
import type { ExitCode, Terminal } from './terminal.ts';
import { graphHelp, withGraph } from './with-graph.ts';

interface Options {
  readonly out: readonly string[];
  readonly asOf?: string;
  readonly json?: boolean;
}

const help = `
The file is CSV (commas, semicolons or tabs) with the names of its columns in the first line: name, lei, key or identifiers (scheme:value), one of which
names the supplier; country is compared with where the graph has it; reference is carried into the results.
A supplier is taken for an entity of the graph only where LEI, key, identifier or whole name is that of one entity alone, as
screen does. Where a name is only alike nothing is taken, and the row has proposals.

Results are CSV (a row for each ultimate parent of each supplier) or JSON lines, by the ending of each --out.
${graphHelp}

Examples:
  $ npm run cli -- parents suppliers.csv --as-of 2026-09-11 --out parents.csv

Exit codes: 0 every supplier was looked up, whatever came of it; 1 rows were refused (they are in the results, with the
reason); 2 it was not begun, or broke off.`;

/** `parents`: who is at the top of each supplier of a list. */
export function parentsCommand(terminal: Terminal, ended: (code: ExitCode) => void): Command {
  return new Command('parents')
    .description('find the ultimate parents of a whole list of suppliers')
    .argument('<suppliers>', 'a CSV file of suppliers, by name or LEI')
    .requiredOption('--out <file>', 'the results (.csv or .jsonl); may be given again', collected)
    .option('--as-of <date>', 'the date of the answer (today)')
    .option('--json', 'write the report as one JSON object')
    .addHelpText('after', help)
    .action(async (suppliers: string, options: Options) => {
      ended(await runParents(suppliers, options, terminal));
    });
}

async function runParents(
  suppliers: string,
  { out, asOf: date, json = false }: Options,
  terminal: Terminal,
): Promise<ExitCode> {
  const asOf = date === undefined ? todayUtc() : givenDate('--as-of', date);
  parentsFiles.check([suppliers], out);
  const { rows: read, unread } = await readParties(suppliers, identityColumns);
  tellUnread(suppliers, unread, terminal);
  return withGraph(terminal, async (store) => {
    const { rows, version } = await findParents(store, read, asOf);
    const files = await parentsFiles.write(out, rows);
    const summary = parentsSummary(rows, asOf, version);
    terminal.write(
      json ? `${JSON.stringify({ ...summary, files })}\n` : summaryInWords(summary, files),
    );
    return summary.matches['REFUSED'] === undefined ? exitCodes.done : exitCodes.refused;
  });
}
