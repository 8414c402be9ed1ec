import { Command, InvalidArgumentError } from 'commander';
import { leastScore } from '../domain/resolution/propose.ts';
import { decide, undecide } from './resolve-decide.ts';
import { listDecisions, listProposals } from './resolve-list.ts';
import type { ExitCode, Terminal } from './terminal.ts';
import { graphHelp } from './with-graph.ts';

const help = `${graphHelp}

Two entities that may be one are proposed, by identifier first, then by name; nothing is merged until a person accepts it.
Entities accepted as one are answered as one from then on; what each source says of each stays as it is, and undo takes
the decision back as if it had never been.`;

const listHelp = `
Examples:
  $ npm run cli -- resolve list
  $ npm run cli -- resolve list --least 0.9 --first 200 --json
  $ npm run cli -- resolve list --decided

Exit codes: 0 listed, 2 the command could not begin.`;

const decideHelp = `
Examples:
  $ npm run cli -- resolve accept gleif-5493 register-0815 --by "A. Analyst" --note "same address and directors"
  $ npm run cli -- resolve reject smic kosmicheskie-sistemy
  $ npm run cli -- resolve undo gleif-5493 register-0815 --json

Exit codes: 0 done, 1 refused: an entity is not in the graph, one holds the other, or an earlier decision says otherwise;
2 the command could not begin.`;

/** `resolve list|accept|reject|undo`: which entities are one, proposed by the program and decided by persons. */
export function resolveCommand(terminal: Terminal, ended: (code: ExitCode) => void): Command {
  const list = new Command('list')
    .description('list entities that may be one, the likeliest first')
    .option('--least <score>', 'the least score, from 0 to 1', score, leastScore)
    .option('--first <count>', 'how many', count, 50)
    .option('--decided', 'list what has been decided instead')
    .option('--json', 'write one JSON object')
    .addHelpText('after', listHelp)
    .action(async (options: ListOptions) => {
      ended(
        options.decided === true
          ? await listDecisions(terminal, options.json ?? false)
          : await listProposals(terminal, { json: false, ...options }),
      );
    });
  const deciding = (name: 'accept' | 'reject', description: string): Command =>
    new Command(name)
      .description(description)
      .argument('<one>', 'the key of an entity')
      .argument('<other>', 'the key of another')
      .option('--by <name>', 'who decides')
      .option('--note <text>', 'why')
      .option('--json', 'write one JSON object')
      .addHelpText('after', decideHelp)
      .action(async (one: string, other: string, options: DecideOptions) => {
        const verdict = name === 'accept' ? 'SAME' : 'DIFFERENT';
        ended(await decide(terminal, [one, other], { ...options, verdict }));
      });
  const undo = new Command('undo')
    .description('take a decision on two entities back')
    .argument('<one>', 'the key of an entity')
    .argument('<other>', 'the key of another')
    .option('--json', 'write one JSON object')
    .addHelpText('after', decideHelp)
    .action(async (one: string, other: string, { json = false }: { readonly json?: boolean }) => {
      ended(await undecide(terminal, [one, other], json));
    });
  return new Command('resolve')
    .description('say which entities are one: list, accept, reject or undo')
    .addHelpText('after', help)
    .helpCommand(false)
    .addCommand(list)
    .addCommand(deciding('accept', 'accept that two entities are one'))
    .addCommand(deciding('reject', 'decide that two entities are not one'))
    .addCommand(undo);
}

interface ListOptions {
  readonly least: number;
  readonly first: number;
  readonly decided?: boolean;
  readonly json?: boolean;
}

interface DecideOptions {
  readonly by?: string;
  readonly note?: string;
  readonly json?: boolean;
}

function score(text: string): number {
  const value = Number(text);
  if (text.trim() !== '' && value >= 0 && value <= 1) return value;
  throw new InvalidArgumentError('Give a number from 0 to 1, such as 0.9.');
}

function count(text: string): number {
  const value = Number(text);
  if (Number.isInteger(value) && value > 0) return value;
  throw new InvalidArgumentError('Give a whole number from 1 on.');
}
