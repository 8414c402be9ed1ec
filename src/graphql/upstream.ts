import type { Loaders } from './loaders.ts';
import type { EntityNode, Reading } from './nodes.ts';

/** A reading with everything above the entity; asked of the store only where the entity came from below. */
export function upstream(
  { entity, reading }: EntityNode,
  loaders: Loaders,
): Reading | Promise<Reading> {
  return reading.whole ? reading : readUpstream(entity.key, loaders);
}

async function readUpstream(key: string, loaders: Loaders): Promise<Reading> {
  const found = await loaders.entity({ key });
  if (found === null) throw new Error(`The store gave the entity "${key}" and now lacks it.`);
  return found.reading;
}
