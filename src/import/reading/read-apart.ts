import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { UnusablePath } from '../graph-file/unusable-path.ts';
import type { CheckedEntries } from '../staging/checked-entries.ts';
import type { CheckedFile } from './checked-file.ts';
import type { ReadingAnswer, ReadingRequest } from './thread-messages.ts';

/** Reads files in a thread of their own. */
export interface ReadingThread {
  readonly open: (
    request: Omit<Extract<ReadingRequest, { kind: 'open' }>, 'kind'>,
    onBytes: (bytes: number) => void,
  ) => Promise<CheckedFile>;
  readonly stop: () => Promise<void>;
}

/** As the command itself is started, so that code that was compiled before is not compiled again. */
const start = new URL('../../../scripts/start.mjs', import.meta.url);

/** Megabytes for young objects in that thread: few are in use at a time. */
const youngMegabytes = 12;

/** Batches that are asked for before they are needed: more would only fill the memory. */
const ahead = 8;

export function startReadingThread(): ReadingThread {
  const worker = new Worker(start, {
    argv: [fileURLToPath(new URL('reading-thread.ts', import.meta.url))],
    resourceLimits: { maxYoungGenerationSizeMb: youngMegabytes },
  });
  const waiting: PromiseWithResolvers<ReadingAnswer>[] = [];
  let fault: Error | null = null;
  const fail = (error: Error): void => {
    fault ??= error;
    for (const { reject } of waiting.splice(0)) reject(fault);
  };
  worker.on('message', (answer: ReadingAnswer) => waiting.shift()?.resolve(answer));
  worker.on('error', fail);
  worker.on('exit', (code) => {
    fail(new Error(`The thread that reads the files ended by itself (${code}).`));
  });

  const ask = (request: ReadingRequest): Promise<ReadingAnswer> => {
    const answer = Promise.withResolvers<ReadingAnswer>();
    // What was asked for ahead may never be awaited.
    answer.promise.catch(() => undefined);
    if (fault === null) {
      waiting.push(answer);
      worker.postMessage(request, []);
    } else answer.reject(fault);
    return answer.promise;
  };

  return {
    open: async (request, onBytes) => {
      const told = (answer: ReadingAnswer): Exclude<ReadingAnswer, { kind: 'failed' }> => {
        onBytes(answer.bytes);
        if (answer.kind !== 'failed') return answer;
        const { isUnusable, message } = answer;
        throw isUnusable ? new UnusablePath(message) : new Error(message);
      };
      const opened = told(await ask({ kind: 'open', ...request }));
      if (opened.kind !== 'opened') throw new Error('The thread that reads lost its place.');
      const asked: Promise<ReadingAnswer>[] = [];
      return {
        edition: opened.edition,
        next: async (): Promise<CheckedEntries | null> => {
          while (asked.length < ahead) asked.push(ask({ kind: 'next', file: request.file }));
          const answer = await asked.shift();
          const given = answer === undefined ? null : told(answer);
          return given?.kind === 'entries' ? given.entries : null;
        },
        close: async () => undefined,
      };
    },
    stop: async () => {
      // One that has ended already, or fails at it, has nothing more to close.
      await ask({ kind: 'close' }).catch(() => undefined);
      await worker.terminate();
    },
  };
}
