import type { Steps } from '../domain/ownership/steps.ts';
import type { TakeTurn } from './turns.ts';

// Short enough that nobody notices the wait, long enough that the pauses cost nothing.
const turnMilliseconds = 10;

/** Work in steps, as many in one turn as others can wait for. */
export async function inTurns<Result>(takeTurn: TakeTurn, steps: Steps<Result>): Promise<Result> {
  for (;;) {
    const step = await takeTurn(() => {
      const end = performance.now() + turnMilliseconds;
      for (;;) {
        const next = steps.next();
        if (next.done || performance.now() > end) return next;
      }
    });
    if (step.done) return step.value;
  }
}
