import { Command, CommanderError } from 'commander';
import { UnusablePath } from '../import/graph-file/unusable-path.ts';
import { StoreUnavailable } from '../ports/graph-store.ts';
import { commandNamed, commandNames } from './commands.ts';
import { completionScript, shells } from './completion/completion-script.ts';
import type { Shell } from './completion/completion-script.ts';
import { fullDiskText, isFullDisk } from './output-failure.ts';
import { QuestionRefused } from './question-refused.ts';
import { Misuse, exitCodes } from './terminal.ts';
import type { ExitCode, Terminal } from './terminal.ts';

/** Runs one command and says how it ended. `words` are what stands after the program's name. */
export async function runCommandLine(
  words: readonly string[],
  terminal: Terminal,
): Promise<ExitCode> {
  let code: ExitCode = exitCodes.done;
  const ended = (how: ExitCode): void => {
    code = how;
  };
  // What a command needs takes longer to load than many a command to run: only the one that is asked for is loaded.
  const names = commandNames.filter((name) => name === words[0]);
  const commands = await Promise.all(
    (names.length > 0 ? names : commandNames).map(async (name) =>
      (await commandNamed(name))(terminal, ended),
    ),
  );
  const program = new Command('npm run cli --')
    .description('Headwater: a knowledge graph of ownership, and what export rules say of it')
    .helpCommand(false);
  for (const command of commands) program.addCommand(command);
  if (names.length === 0) program.addCommand(completionCommand(program, terminal));
  for (const command of everyCommand(program)) {
    command
      .exitOverride()
      .showHelpAfterError(command === program || usageOf(command))
      .configureOutput({ writeOut: terminal.write, writeErr: terminal.writeError });
  }
  try {
    await program.parseAsync(words, { from: 'user' });
    return code;
  } catch (error) {
    return failure(error, terminal);
  }
}

/** What follows an error in the words of a command: all of its help would hide it. */
function usageOf(command: Command): string {
  return `Usage: ${command.createHelp().commandUsage(command)}\n--help shows what can be given.`;
}

function everyCommand(command: Command): readonly Command[] {
  return [command, ...command.commands.flatMap(everyCommand)];
}

const completionHelp = `
The script makes the command headwater, which runs this checkout, and completes its commands, options and files.

  $ npm run -s cli -- completion bash >> ~/.bashrc
  $ npm run -s cli -- completion zsh >> ~/.zshrc
  $ npm run -s cli -- completion fish > ~/.config/fish/conf.d/headwater.fish`;

/** `completion`: a script for a shell. */
function completionCommand(program: Command, terminal: Terminal): Command {
  return new Command('completion')
    .description('print a script that makes a shell complete commands and options')
    .argument('<shell>', shells.join(', '))
    .addHelpText('after', completionHelp)
    .action((shell: string) => {
      if (!isShell(shell)) {
        throw new Misuse(`No shell ${JSON.stringify(shell)}: name one of ${shells.join(', ')}.`);
      }
      terminal.write(completionScript(shell, program));
    });
}

function isShell(text: string): text is Shell {
  return shells.some((shell) => shell === text);
}

/** Commander has written its own message already; an error that nobody expected keeps its stack. */
function failure(error: unknown, terminal: Terminal): ExitCode {
  if (error instanceof CommanderError) {
    return error.exitCode === 0 ? exitCodes.done : exitCodes.misuse;
  }
  if (error instanceof QuestionRefused) {
    terminal.writeError(`${error.message}\n`);
    return error.isMalformed ? exitCodes.misuse : exitCodes.refused;
  }
  const isExplained =
    error instanceof Misuse || error instanceof UnusablePath || error instanceof StoreUnavailable;
  if (error instanceof Error) {
    if (isFullDisk(error)) {
      terminal.writeError(`${isExplained ? error.message : fullDiskText(error)}\n`);
      return exitCodes.refused;
    }
    terminal.writeError(`${isExplained ? error.message : (error.stack ?? error.message)}\n`);
    return exitCodes.misuse;
  }
  throw error;
}
