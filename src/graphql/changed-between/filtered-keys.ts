import type { EntityKey } from '../../domain/ownership/closure.ts';
import { keyAt } from '../../domain/whole-graph/keys.ts';
import { entityKinds } from '../../domain/ownership/closure.ts';
import { type Snapshot } from '../../domain/whole-graph/snapshot.ts';
import { LARGEST_PAGE } from '../../ports/page.ts';
import type { Context } from '../context.ts';
import type { ChangeFilter } from '../generated/resolver-types.ts';
import { RequestProblem } from '../request-problem.ts';
import { unknownEntity } from '../selectors.ts';

/** The keys of the entities of a snapshot that a filter lets through, in their order. */
export async function filteredKeys(
  snapshot: Snapshot,
  filter: ChangeFilter,
  contexts: readonly Context[],
): Promise<readonly EntityKey[]> {
  const named = filter.keys ? await namedKeys(filter.keys, contexts) : null;
  const keys: EntityKey[] = [];
  for (let place = 0; place < snapshot.keys.length; place += 1) {
    const key = keyAt(snapshot.keys, place);
    if (named !== null && !named.has(key)) continue;
    if (isOfFilter(snapshot, place, filter)) keys.push(key);
  }
  return keys;
}

function isOfFilter(
  { kinds, jurisdictions, countries }: Snapshot,
  place: number,
  filter: ChangeFilter,
): boolean {
  const kind = entityKinds[kinds[place] ?? 0];
  const country = countries[(jurisdictions[place] ?? 0) - 1];
  if (filter.kinds && (kind === undefined || !filter.kinds.includes(kind))) return false;
  return !filter.jurisdiction || filter.jurisdiction === country;
}

/** As the graphs have them: an entity that is one with another by decision has the key of both. */
async function namedKeys(
  keys: readonly string[],
  contexts: readonly Context[],
): Promise<ReadonlySet<EntityKey>> {
  const path = ['filter', 'keys'];
  if (keys.length === 0 || keys.length > LARGEST_PAGE) {
    throw new RequestProblem(
      'BAD_USER_INPUT',
      `keys has ${keys.length} members. Give from 1 to ${LARGEST_PAGE}, and the others in another request.`,
      { path },
    );
  }
  const named = await Promise.all(
    keys.map(async (key, index) => {
      const found = await Promise.all(contexts.map(({ loaders }) => loaders.entity({ key })));
      if (found.every((one) => one === null)) throw unknownEntity({ key }, [...path, `${index}`]);
      return found.flatMap((one) => one?.key ?? []);
    }),
  );
  return new Set(named.flat());
}
