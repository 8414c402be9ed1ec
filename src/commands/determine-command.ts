import { writeFileSync } from 'node:fs';
import { Command } from 'commander';
import { ask } from './ask.ts';
import { certificateOf, certificateText } from './certificate.ts';
import { describeAnswer } from './describe-answer.ts';
import type { QuestionOptions } from './question-options.ts';
import { addQuestionOptions, questionHelp, readQuestion } from './question-options.ts';
import { exitCodes, orMisuse } from './terminal.ts';
import type { ExitCode, Terminal } from './terminal.ts';
import { graphHelp, withGraph } from './with-graph.ts';

interface DetermineOptions extends QuestionOptions {
  readonly certificate?: string;
  readonly json?: boolean;
}

const help = `${questionHelp}
${graphHelp}

Examples:
  $ npm run cli -- determine --chip nvidia-h100-sxm --destination SG --end-user location=SG,headquarters=SG --as-of 2026-08-01
  $ npm run cli -- determine --model grok-3 --destination IN --end-user jio-platforms --certificate answer.json
  $ npm run cli -- determine --eccn 3A090.a --quantity 500 --destination MY --end-user location=MY \\
      --party role=PURCHASER,location=CN --attest consigneeCertification --attest iaasTraining=false
  $ npm run cli -- determine --input question.json --json

Exit codes: 0 the question was answered, whatever the answer is; 1 the graph or the law cannot answer it, since the graph
lacks what it names or no rules were in force on its date; 2 the question is not one, or the command could not begin.`;

/** `determine`: one question to the graph and the law. */
export function determineCommand(terminal: Terminal, ended: (code: ExitCode) => void): Command {
  return addQuestionOptions(new Command('determine'))
    .description('say whether an item may go to a party, as codified and as enforced')
    .option('--certificate <file>', 'write question, facts, rule sets and answer as canonical JSON')
    .option('--json', 'write the answer as one JSON object in the shape of the API')
    .addHelpText('after', help)
    .action(async (options: DetermineOptions) => {
      await determine(options, terminal);
      ended(exitCodes.done);
    });
}

async function determine(options: DetermineOptions, terminal: Terminal): Promise<void> {
  const question = readQuestion(options);
  await withGraph(terminal, async (store, ruleSets) => {
    const answered = await ask(store, ruleSets, await question(store));
    if (options.certificate !== undefined) {
      writeCertificate(options.certificate, certificateText(certificateOf(answered, ruleSets)));
    }
    const { id, graphVersion, determination } = answered;
    terminal.write(
      options.json === true
        ? `${JSON.stringify({ id, graphVersion, ...determination })}\n`
        : describeAnswer(answered),
    );
  });
}

function writeCertificate(file: string, text: string): void {
  orMisuse(
    () => {
      writeFileSync(file, text);
    },
    (reason) =>
      `${file}: the certificate cannot be written (${reason}). Name a file in a folder that this user may write to.`,
  );
}
