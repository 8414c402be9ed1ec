import { Command } from 'commander';
import { collected } from './collected.ts';
import { type ChangedOptions, readChangedOptions } from './changed/changed-options.ts';
import { describeChanges } from './changed/describe-changes.ts';
import { openEarlierGraph } from './changed/earlier-graph.ts';
import { findChanges } from './changed/find-changes.ts';
import { exitCodes } from './terminal.ts';
import type { ExitCode, Terminal } from './terminal.ts';
import { graphHelp, withGraph } from './with-graph.ts';

interface Options extends ChangedOptions {
  readonly before?: readonly string[];
  readonly json?: boolean;
}

const help = `
Told are the entities of which ultimate parents, tier or restrictions are answered otherwise, and what made it: facts that began
or ended and rules that took effect between the two dates, and, with --before, lines that are new, gone or otherwise in the graph.
--before is another state of the graph, usually an earlier one: a SQLite file, or a graph file (or a folder of them) as export
graph writes. Nothing is written to either. Without --from both are looked at on the day of --to.
With an item (--chip, --model, --eccn, or --input with a question in the shape of the API's EachEndUserInput) the outcome for each
entity as end user is compared too, for at most 1,000 of them. Without --destination the item goes to where the entity is.
${graphHelp}

Examples:
  $ npm run cli -- changed --from 2026-07-09 --to 2026-07-10 --jurisdiction AE --chip nvidia-h200-sxm
  $ npm run cli -- changed --before last-month.db --to 2026-08-01 --aspect TIER --json
  $ npm run cli -- export graph --out before.jsonl
  $ npm run cli -- changed --before before.jsonl --entity nexperia --chip nvidia-h200-sxm --destination NL

Exit codes: 0 compared, whatever differs; 1 the graph or the law cannot answer it; 2 it was not begun, or broke off.`;

/** `changed`: what is answered otherwise on another date, or than in another state of the graph. */
export function changedCommand(terminal: Terminal, ended: (code: ExitCode) => void): Command {
  return new Command('changed')
    .description('say whose tier, owners, restrictions or outcome differ between dates or graphs')
    .option('--from <date>', 'the day that is compared with (that of --to)')
    .option('--to <date>', 'the day of the new answers (today)')
    .option('--before <path>', 'an earlier graph; graph files may be given again', collected)
    .option('--entity <key>', 'only this entity; may be given again', collected)
    .option('--kind <kind>', 'only this kind, such as COMPANY; may be given again', collected)
    .option('--jurisdiction <country>', 'only those registered here')
    .option('--aspect <aspect>', 'ULTIMATE_PARENTS, TIER or RESTRICTIONS (all)', collected)
    .option('--outcome-only', 'tell of other outcomes alone')
    .option('--item-class <class>', 'whose tiers: ADVANCED_CHIP or MODEL_WEIGHTS (ADVANCED_CHIP)')
    .option('--input <file>', 'the question as JSON, in place of its options')
    .option('--chip <key or name>', 'a chip of the graph')
    .option('--model <key or name>', 'a model of the graph, whose weights are meant')
    .option('--eccn <classification>', 'a classification that is stated, such as 3A090.a')
    .option('--quantity <number>', 'units of the item (1 where left out)')
    .option('--destination <country>', 'where the item goes to')
    .option('--party <party>', 'another party; may be given again', collected)
    .option('--attest <name[=value]>', 'what is attested; may be given again', collected)
    .option('--first <number>', 'how many are told at most', '1000')
    .option('--json', 'write the report as one JSON object')
    .addHelpText('after', help)
    .action(async (options: Options) => {
      await run(options, terminal);
      ended(exitCodes.done);
    });
}

async function run(options: Options, terminal: Terminal): Promise<void> {
  const asked = readChangedOptions(options, (options.before ?? []).length > 0);
  await withGraph(terminal, async (store, ruleSets) => {
    const { before: paths = [] } = options;
    const earlier = paths.length === 0 ? null : await openEarlierGraph(paths, store);
    try {
      const report = await findChanges(await asked(store), { store, earlier, ruleSets });
      terminal.write(
        options.json === true ? `${JSON.stringify(report)}\n` : describeChanges(report),
      );
    } finally {
      await earlier?.close();
    }
  });
}
