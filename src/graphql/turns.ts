import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Steps } from '../domain/steps.ts';
import { RequestProblem } from './request-problem.ts';

/** Does a piece of work when it is its turn. */
export type TakeTurns = <T>(work: () => Steps<T>) => Promise<T>;

/**
 * Work that takes long, one piece after the other, with room before each of its steps for what other requests want.
 * Results are held back until no piece is left: what their fields ask the store is then asked for all of them together.
 * Once nobody wants them any more, the steps that are left are not begun.
 */
export function createTurns(isWanted: () => boolean): TakeTurns {
  let last: Promise<unknown> = Promise.resolve();
  return async (work) => {
    const mine = last.then(() => inSteps(work, isWanted));
    last = mine.catch(ignore);
    let waitedFor: Promise<unknown>;
    do {
      waitedFor = last;
      await waitedFor;
    } while (waitedFor !== last);
    return mine;
  };
}

// Short enough that nobody notices the wait, long enough that the pauses cost nothing.
const turnMilliseconds = 10;

async function inSteps<T>(work: () => Steps<T>, isWanted: () => boolean): Promise<T> {
  const steps = work();
  for (;;) {
    await nextTurn();
    if (!isWanted()) {
      throw new RequestProblem('REQUEST_ABORTED', 'The client has closed the connection.');
    }
    const end = performance.now() + turnMilliseconds;
    do {
      const step = steps.next();
      if (step.done === true) return step.value;
    } while (performance.now() < end);
  }
}

/** Whoever brought the work hears of its failure; the next only waits. */
function ignore(): void {}
