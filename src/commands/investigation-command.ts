import { existsSync, writeFileSync } from 'node:fs';
import { Command } from 'commander';
import { openStore, openUnresolvedStore } from '../open-store.ts';
import { canonicalJson } from '../ports/canonical-json.ts';
import { EMPTY_GRAPH_SUM, versionText } from '../ports/graph-version.ts';
import { answersFrom, loadPart } from './investigation/answers.ts';
import type { Investigation } from './investigation/investigation-file.ts';
import { investigationText, readInvestigation } from './investigation/investigation-file.ts';
import { frozen } from './investigation/save.ts';
import type { SaveOptions } from './investigation/save.ts';
import { describeRefusals } from './load-words.ts';
import { printable } from './printable.ts';
import { storeOf } from './store-of.ts';
import { Misuse, exitCodes, orMisuse } from './terminal.ts';
import type { ExitCode, Terminal } from './terminal.ts';
import { graphHelp, withGraph } from './with-graph.ts';

interface Json {
  readonly json?: boolean;
}

const help = `${graphHelp}
A file has entities, paths and notes, the date, who is at the top of each entity on it, and every fact above them, of every
date and with its sources. Its hash tells of a change; it is no signature. open takes it into an empty graph, GRAPH_DB=case.db.

Examples:
  $ npm run cli -- investigation save --name "Nexperia, autumn" --entity nexperia --path nexperia,nexperia-holding --note "who decides?" --as-of 2025-09-30 --out case.json
  $ npm run cli -- investigation show case.json
  $ GRAPH_DB=case.db npm run cli -- investigation open case.json

Exit codes: 0 done; 1 the answers are no longer those that were saved; 2 it was not begun, as where a file was changed.`;

/** `investigation`: what somebody has looked at, kept as it stood, and opened again elsewhere. */
export function investigationCommand(terminal: Terminal, ended: (code: ExitCode) => void): Command {
  const save = new Command('save')
    .description('freeze entities, paths and notes with all that they rest on')
    .requiredOption('--name <text>', 'what it is called')
    .requiredOption('--entity <key or LEI>', 'an entity; may be given again', added)
    .option('--path <key,key,…>', 'a chain of owners; may be given again', added)
    .option('--note <text>', 'a note; may be given again', added)
    .option('--as-of <date>', 'the date (today)')
    .requiredOption('--out <file>', 'the file to write')
    .option('--replace', 'in place of the file that is there')
    .action(async (options: SaveOptions & { readonly out: string; readonly replace?: boolean }) => {
      checkName(options.name);
      const text = investigationText(
        await withGraph(terminal, (store) => frozen(store, options), openUnresolvedStore),
      );
      written(options.out, text, options.replace === true);
      terminal.write(`${printable(options.out)} (${Buffer.byteLength(text)} bytes)\n`);
      ended(exitCodes.done);
    });
  const show = new Command('show')
    .description('check a file, and show what is in it')
    .argument('<file>')
    .option('--json', 'write it as one JSON object')
    .action((file: string, { json = false }: Json) => {
      const found = readInvestigation(file);
      terminal.write(json ? `${JSON.stringify(found)}\n` : described(found));
      ended(exitCodes.done);
    });
  const open = new Command('open')
    .description('check a file, load it into an empty graph, and answer again')
    .argument('<file>')
    .option('--json', 'write the answers as one JSON object')
    .action(async (file: string, { json = false }: Json) => {
      ended(await opened(file, json, terminal));
    });
  const command = new Command('investigation')
    .description('keep what was looked at as it stood, and open it again elsewhere')
    .helpCommand(false)
    .addHelpText('after', help);
  for (const one of [save, show, open]) command.addCommand(one.addHelpText('after', help));
  return command;
}

function added(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}

function checkName(name: string): void {
  if (name.trim() !== '' && !/\p{C}/u.test(name)) return;
  throw new Misuse(
    `--name is ${JSON.stringify(name)}. Give it words that it can be told by, without control characters.`,
  );
}

function written(file: string, text: string, isReplaced: boolean): void {
  orMisuse(
    () => {
      // What somebody has kept is not lost to a name given twice.
      writeFileSync(file, text, { flag: isReplaced ? 'w' : 'wx' });
    },
    (reason) =>
      !isReplaced && existsSync(file)
        ? `${file} is there already. Name another with --out, or give --replace.`
        : `${file} cannot be written (${reason}). Name another with --out.`,
  );
}

async function opened(file: string, json: boolean, terminal: Terminal): Promise<ExitCode> {
  const found = readInvestigation(file);
  const { asOf } = found;
  const store = await openStore(storeOf(terminal));
  try {
    if ((await store.version()) !== versionText(EMPTY_GRAPH_SUM)) {
      throw new Misuse(
        'The graph has something in it, which could change the answers. Name a new file with GRAPH_DB, such as GRAPH_DB=case.db.',
      );
    }
    const report = await loadPart(store, found);
    terminal.writeError(describeRefusals(report));
    const answers = report.landed ? await answersFrom(store, found.entities, asOf) : [];
    const isSame = canonicalJson(answers) === canonicalJson(found.answers);
    const version = await store.version();
    terminal.write(
      json
        ? `${JSON.stringify({ isSame, graphVersion: version, answers })}\n`
        : `${described({ ...found, answers })}${isSame ? 'The answers are those that were saved.' : 'The answers are NOT those that were saved.'}\nGraph here: ${version}\n`,
    );
    return isSame ? exitCodes.done : exitCodes.refused;
  } finally {
    await store.close();
  }
}

function described({ name, asOf, graphVersion, paths, notes, answers, graph }: Investigation) {
  const lines = [
    `${name}, as of ${asOf}`,
    ...answers.flatMap((answer) => [
      `${answer.name} (${answer.entity})`,
      ...(answer.ultimateParents.length === 0 ? ['  no ultimate parent is known'] : []),
      ...answer.ultimateParents.map(
        (top) =>
          `  ultimate parent: ${top.name} (${top.entity}), ${top.headquarters ?? 'headquarters not known'}, ${top.basis}, certain: ${top.certainty}`,
      ),
    ]),
    ...paths.map((path) => `Path: ${path.join(' - ')}`),
    ...notes.map((note) => `Note: ${note}`),
    `Rests on ${graph.length} lines of the graph ${graphVersion}`,
  ];
  return lines.map((line) => `${printable(line)}\n`).join('');
}
