import { sameEntities } from '../../domain/resolution/same-entities.ts';
import type { SameEntities } from '../../domain/resolution/same-entities.ts';
import type { GraphStore } from '../../ports/graph-store.ts';
import { StoreUnavailable } from '../../ports/graph-store.ts';

/** Asks a question of the store beside the decisions that hold in the same state of it. */
export type BesideDecisions = <T>(
  ask: (same: SameEntities, version: string) => Promise<T>,
) => Promise<T>;

const attempts = 5;

interface Known {
  readonly version: string;
  readonly same: SameEntities;
}

async function readKnown(store: GraphStore): Promise<Known> {
  const { version, decisions } = await store.decisions();
  return { version, same: sameEntities(decisions) };
}

/** Where nothing is one with another, an answer is one reading of the store and says itself of which state it is. */
function hasVersion<T>(answer: T): answer is T & { readonly version: string } {
  return typeof answer === 'object' && answer !== null && 'version' in answer;
}

/** Decisions are read again only where the graph turns out to be another than the one that they were read from. */
export function besideDecisions(store: GraphStore): BesideDecisions {
  let known: Known | null = null;

  return async (ask) => {
    for (let attempt = 0; attempt < attempts; attempt += 1) {
      const { version, same }: Known = (known ??= await readKnown(store));
      const answer = await ask(same, version);
      const isOneReading = same.groups.length === 0 && hasVersion(answer);
      if ((isOneReading ? answer.version : await store.version()) === version) return answer;
      known = null;
    }
    throw new StoreUnavailable(
      'The graph changed while it was read, five times over: ask again when the load has ended.',
    );
  };
}
