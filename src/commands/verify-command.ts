import { readFileSync } from 'node:fs';
import { Command } from 'commander';
import { ask } from './ask.ts';
import { QuestionRefused } from './question-refused.ts';
import type { Certificate } from './certificate.ts';
import { brokenParts, certificateOf, parseCertificate } from './certificate.ts';
import type { MemberDifference } from './member-differences.ts';
import { memberDifferences } from './member-differences.ts';
import { printable } from './printable.ts';
import { Misuse, exitCodes } from './terminal.ts';
import type { ExitCode, Terminal } from './terminal.ts';
import { graphHelp, withGraph } from './with-graph.ts';

const help = `${graphHelp}

The certificate's own hash and id are checked first, then its question is asked again, and every member of the answer is
compared. The hash tells of a change; it is no signature, and does not tell who wrote the certificate.

Examples:
  $ npm run cli -- verify answer.json
  $ GRAPH_DB=case.db npm run cli -- verify answer.json --json

Exit codes: 0 the answer is the same today; 1 something differs, or the certificate was changed since it was written;
2 it is no certificate, or the command could not begin.`;

/** What became of a certificate. */
interface Verification {
  /** What is wrong with the certificate by itself. */
  readonly broken: readonly string[];
  /** Why its question cannot be answered today; null where it can. */
  readonly refused: string | null;
  readonly differences: readonly MemberDifference[];
}

/** `verify <certificate>`: asks a certificate's question again and says what differs. */
export function verifyCommand(terminal: Terminal, ended: (code: ExitCode) => void): Command {
  return new Command('verify')
    .description('ask the question of a certificate again, and say what differs')
    .argument('<certificate>', 'a file that determine --certificate wrote')
    .option('--json', 'write the differences as one JSON object')
    .addHelpText('after', help)
    .action(async (file: string, { json = false }: { readonly json?: boolean }) => {
      const certificate = readCertificate(file);
      const found = await withGraph(terminal, (store, ruleSets) =>
        verify(certificate, async (question) =>
          certificateOf(await ask(store, ruleSets, question), ruleSets),
        ),
      );
      const { broken, refused, differences } = found;
      const isEqual = broken.length === 0 && refused === null && differences.length === 0;
      terminal.write(json ? `${JSON.stringify({ isEqual, ...found })}\n` : describe(file, found));
      ended(isEqual ? exitCodes.done : exitCodes.refused);
    });
}

async function verify(
  certificate: Certificate,
  askAgain: (question: unknown) => Promise<Certificate>,
): Promise<Verification> {
  const broken = brokenParts(certificate);
  const { hash: _follows, ...before } = certificate;
  try {
    const { hash: _alsoFollows, ...today } = await askAgain(certificate.question);
    return { broken, refused: null, differences: memberDifferences(before, today) };
  } catch (error) {
    if (!(error instanceof QuestionRefused)) throw error;
    return { broken, refused: error.message, differences: [] };
  }
}

function readCertificate(file: string): Certificate {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Misuse(`${file}: cannot be read (${reason}). Name a file that is there.`);
  }
  const read = parseCertificate(text);
  if ('certificate' in read) return read.certificate;
  throw new Misuse(
    `${file}: ${read.problem}. Give a file that npm run cli -- determine --certificate wrote.`,
  );
}

/** Members that change with every change to the graph, also where it does not touch the answer. */
const ofTheGraph: ReadonlySet<string> = new Set([
  'id',
  'graphVersion',
  'determination.hypothesis.graphVersion',
]);

function describe(file: string, { broken, refused, differences }: Verification): string {
  const onlyGraph =
    broken.length === 0 && differences.every(({ member }) => ofTheGraph.has(member));
  const lines = [
    ...broken.map((part) => `${file}: ${part}`),
    ...(refused === null ? [] : [`${file}: the question cannot be answered today: ${refused}`]),
    ...differences.map(
      ({ member, was, is }) => `${member}: was ${inWords(was)}, is ${inWords(is)}`,
    ),
    ...(differences.length > 0 && onlyGraph
      ? ['The graph has changed elsewhere: the answer, its reasons and its facts are the same.']
      : []),
  ];
  const ending =
    lines.length === 0 ? ['The same today: question, facts, graph, rule sets and answer.'] : [];
  return [...lines, ...ending].map((line) => `${printable(line)}\n`).join('');
}

function inWords(value: unknown): string {
  return value === undefined ? 'not there' : JSON.stringify(value);
}
