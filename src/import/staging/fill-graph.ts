import type { LineType } from '../../ports/graph-line.ts';
import type { GraphStore } from '../../ports/graph-store.ts';
import type { Adding, NextText } from '../../ports/ready-lines.ts';
import type { CountedType, Counts } from '../graph-file/load-report.ts';
import type { LoadUnderWay } from '../load-under-way.ts';
import { lineOrigins } from './line-origins.ts';
import type { Origin } from './met-lines.ts';

/** An empty graph that is filled while files are still being read. */
export interface Filling {
  /** Adds a line that was made ready, or says what stands in its way. */
  readonly add: (type: LineType, next: NextText, origin: Origin) => Adding;
  /** What came of a line that is not to be added, if it were. */
  readonly look: (type: LineType, next: NextText) => Adding;
  /** Where a line is from that was added. */
  readonly originOf: (number: number) => Origin;
}

/** More than these would make the log of the file too large, which takes as much of the disk as they do; the others are left to the load that follows. */
const mostLines = 5_000_000;

export interface FillGraph {
  readonly store: GraphStore;
  readonly under: LoadUnderWay | null;
  /** For notes on the disk. */
  readonly folder: string;
  /** Lines that may be added. */
  readonly most?: number | undefined;
}

/**
 * Does the reading, and meanwhile puts lines into the graph in one transaction; says how many of each type. Where a file
 * cannot be read to its end, or the process is killed, nothing of it is there.
 */
export async function fillWhileReading(
  { store, under, folder, most = mostLines }: FillGraph,
  reading: (filling: Filling) => Promise<void>,
): Promise<ReadonlyMap<CountedType, Counts>> {
  return store.write(async (writer) => {
    await under?.note(writer);
    const adder = writer.adder?.();
    if (adder === undefined) throw new Error(`The store ${store.name} takes no ready lines.`);
    const origins = lineOrigins(folder);
    const counts = new Map<LineType, number>();
    try {
      await reading({
        add: (type, next, origin) => {
          const adding = adder.add(type, next, origins.count() < most);
          if (adding === 'added') {
            origins.note(origin);
            counts.set(type, (counts.get(type) ?? 0) + 1);
          }
          return adding;
        },
        look: (type, next) => adder.add(type, next, false),
        originOf: origins.of,
      });
    } finally {
      origins.close();
    }
    return new Map(
      Array.from(counts, ([type, added]) => [
        type,
        { added, changed: 0, unchanged: 0, refused: 0 },
      ]),
    );
  });
}
