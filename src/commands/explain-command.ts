import { Command } from 'commander';
import { ask } from './ask.ts';
import { explainAnswer } from './describe-answer.ts';
import type { QuestionOptions } from './question-options.ts';
import { addQuestionOptions, questionHelp, readQuestion } from './question-options.ts';
import { exitCodes } from './terminal.ts';
import type { ExitCode, Terminal } from './terminal.ts';
import { graphHelp, withGraph } from './with-graph.ts';

const help = `${questionHelp}
${graphHelp}

Examples:
  $ npm run cli -- explain --chip nvidia-h100-sxm --destination SG --end-user location=SG,headquarters=SG --as-of 2026-08-01
  $ npm run cli -- explain --input question.json

Exit codes: 0 the question was answered; 1 the graph or the law cannot answer it; 2 the question is not one, or the
command could not begin.`;

/** `explain`: the reasoning behind an answer, step by step. */
export function explainCommand(terminal: Terminal, ended: (code: ExitCode) => void): Command {
  return addQuestionOptions(new Command('explain'))
    .description('show the reasoning step by step: each with its facts, their sources and the law')
    .addHelpText('after', help)
    .action(async (options: QuestionOptions) => {
      const question = readQuestion(options);
      await withGraph(terminal, async (store, ruleSets) => {
        terminal.write(explainAnswer(await ask(store, ruleSets, await question(store))));
      });
      ended(exitCodes.done);
    });
}
