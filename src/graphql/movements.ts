import type { IsoDate } from '../domain/date.ts';
import { transferGraph } from '../domain/diversion/transfer-graph.ts';
import type { TransferGraph } from '../domain/diversion/transfer-graph.ts';
import type { GraphStore, MovementsAnswer } from '../ports/graph-store.ts';
import type { Reading } from './nodes.ts';

/** Everything that moved up to a date, as the graph of one version has it. */
export interface ReadMovements {
  readonly graph: TransferGraph;
  readonly reading: Reading;
  readonly version: string;
}

/** Reads the movements on record; the index of a version is kept for the questions after it. */
export interface Movements {
  readonly on: (asOf: IsoDate) => Promise<ReadMovements>;
}

/** So many dates of one version are kept. */
const keptDates = 4;

/** Movements for all requests of a service: what was read stays until the graph changes. */
export function createMovements(store: GraphStore, under: Reading['under'] = null): Movements {
  let latest: { readonly version: string; readonly answer: Promise<MovementsAnswer> } | null = null;
  const byDate = new Map<IsoDate, ReadMovements>();

  const read = async (): Promise<MovementsAnswer> => {
    const version = await store.version();
    if (latest?.version !== version) {
      byDate.clear();
      latest = { version, answer: store.movements() };
      // One that failed is asked again by whoever comes next.
      latest.answer.catch(() => {
        latest = null;
      });
    }
    return latest.answer;
  };

  return {
    on: async (asOf) => {
      const answer = await read();
      const known = byDate.get(asOf);
      if (known !== undefined && known.version === answer.version) return known;
      const { entities, interests, transfers, version } = answer;
      // One for each date: what walks keep of a date goes with it.
      const closure = { entities, interests };
      const found: ReadMovements = {
        graph: transferGraph(closure, answer, transfers, asOf),
        reading: { closure, whole: true, under },
        version,
      };
      const [oldest] = byDate.keys();
      if (byDate.size >= keptDates && oldest !== undefined) byDate.delete(oldest);
      byDate.set(asOf, found);
      return found;
    },
  };
}
