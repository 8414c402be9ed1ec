import type { Context } from './context.ts';
import { contextOf } from './context-of.ts';
import { type EntityNode, type Reading } from './nodes.ts';

/** A reading with everything above the entity; asked of the store only where the entity came from below. */
export function upstream(
  { entity, reading }: EntityNode,
  context: Context,
): Reading | Promise<Reading> {
  return reading.whole ? reading : readUpstream(entity.key, contextOf(reading, context));
}

async function readUpstream(key: string, { loaders }: Context): Promise<Reading> {
  const found = await loaders.entity({ key });
  if (found === null) throw new Error(`The store gave the entity "${key}" and now lacks it.`);
  return found.reading;
}
