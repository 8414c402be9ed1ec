import { setImmediate as nextTurn } from 'node:timers/promises';
import { RequestProblem } from './request-problem.ts';

/** Runs a piece of work when it is its turn. */
export type TakeTurn = <T>(work: () => T) => Promise<T>;

/**
 * Work that takes long, one piece after the other, with room in between for what other requests want. Results are held
 * back until no piece is left: what their fields ask the store is then asked for all of them together. Once nobody
 * wants them any more, the pieces that are left are not begun.
 */
export function createTurns(isWanted: () => boolean): TakeTurn {
  let last: Promise<unknown> = Promise.resolve();
  return async (work) => {
    const mine = last
      .then(() => nextTurn())
      .then(() => {
        if (isWanted()) return work();
        throw new RequestProblem('REQUEST_ABORTED', 'The client has closed the connection.');
      });
    last = mine.catch(ignore);
    let waitedFor: Promise<unknown>;
    do {
      waitedFor = last;
      await waitedFor;
    } while (waitedFor !== last);
    return mine;
  };
}

/** Whoever brought the work hears of its failure; the next only waits. */
function ignore(): void {}
