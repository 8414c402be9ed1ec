import type { GraphStore, GraphWriter } from '../../ports/graph-store.ts';
import { EMPTY_GRAPH_SUM, versionText } from '../../ports/graph-version.ts';
import type { Phase } from '../graph-file/load-phase.ts';
import { batchLines, loadPart } from './load-staged.ts';
import type { LoadedLines, StagedLoad } from './load-staged.ts';
import { stagedLine } from './staged-text.ts';
import type { StagedLine } from './staged-text.ts';

/** Entities that go into the graph while files are still being read. */
export interface EarlyParties {
  /** Whether it takes the line; any other is left to the load that follows. */
  readonly take: (phase: Phase, text: string) => boolean;
  /** Puts what was taken into the transaction, once it is enough to. */
  readonly loadTaken: () => Promise<void>;
}

/** More than these would make one transaction, and with it the log of the file, too large. */
const mostParties = 200_000;

/**
 * Whether entities can go in early: into an empty graph of one file, where nobody waits for the transaction to end. A server
 * would have to hold it.
 */
export async function takesParties(store: GraphStore): Promise<boolean> {
  return store.name === 'sqlite' && (await store.version()) === versionText(EMPTY_GRAPH_SUM);
}

/**
 * Does the reading, and meanwhile puts the entities that it gives into one transaction. Where a file cannot be read to its
 * end, that is taken back, and the graph stays empty.
 */
export async function loadWhileReading(
  { store, under, files }: Pick<StagedLoad, 'store' | 'under' | 'files'>,
  reading: (early: EarlyParties) => Promise<void>,
): Promise<readonly LoadedLines[]> {
  return store.write(async (writer) => {
    await under?.note(writer);
    const loaded: LoadedLines[] = [];
    const held = heldParties(writer, files, loaded);
    await reading(held);
    await held.loadRest();
    return loaded;
  });
}

function heldParties(
  writer: GraphWriter,
  files: readonly string[],
  loaded: LoadedLines[],
): EarlyParties & { readonly loadRest: () => Promise<void> } {
  let taken = 0;
  let part: StagedLine[] = [];
  const loadRest = async (): Promise<void> => {
    const lines = part;
    part = [];
    loaded.push(await loadPart(lines, writer, files));
  };
  return {
    take: (phase, text) => {
      if (phase !== 'parties' || taken >= mostParties) return false;
      taken += 1;
      part.push(stagedLine(text));
      return true;
    },
    loadTaken: async () => {
      if (part.length >= batchLines) await loadRest();
    },
    loadRest,
  };
}
