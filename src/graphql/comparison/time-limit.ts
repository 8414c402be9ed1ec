import { RequestProblem } from '../request-problem.ts';

const usual = 10_000;
const longest = 30_000;

/** Says whether there is time left of so many milliseconds from now. */
export function timeLimit(milliseconds = usual): () => boolean {
  const hasTime = timeLimitOnceAsked(milliseconds);
  hasTime();
  return hasTime;
}

/** The same, but that the time begins when it is first asked about. */
export function timeLimitOnceAsked(milliseconds = usual): () => boolean {
  if (milliseconds < 1 || milliseconds > longest) {
    throw new RequestProblem(
      'BAD_USER_INPUT',
      `timeLimitMs is ${milliseconds}. Give a whole number from 1 to ${longest}.`,
      { path: ['timeLimitMs'] },
    );
  }
  let end: number | null = null;
  return () => performance.now() < (end ??= performance.now() + milliseconds);
}
