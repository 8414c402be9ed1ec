import { randomUUID } from 'node:crypto';
import type { GraphStore, GraphWriter } from '../ports/graph-store.ts';

/** A load of several transactions, between which the graph is not whole. */
export interface LoadUnderWay {
  /** Said in each transaction, so that it lands with it. */
  readonly note: (writer: GraphWriter) => Promise<void>;
}

/**
 * Does a load of which the store knows, from its first transaction on, that more is to come, and when it has ended: whoever
 * watches the graph waits until then. One that was killed is taken for ended once nothing is heard of it for long.
 */
export async function asOneLoad<T>(
  store: GraphStore,
  work: (load: LoadUnderWay) => Promise<T>,
  now: () => number = Date.now,
): Promise<T> {
  const name = randomUUID();
  let isNoted = false;
  const end = async (): Promise<void> => {
    if (isNoted) await store.write((writer) => writer.noteLoad(name, null));
  };
  const load: LoadUnderWay = {
    note: async (writer) => {
      isNoted = true;
      await writer.noteLoad(name, now());
    },
  };
  try {
    const result = await work(load);
    await end();
    return result;
  } catch (error) {
    // What broke it is what there is to say, also where the store can no longer be told.
    await end().catch(() => undefined);
    throw error;
  }
}
