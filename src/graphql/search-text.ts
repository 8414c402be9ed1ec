import { RequestProblem } from './request-problem.ts';

/** Longer than any name that somebody types; every word of a search is looked for. */
const longestSearch = 200;

/** What is searched for; null where nothing is. */
export function searchText(
  search: string | null | undefined,
  path: readonly string[],
): string | null {
  const text = search?.trim() ?? '';
  if (text === '') return null;
  if (text.length <= longestSearch) return text;
  throw new RequestProblem(
    'BAD_USER_INPUT',
    `search has ${text.length} characters. Give at most ${longestSearch}: a few words of the name are enough.`,
    { path },
  );
}
