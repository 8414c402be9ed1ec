import { RequestProblem } from '../request-problem.ts';

const usual = 10_000;
const longest = 30_000;

/** Says whether there is time left of so many milliseconds from now. */
export function timeLimit(milliseconds = usual): () => boolean {
  if (milliseconds < 1 || milliseconds > longest) {
    throw new RequestProblem(
      'BAD_USER_INPUT',
      `timeLimitMs is ${milliseconds}. Give a whole number from 1 to ${longest}.`,
      { path: ['timeLimitMs'] },
    );
  }
  const end = performance.now() + milliseconds;
  return () => performance.now() < end;
}
