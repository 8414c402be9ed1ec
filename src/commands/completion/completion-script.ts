import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Command } from 'commander';

export const shells = ['bash', 'zsh', 'fish'] as const;
export type Shell = (typeof shells)[number];

/** What the script calls the command line. */
const program = 'headwater';

/** What can come after the words that lead to a command. */
interface Place {
  /** The names of the command and of those that it is in: none, `export`, `resolve accept`. */
  readonly path: readonly string[];
  readonly commands: readonly Described[];
  readonly options: readonly Described[];
}

interface Described {
  readonly name: string;
  readonly description: string;
  readonly takesValue: boolean;
}

/** A script that makes a shell know the command `headwater` and complete its words, from the commands themselves. */
export function completionScript(shell: Shell, commands: Command): string {
  const places = placesIn(commands, []);
  switch (shell) {
    case 'bash':
      return bash(places);
    case 'zsh':
      return zsh(places);
    case 'fish':
      return fish(places);
  }
}

function placesIn(command: Command, path: readonly string[]): readonly Place[] {
  const place = {
    path,
    commands: command.commands.map((each) => ({
      name: each.name(),
      description: each.description(),
      takesValue: false,
    })),
    options: command
      .createHelp()
      .visibleOptions(command)
      .flatMap(({ long, description, required, optional }) =>
        typeof long === 'string'
          ? [{ name: long, description, takesValue: required || optional }]
          : [],
      ),
  };
  return [place, ...command.commands.flatMap((each) => placesIn(each, [...path, each.name()]))];
}

const start = [
  process.execPath,
  '--max-semi-space-size=16',
  resolve(fileURLToPath(new URL('../../../scripts/start.mjs', import.meta.url))),
  resolve(fileURLToPath(new URL('../main.ts', import.meta.url))),
];

/** A text that a shell takes as it is. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}

const words = (all: readonly Described[]): string => all.map(({ name }) => name).join(' ');

/** The path as the scripts keep it: each name with a space before it. */
const key = (path: readonly string[]): string => quoted(path.map((name) => ` ${name}`).join(''));

/** Lines of a `case` that go one step further along a path where a word names a command there. */
function steps(places: readonly Place[]): string {
  return places
    .filter(({ path }) => path.length > 0)
    .map(({ path }) => `      ${key(path)}) place="$place $word" ;;`)
    .join('\n');
}

function bash(places: readonly Place[]): string {
  const answers = places.map(
    ({ path, commands, options }) =>
      `    ${key(path)}) commands=${quoted(words(commands))}; options=${quoted(words(options))} ;;`,
  );
  return `${program}() { ${start.map(quoted).join(' ')} "$@"; }
_${program}() {
  local word place='' commands='' options='' current="\${COMP_WORDS[COMP_CWORD]}"
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case "$place $word" in
${steps(places)}
    esac
  done
  case "$place" in
${answers.join('\n')}
  esac
  case "$current" in
    -*) COMPREPLY=($(compgen -W "$options" -- "$current")) ;;
    *) COMPREPLY=($(compgen -W "$commands" -- "$current")) ;;
  esac
}
complete -o default -F _${program} ${program}
`;
}

function zsh(places: readonly Place[]): string {
  const described = (all: readonly Described[]): string =>
    all
      .map(({ name, description }) => quoted(`${name.replaceAll(':', '\\:')}:${description}`))
      .join(' ');
  const answers = places.map(
    ({ path, commands, options }) =>
      `    ${key(path)}) commands=(${described(commands)}); options=(${described(options)}) ;;`,
  );
  return `${program}() { ${start.map(quoted).join(' ')} "$@"; }
_${program}() {
  local word place='' current="\${words[CURRENT]}"
  local -a commands options
  for word in "\${(@)words[2,CURRENT-1]}"; do
    case "$place $word" in
${steps(places)}
    esac
  done
  case "$place" in
${answers.join('\n')}
  esac
  if [[ "$current" == -* ]]; then
    _describe option options
  elif (( \${#commands} )); then
    _describe command commands
  else
    _files
  fi
}
(( $+functions[compdef] )) || { autoload -Uz compinit && compinit; }
compdef _${program} ${program}
`;
}

function fish(places: readonly Place[]): string {
  const lines = places.flatMap(({ path, commands, options }) => {
    const others = commands.map(({ name }) => name);
    const seen = path.map((name) => `__fish_seen_subcommand_from ${name}`);
    const unseen =
      others.length === 0 ? [] : [`not __fish_seen_subcommand_from ${others.join(' ')}`];
    const where = quoted([...seen, ...unseen].join('; and '));
    return [
      ...commands.map(
        ({ name, description }) =>
          `complete -c ${program} -f -n ${where} -a ${quoted(name)} -d ${quoted(description)}`,
      ),
      ...options.map(
        ({ name, description, takesValue }) =>
          `complete -c ${program} -n ${where} -l ${quoted(name.slice(2))}${takesValue ? ' -r' : ''} -d ${quoted(description)}`,
      ),
    ];
  });
  return `function ${program}
  ${start.map(quoted).join(' ')} $argv
end
${lines.join('\n')}
`;
}
