import { isListName, listName, listNames } from '../domain/ownership/list-names.ts';
import type { GraphStore } from '../ports/graph-store.ts';
import { RequestProblem } from './request-problem.ts';

/** Refuses the name of a list that neither the rules and formats nor the graph have: an empty answer would read as "nobody is on it". */
export async function checkList(
  list: string,
  path: readonly string[],
  { store }: { readonly store: Pick<GraphStore, 'findEntities'> },
): Promise<void> {
  if (isListName(list)) return;
  const everybody = { tokens: [], kinds: null, jurisdiction: null };
  const { keys } = await store.findEntities({ ...everybody, list }, { first: 1, after: null });
  if (keys.length > 0) return;
  const written = listName(list);
  const advice = isListName(written) ? `Write ${written}. ` : '';
  throw new RequestProblem(
    'BAD_USER_INPUT',
    `"${list}" is no list: nobody on record has been on one of that name, and it is none of those that are known here. ${advice}These are: ${listNames.join(', ')}.`,
    { path },
  );
}
