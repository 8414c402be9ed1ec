import { sameEntities } from '../../domain/resolution/same-entities.ts';
import type { SameEntities } from '../../domain/resolution/same-entities.ts';
import type { GraphStore } from '../../ports/graph-store.ts';
import { StoreUnavailable } from '../../ports/graph-store.ts';

/** Asks a question of the store beside the decisions that hold in the same state of it. */
export type BesideDecisions = <T>(
  ask: (same: SameEntities, version: string) => Promise<T>,
) => Promise<T>;

const attempts = 5;

/** Decisions are read again only where the graph's version is another one. */
export function besideDecisions(store: GraphStore): BesideDecisions {
  let known: { readonly version: string; readonly same: SameEntities } | null = null;

  const knownAt = async (version: string): Promise<SameEntities | null> => {
    if (known?.version === version) return known.same;
    const answer = await store.decisions();
    known = { version: answer.version, same: sameEntities(answer.decisions) };
    return answer.version === version ? known.same : null;
  };

  return async (ask) => {
    for (let attempt = 0; attempt < attempts; attempt += 1) {
      const version = await store.version();
      const same = await knownAt(version);
      if (same === null) continue;
      const answer = await ask(same, version);
      if ((await store.version()) === version) return answer;
    }
    throw new StoreUnavailable(
      'The graph changed while it was read, five times over: ask again when the load has ended.',
    );
  };
}
