import type { LineType } from './graph-line.ts';

/** The types of lines that state a fact of an entity for a time, its interests included. */
export const factTypes = [
  'headquarters',
  'location',
  'ownership',
  'ownerStatement',
  'listing',
  'authorization',
] as const satisfies readonly LineType[];

const ofEntities: ReadonlySet<string> = new Set<LineType>(['entity', ...factTypes]);

/** Whether a line of this type is of an entity, and not of items or transfers. */
export function isOfEntities(type: string): boolean {
  return ofEntities.has(type);
}
