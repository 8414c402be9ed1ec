// A thread of its own, which reads files and checks their lines while the first one writes.
import { parentPort } from 'node:worker_threads';
import { UnusablePath } from '../graph-file/unusable-path.ts';
import { importers } from '../importers.ts';
import { openImportFile } from '../input/import-file.ts';
import type { CheckedEntries } from '../staging/checked-entries.ts';
import { lineMakerOf } from '../staging/line-maker.ts';
import { checkedFile } from './checked-file.ts';
import type { CheckedFile } from './checked-file.ts';
import type { ReadingAnswer, ReadingOutcome, ReadingRequest } from './thread-messages.ts';

const open = new Map<number, CheckedFile>();
let bytes = 0;
let last = Promise.resolve();

parentPort?.on('message', (request: ReadingRequest) => {
  last = last.then(() => answer(request));
});

async function answer(request: ReadingRequest): Promise<void> {
  bytes = 0;
  const outcome = await outcomeOf(request);
  const entries = outcome.kind === 'entries' ? outcome.entries : null;
  const answer: ReadingAnswer = { ...outcome, bytes };
  parentPort?.postMessage(answer, entries === null ? [] : buffersOf(entries));
}

/** What is given away, and not copied. */
function buffersOf(entries: CheckedEntries): ArrayBuffer[] {
  const numbers = entries.numbers.buffer;
  return entries.kind === 'ready' ? [numbers, entries.texts.lengths.buffer] : [numbers];
}

async function outcomeOf(request: ReadingRequest): Promise<ReadingOutcome> {
  try {
    if (request.kind === 'open') {
      const file = await begin(request);
      open.set(request.file, file);
      return { kind: 'opened', edition: file.edition };
    }
    if (request.kind === 'close') {
      for (const file of open.values()) await file.close();
      return { kind: 'closed' };
    }
    return { kind: 'entries', entries: (await open.get(request.file)?.next()) ?? null };
  } catch (error) {
    if (error instanceof UnusablePath) {
      return { kind: 'failed', isUnusable: true, message: error.message };
    }
    const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { kind: 'failed', isUnusable: false, message };
  }
}

async function begin(request: Extract<ReadingRequest, { kind: 'open' }>): Promise<CheckedFile> {
  const { path, format, read, file, asGraphFile, readyBy } = request;
  const importer = importers.find(({ name }) => name === format);
  if (importer === undefined) throw new Error(`No importer ${format}.`);
  const input = await openImportFile(path, (more) => {
    bytes += more;
  });
  const maker = readyBy === null ? null : await lineMakerOf(readyBy);
  return checkedFile(input, importer, read, { file, asGraphFile, maker });
}
