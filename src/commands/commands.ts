import type { Command } from 'commander';
import type { ExitCode, Terminal } from './terminal.ts';

/** Makes a command that writes to a terminal and says how it ended. */
export type MakeCommand = (terminal: Terminal, ended: (code: ExitCode) => void) => Command;

/** Each command with what loads it, in the order of the help. */
const loading = {
  load: async () => (await import('./load-command.ts')).loadCommand,
  import: async () => (await import('./import-command.ts')).importCommand,
  determine: async () => (await import('./determine-command.ts')).determineCommand,
  explain: async () => (await import('./explain-command.ts')).explainCommand,
  screen: async () => (await import('./screen-command.ts')).screenCommand,
  parents: async () => (await import('./parents-command.ts')).parentsCommand,
  investigation: async () => (await import('./investigation-command.ts')).investigationCommand,
  changed: async () => (await import('./changed-command.ts')).changedCommand,
  verify: async () => (await import('./verify-command.ts')).verifyCommand,
  snapshot: async () => (await import('./snapshot-command.ts')).snapshotCommand,
  export: async () => (await import('./export-command.ts')).exportCommand,
  resolve: async () => (await import('./resolve-command.ts')).resolveCommand,
  watch: async () => (await import('./watch-command.ts')).watchCommand,
} as const satisfies Readonly<Record<string, () => Promise<MakeCommand>>>;

export type CommandName = keyof typeof loading;

export const commandNames: readonly CommandName[] = Object.keys(loading).filter(isCommandName);

function isCommandName(text: string): text is CommandName {
  return Object.hasOwn(loading, text);
}

export async function commandNamed(name: CommandName): Promise<MakeCommand> {
  return loading[name]();
}
