import { setImmediate as nextTurn } from 'node:timers/promises';
import { RequestProblem } from './request-problem.ts';

/** Work that pauses after each few milliseconds. */
export type Steps<T> = Generator<void, T>;

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

async function inSteps<T>(work: () => Steps<T>, isWanted: () => boolean): Promise<T> {
  const steps = work();
  for (;;) {
    await nextTurn();
    if (!isWanted()) {
      throw new RequestProblem('REQUEST_ABORTED', 'The client has closed the connection.');
    }
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** Whoever brought the work hears of its failure; the next only waits. */
function ignore(): void {}
