import { RequestProblem } from '../request-problem.ts';

const longestName = 200;

/** Refuses a name that could not be told apart from another one, or typed. */
export function checkedName(name: string): void {
  const isPlain = name.trim() === name && !/\p{C}/u.test(name);
  if (name !== '' && isPlain && name.length <= longestName) return;
  throw new RequestProblem(
    'BAD_USER_INPUT',
    `${JSON.stringify(name.slice(0, longestName))} is no name. Give 1 to ${longestName} characters, with no space at either end and no control characters.`,
    { path: ['name'] },
  );
}
