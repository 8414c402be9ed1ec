import type { EntityKey } from '../domain/ownership/closure.ts';
import type { EntityBy } from './generated/resolver-types.ts';
import type { Loaders } from './loaders.ts';
import { entitySelector, unknownEntity } from './selectors.ts';

/** The key of the entity that a filter names; null where it names none. */
export async function filterKey(
  by: EntityBy | null | undefined,
  path: readonly string[],
  loaders: Loaders,
): Promise<EntityKey | null> {
  if (!by) return null;
  const found = await loaders.entity(entitySelector(by, path));
  if (found === null) throw unknownEntity(by, path);
  return found.key;
}
