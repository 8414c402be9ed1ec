import type { IsoDate } from '../domain/date.ts';
import { transferGraph } from '../domain/diversion/transfer-graph.ts';
import type { TransferGraph } from '../domain/diversion/transfer-graph.ts';
import type { Closure } from '../domain/ownership/closure.ts';
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

function closureOf({ entities, interests }: MovementsAnswer): Closure {
  return { entities, interests };
}

/** So many dates of one version are kept. */
const keptDates = 4;

/** Movements for all requests of a service: what was read stays until the graph changes. */
export function createMovements(store: GraphStore, under: Reading['under'] = null): Movements {
  let latest: { readonly version: string; readonly answer: Promise<MovementsAnswer> } | null = null;
  const byDate = new Map<IsoDate, ReadMovements>();
  const closures = new WeakMap<MovementsAnswer, Closure>();

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
      const { transfers, version } = answer;
      // One closure for all dates: what walks keep of it is kept once.
      const closure = closures.get(answer) ?? closureOf(answer);
      closures.set(answer, closure);
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
