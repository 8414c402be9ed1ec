import type { IsoDate } from '../domain/date.ts';
import type { EntityKey } from '../domain/ownership/closure.ts';
import type { Loaders } from './loaders.ts';
import { type ChipNode, type EntityNode, type ModelNode, entityNode, modelNode } from './nodes.ts';
import { RequestProblem } from './request-problem.ts';

/** What a transfer on record names. It was there when the transfer was read. */
export async function loadedEntity(
  key: EntityKey,
  asOf: IsoDate,
  loaders: Loaders,
): Promise<EntityNode> {
  const found = await loaders.entity({ key });
  if (found === null) throw changed();
  return entityNode(found.key, found.reading, asOf);
}

export async function loadedChip(key: string, asOf: IsoDate, loaders: Loaders): Promise<ChipNode> {
  const found = await loaders.item({ kind: 'chip', key });
  const chip = found?.items.chips.get(key);
  if (chip === undefined) throw changed();
  return { kind: 'Chip', chip, asOf };
}

export async function loadedModel(
  key: string,
  asOf: IsoDate,
  loaders: Loaders,
): Promise<ModelNode> {
  const found = await loaders.item({ kind: 'model', key });
  if (found === null) throw changed();
  return modelNode(key, found.items, asOf);
}

function changed(): RequestProblem {
  return new RequestProblem(
    'GRAPH_CHANGED',
    'The graph was changed while this was answered. Ask again.',
  );
}
