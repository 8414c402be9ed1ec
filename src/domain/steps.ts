/**
 * A long computation in small steps: whoever runs it may do something else after each. The domain knows of no clock
 * and no other requests; it only says where it can be interrupted.
 */
export type Steps<Result> = Generator<undefined, Result, undefined>;

/** Runs all steps without a pause. */
export function atOnce<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
