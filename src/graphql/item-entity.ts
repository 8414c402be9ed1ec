import type { IsoDate } from '../domain/date.ts';
import type { EntityKey } from '../domain/ownership/closure.ts';
import type { Loaders } from './loaders.ts';
import { type EntityNode, entityNode } from './nodes.ts';

/** The entity behind an item: its vendor, developer or operator; null where the graph does not say. */
export async function itemEntity(
  key: EntityKey | null,
  asOf: IsoDate,
  loaders: Loaders,
): Promise<EntityNode | null> {
  if (key === null) return null;
  const found = await loaders.entity({ key });
  return found && entityNode(found.key, found.reading, asOf);
}
