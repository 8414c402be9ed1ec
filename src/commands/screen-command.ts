import { Command } from 'commander';
import { collected } from './collected.ts';
import type { QuestionOptions } from './question-options.ts';
import { addSharedOptions, readSharedQuestion } from './question-options.ts';
import { runOwnership } from './screening/ownership/run-ownership.ts';
import { identityColumns, partyColumns } from './screening/party-row.ts';
import { runScreening } from './screening/run-screening.ts';
import type { ScreeningFiles } from './screening/run-screening.ts';
import { Misuse } from './terminal.ts';
import type { ExitCode, Terminal } from './terminal.ts';
import { graphHelp } from './with-graph.ts';

interface ScreenOptions extends QuestionOptions, ScreeningFiles {
  readonly ownership?: boolean;
  readonly snapshot?: string;
  readonly restart?: boolean;
  readonly json?: boolean;
}

const help = `
The file is CSV (commas, semicolons or tabs) with the names of its columns in the first line: ${partyColumns.join(', ')}.
Countries are ISO 3166-1 codes of two or three letters, or English names.
Each row names a party by key, LEI, identifiers (scheme:value, with " | " between several) or name; all else may be left out.
country is compared with where the graph has the party registered, headquartered and located; location, headquarters and
ultimateParentHeadquarters are stated in the question and followed; a destination in a row goes before --destination.
A party is taken for an entity of the graph only where key, identifier or whole name is that of one entity alone. Where a name
is only alike the row says REVIEW, with proposals. What the graph has nothing like is answered by what the row says.

With --ownership nothing is asked of an item: of each party the results have its ultimate parents, its tier for chips and for
weights, and how it stands to the lists, itself and through its owners. All of it comes from one pass over the whole graph, and
of a row only ${identityColumns.join(', ')} are read. --snapshot takes what the snapshot command wrote of the
graph as it is now: a list of keys alone then needs no reading of the graph, and names and identifiers are looked for in it.

Results are CSV, JSON lines or a page to print, by the ending of each --out: .csv, .jsonl, .html. While a question is asked, what
is done is in a journal beside the first (.journal); the same command goes on from there after it was stopped.
${graphHelp}

Examples:
  $ npm run cli -- screen parties.csv --chip nvidia-h100-sxm --destination SG --as-of 2026-08-01 --out results.csv
  $ npm run cli -- screen parties.csv --model grok-3 --destination IN --out results.jsonl --out report.html
  $ npm run cli -- screen parties.csv --eccn 3A090.a --out results.csv --certificates certificates --json
  $ npm run cli -- screen parties.csv --ownership --as-of 2026-08-01 --snapshot data/graph.snapshot --out owners.csv

Exit codes: 0 every party was screened, whatever came of it; 1 rows were refused (they are in the results, with the reason),
or the graph or the law cannot answer the question; 2 it was not begun, or broke off.`;

/** `screen`: one question asked of a whole list of parties, of an item or of their ownership alone. */
export function screenCommand(terminal: Terminal, ended: (code: ExitCode) => void): Command {
  return addSharedOptions(
    new Command('screen')
      .argument('<parties>', 'a CSV file of parties')
      .option(
        '--input <file>',
        'the question without its end user as JSON, in place of its options',
      ),
  )
    .description('ask one question of a whole list of parties, or who owns them')
    .requiredOption(
      '--out <file>',
      'needed: the results (.csv, .jsonl or .html); may be given again',
      collected,
    )
    .option('--ownership', 'who is at the top, tier and lists of each party, without an item')
    .option('--snapshot <file>', 'with --ownership: the graph as the snapshot command wrote it')
    .option('--certificates <folder>', 'write a certificate of each answer, as determine does')
    .option('--restart', 'screen all parties anew where an earlier run was stopped')
    .option('--json', 'write the report as one JSON object')
    .addHelpText('after', help)
    .action(async (parties: string, options: ScreenOptions) => {
      ended(await screen(parties, options, terminal));
    });
}

async function screen(
  parties: string,
  options: ScreenOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const { asOf, out, snapshot, restart = false, json = false } = options;
  if (options.ownership === true) {
    checkForOwnership(options);
    return runOwnership({
      parties,
      asOf,
      out,
      snapshotFile: snapshot ?? null,
      json,
      terminal,
    });
  }
  if (snapshot !== undefined) {
    throw new Misuse(
      '--snapshot goes with --ownership: a question of an item reads what it rests on from the graph, with its sources. Leave out one, or give both.',
    );
  }
  const question = readSharedQuestion(options);
  return runScreening({ parties, question, files: options, restart, json, terminal });
}

/** What else can be given with `--ownership`. */
const ofOwnership: ReadonlySet<string> = new Set<keyof ScreenOptions>([
  'ownership',
  'snapshot',
  'asOf',
  'out',
  'json',
]);

function checkForOwnership(options: ScreenOptions): void {
  const others = Object.keys(options).filter((name) => !ofOwnership.has(name));
  if (others.length === 0) return;
  throw new Misuse(
    `--ownership asks who owns the parties, of no item and for no destination. Leave out ${others.map((name) => `--${name}`).join(', ')}, or --ownership.`,
  );
}
