import { Command, CommanderError } from 'commander';
import { UnusablePath } from '../import/graph-file/unusable-path.ts';
import { StoreUnavailable } from '../ports/graph-store.ts';
import { QuestionRefused } from './ask.ts';
import { changedCommand } from './changed-command.ts';
import { determineCommand } from './determine-command.ts';
import { explainCommand } from './explain-command.ts';
import { exportCommand } from './export-command.ts';
import { importCommand } from './import-command.ts';
import { investigationCommand } from './investigation-command.ts';
import { loadCommand } from './load-command.ts';
import { resolveCommand } from './resolve-command.ts';
import { screenCommand } from './screen-command.ts';
import { snapshotCommand } from './snapshot-command.ts';
import { Misuse, exitCodes } from './terminal.ts';
import type { ExitCode, Terminal } from './terminal.ts';
import { verifyCommand } from './verify-command.ts';

/** Runs one command and says how it ended. `words` are what stands after the program's name. */
export async function runCommandLine(
  words: readonly string[],
  terminal: Terminal,
): Promise<ExitCode> {
  let code: ExitCode = exitCodes.done;
  const ended = (how: ExitCode): void => {
    code = how;
  };
  const commands = [
    loadCommand,
    importCommand,
    determineCommand,
    explainCommand,
    screenCommand,
    investigationCommand,
    verifyCommand,
    changedCommand,
    snapshotCommand,
    exportCommand,
    resolveCommand,
  ].map((command) => command(terminal, ended));
  const program = new Command('npm run cli --')
    .description('Headwater: a knowledge graph of ownership, and what export rules say of it')
    .helpCommand(false);
  for (const command of commands) program.addCommand(command);
  for (const command of [program, ...commands, ...commands.flatMap((one) => one.commands)]) {
    command
      .exitOverride()
      .showHelpAfterError()
      .configureOutput({ writeOut: terminal.write, writeErr: terminal.writeError });
  }
  try {
    await program.parseAsync(words, { from: 'user' });
    return code;
  } catch (error) {
    return failure(error, terminal);
  }
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
    terminal.writeError(`${isExplained ? error.message : (error.stack ?? error.message)}\n`);
    return exitCodes.misuse;
  }
  throw error;
}
