import { SingleBar } from 'cli-progress';
import packageFile from '../../../package.json' with { type: 'json' };
import { todayUtc } from '../../calendar.ts';
import type { RuleSets } from '../../domain/determination/rule-set.ts';
import { ruleSetPrints } from '../../graphql/question/rule-set-print.ts';
import { createSchema } from '../../graphql/schema.ts';
import { canonicalJson } from '../../ports/canonical-json.ts';
import type { GraphStore } from '../../ports/graph-store.ts';
import { printable } from '../printable.ts';
import { Misuse, exitCodes } from '../terminal.ts';
import type { ExitCode, Terminal } from '../terminal.ts';
import { withGraph } from '../with-graph.ts';
import { certificateWriter } from './certificates.ts';
import { findCandidates } from './row-candidates.ts';
import { openJournal } from './journal.ts';
import { screeningFiles } from './results.ts';
import { type PartyFile, readParties, tellUnread } from './read-parties.ts';
import type { ScreenedRow } from './screened-row.ts';
import { graphChanged } from './graph-changed.ts';
import { createScreener } from './screener.ts';
import { tellRefused } from './tell-refused.ts';
import { countsInWords, listedCounts, summaryOf } from './screening-summary.ts';
import type { ScreeningSummary } from './screening-summary.ts';

/** Where a screening writes. */
export interface ScreeningFiles {
  /** One at least; the journal is beside the first. */
  readonly out: readonly string[];
  /** The folder. */
  readonly certificates?: string;
}

interface ScreeningRequest {
  readonly parties: string;
  readonly question: (store: GraphStore) => Promise<unknown>;
  readonly files: ScreeningFiles;
  readonly restart: boolean;
  readonly json: boolean;
  readonly terminal: Terminal;
}

/** Rows that are asked together, and kept together in the journal. */
const batchSize = 500;

/** Screens a file of parties, or what an earlier run has left of it, and writes the results. */
export async function runScreening(request: ScreeningRequest): Promise<ExitCode> {
  const { files, terminal } = request;
  screeningFiles.check([request.parties], files.out);
  const parties = await readParties(request.parties);
  tellUnread(request.parties, parties.unread, terminal);
  return withGraph(terminal, async (store, ruleSets) => {
    const { rows, ground, resumed, removeJournal } = await screenAll(
      request,
      parties,
      store,
      ruleSets,
    );
    const summary = summaryOf(rows, ground);
    const written = await screeningFiles.write(files.out, { rows, summary });
    removeJournal();
    tell(request, rows, summary, written, resumed);
    return rows.some(({ match }) => match === 'REFUSED') ? exitCodes.refused : exitCodes.done;
  });
}

async function screenAll(
  { question, files, restart, json, terminal }: ScreeningRequest,
  parties: PartyFile,
  store: GraphStore,
  ruleSets: RuleSets,
) {
  const shared = sharedIn(await question(store));
  const schema = createSchema();
  const screener = createScreener(store, ruleSets, { shared, today: todayUtc() }, schema);
  const { graphVersion, asOf } = await screener.probe();
  const prints = ruleSetPrints(ruleSets, asOf);
  const asked = { ...shared, asOf };
  const journal = openJournal(
    `${files.out[0] ?? ''}.journal`,
    {
      graphVersion,
      ruleSets: prints,
      question: asked,
      parties: parties.hash,
      certificates: files.certificates ?? null,
      version: packageFile.version,
    },
    restart,
  );
  const certify =
    files.certificates === undefined
      ? null
      : certificateWriter(files.certificates, store, ruleSets, schema);
  const rows: ScreenedRow[] = [...journal.done];
  const bar = terminal.isInteractive && !json ? progress(parties.rows.length, rows.length) : null;
  try {
    const left = parties.rows.slice(rows.length);
    const found = await findCandidates(store, left);
    while (rows.length < parties.rows.length) {
      const screened = await screener.screen(
        parties.rows.slice(rows.length, rows.length + batchSize),
        found,
      );
      if (screened.some((row) => row.determinationId !== null && row.graphVersion !== graphVersion))
        throw graphChanged(' with --restart');
      const done = certify === null ? screened : await certify(screened);
      journal.add(done);
      rows.push(...done);
      bar?.update(rows.length);
    }
  } finally {
    bar?.stop();
  }
  const ground = {
    asOf,
    graphVersion,
    question: canonicalJson(asked),
    ruleSets: prints.map(({ regime, id, title }) => `${regime.toLowerCase()}: ${id}, ${title}`),
  };
  return { rows, ground, resumed: journal.done.length, removeJournal: journal.remove };
}

function sharedIn(question: unknown): Readonly<Record<string, unknown>> {
  if (typeof question !== 'object' || question === null || Array.isArray(question)) {
    throw new Misuse('The question of --input must be one JSON object.');
  }
  if ('endUser' in question) {
    throw new Misuse('The question has an endUser. Leave it out: it is each party of the file.');
  }
  return { ...question };
}

function progress(total: number, done: number): SingleBar {
  const bar = new SingleBar({
    format: '{bar} {percentage} %  {value} of {total} parties  {eta_formatted} left',
    clearOnComplete: true,
  });
  bar.start(total, done);
  return bar;
}

function tell(
  { json, terminal }: ScreeningRequest,
  rows: readonly ScreenedRow[],
  summary: ScreeningSummary,
  files: readonly { readonly file: string; readonly bytes: number }[],
  resumed: number,
): void {
  tellRefused(rows, terminal);
  if (json) {
    terminal.write(`${JSON.stringify({ ...summary, resumed, files })}\n`);
    return;
  }
  const lines = [
    `${summary.parties} parties as of ${summary.asOf}: ${countsInWords(summary.outcomes)}.`,
    `Found by: ${countsInWords(summary.matches)}.`,
    listedCounts(summary),
    ...(resumed === 0 ? [] : [`${resumed} of them were screened by an earlier run.`]),
    `Graph: ${summary.graphVersion}`,
    ...files.map(({ file, bytes }) => `${file} (${bytes} bytes)`),
  ];
  terminal.write(lines.map((line) => `${printable(line)}\n`).join(''));
}
