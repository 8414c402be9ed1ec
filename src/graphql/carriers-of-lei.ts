import type { EntityKey } from '../domain/ownership/closure.ts';
import { searchTokens } from '../domain/search/normalise.ts';
import type { GraphStore } from '../ports/graph-store.ts';
import { RequestProblem } from './request-problem.ts';

/** More of one LEI than an answer names. */
const enough = 10;

/**
 * What is wrong with an LEI by which an entity was asked for: several entities on record carry it, and what is known of one is
 * not what is known of another. To answer for one of them could leave out a listing. Null where one alone carries it.
 */
export async function ambiguityOf(store: GraphStore, lei: string): Promise<RequestProblem | null> {
  const query = { tokens: searchTokens(lei), kinds: null, jurisdiction: null, list: null };
  const { keys } = await store.findEntities(query, { first: enough, after: null });
  if (keys.length < 2) return null;
  const carriers = await carriersAmong(store, lei, keys);
  if (carriers.length < 2) return null;
  return new RequestProblem(
    'BAD_USER_INPUT',
    `Several entities on record carry the LEI ${lei}: ${carriers.join(', ')}. Ask for one of them by its key, or say that they are one ` +
      `(npm run cli -- resolve accept ${carriers.slice(0, 2).join(' ')}), so that what is known of each counts.`,
  );
}

/** Names and aliases are found by a search too. */
async function carriersAmong(
  store: GraphStore,
  lei: string,
  keys: readonly EntityKey[],
): Promise<readonly EntityKey[]> {
  const { entities } = await store.closure(keys.map((key) => ({ key })));
  return keys.filter((key) =>
    entities.get(key)?.identifiers.some(({ scheme, value }) => scheme === 'LEI' && value === lei),
  );
}
