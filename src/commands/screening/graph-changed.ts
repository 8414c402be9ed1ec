import { StoreUnavailable } from '../../ports/graph-store.ts';

/** The graph was changed under a screening. `how` follows what to do, where something has to be said with it. */
export function graphChanged(how: '' | ' with --restart'): StoreUnavailable {
  return new StoreUnavailable(
    `The graph was changed while its parties were screened, and a list is answered from one graph. Give the command again${how}.`,
  );
}
