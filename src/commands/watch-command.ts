import { Command } from 'commander';
import { GraphQLError } from 'graphql';
import { createSchema } from '../graphql/schema.ts';
import { keptAnswerOf } from '../graphql/watching/watch-answer.ts';
import { coercedQuestion, refusalOf } from './ask.ts';
import { printable } from './printable.ts';
import type { QuestionOptions } from './question-options.ts';
import { addQuestionOptions, questionHelp, readQuestion } from './question-options.ts';
import { Misuse, exitCodes } from './terminal.ts';
import type { ExitCode, Terminal } from './terminal.ts';
import { withWatches } from './watching/with-watches.ts';
import { writeFirings } from './watching/write-firings.ts';
import { graphHelp } from './with-graph.ts';

interface Json {
  readonly json?: boolean;
}

const help = `${graphHelp}
Saved questions are in WATCH_DB, else beside the graph's file (data/graph.db.watches; data/watches.db for a graph on Neo4j). A
service that runs on the same file hears of what is found here, and the other way round; start both with the same AFFILIATES_RULE.

Examples:
  $ npm run cli -- watch add "H100 to Nexperia" --chip nvidia-h100-sxm --destination NL --end-user nexperia
  $ npm run cli -- watch check
  $ npm run cli -- watch fired --after 12 --json

Exit codes: 0 done, and of check: no answer is another one; 1 of check: some are; of add and remove: it cannot be answered, or is
not there; 2 it was asked wrongly, or could not begin, as while a load is under way.`;

/** `watch`: questions that are kept, and asked again when what they rest on changes. */
export function watchCommand(terminal: Terminal, ended: (code: ExitCode) => void): Command {
  const add = addQuestionOptions(new Command('add').argument('<name>', 'what it is called'))
    .description('save a question with its answer; without --as-of it is asked of each day anew')
    .option('--replace', 'in place of the question that is saved under the name, if there is one')
    .addHelpText('after', `${questionHelp}${help}`)
    .action(async (name: string, options: QuestionOptions & { readonly replace?: boolean }) => {
      const question = readQuestion(options);
      await withWatches(terminal, async ({ watcher, record, store }) => {
        const isSaved = (await record.watch(name)) !== null;
        if (isSaved && options.replace !== true) {
          throw new Misuse(
            `A question is saved as ${JSON.stringify(name)} already. Give another name, or --replace.`,
          );
        }
        const saved = await refusedInWords(async () =>
          watcher.save(name, coercedQuestion(await question(store), createSchema())),
        );
        const { codified, enforced } = keptAnswerOf(saved.answer);
        terminal.write(
          `${printable(name)}${isSaved ? ', in place of the question of that name' : ''}: ${codified?.outcome} as codified, ${enforced?.outcome} as enforced\n`,
        );
      });
      ended(exitCodes.done);
    });
  const list = new Command('list')
    .description('show the saved questions with their last answers')
    .option('--json', 'write one JSON object for each, one a line')
    .action(async ({ json = false }: Json) => {
      await withWatches(terminal, async ({ record }) => {
        for (const { name, question, createdAt, answer, nextDay } of await record.watches()) {
          const { aspects: _parts, ...told } = keptAnswerOf(answer);
          terminal.write(
            json
              ? `${JSON.stringify({ name, createdAt, question: JSON.parse(question) as unknown, answer: told, nextDay })}\n`
              : `${printable(name)}: ${told.problem ?? `${told.codified?.outcome} as codified, ${told.enforced?.outcome} as enforced, on ${told.asOf}`}\n`,
          );
        }
      });
      ended(exitCodes.done);
    });
  const remove = new Command('remove')
    .description('forget a saved question')
    .argument('<name>')
    .action(async (name: string) => {
      const isGone = await withWatches(terminal, ({ watcher }) => watcher.remove(name));
      if (!isGone) terminal.writeError(`No question is saved as ${JSON.stringify(name)}.\n`);
      ended(isGone ? exitCodes.done : exitCodes.refused);
    });
  const check = new Command('check')
    .description(
      'ask again what can have another answer since it was asked last, and show what has',
    )
    .option('--json', 'write one JSON object for each difference, one a line')
    .action(async ({ json = false }: Json) => {
      await withWatches(terminal, async ({ watcher, record, ruleSets }) => {
        const before = await record.lastFiring();
        const { watches, evaluated, isWaiting } = await watcher.check();
        // Another check, or a service, may have found some meanwhile.
        const told = await writeFirings(before, json, { terminal, record, ruleSets });
        terminal.writeError(
          `${watches} saved, ${evaluated} asked again, ${told} with another answer.\n`,
        );
        if (isWaiting) {
          throw new Misuse(
            'A load into the graph is under way, and what is left to ask waits for it: check again when it has ended. One that was killed is waited for ten minutes.',
          );
        }
        ended(told > 0 ? exitCodes.refused : exitCodes.done);
      });
    });
  const fired = new Command('fired')
    .description('show the differences that were found, here or by a service')
    .option('--after <id>', 'only those found after this one (0)')
    .option('--json', 'write one JSON object for each, one a line')
    .action(async ({ json = false, after = '0' }: Json & { readonly after?: string }) => {
      if (!/^\d{1,15}$/.test(after)) {
        throw new Misuse(`--after must be the number of a difference, not "${after}".`);
      }
      await withWatches(terminal, ({ record, ruleSets }) =>
        writeFirings(Number(after), json, { terminal, record, ruleSets }),
      );
      ended(exitCodes.done);
    });
  const command = new Command('watch')
    .description('save questions, and hear when their answers become others')
    .helpCommand(false)
    .addHelpText('after', help);
  command.addCommand(add);
  for (const one of [list, remove, check, fired]) {
    command.addCommand(one.addHelpText('after', help));
  }
  return command;
}

async function refusedInWords<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof GraphQLError ? refusalOf(error) : error;
  }
}
