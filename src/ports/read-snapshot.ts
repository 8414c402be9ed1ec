import type { Snapshot } from '../domain/whole-graph/snapshot.ts';
import { snapshotBuilder } from '../domain/whole-graph/snapshot-builder.ts';
import type { SnapshotBuilder } from '../domain/whole-graph/snapshot-builder.ts';
import type { GraphLine } from './graph-line.ts';
import type { GraphStore } from './graph-store.ts';

interface ReadSnapshotOptions {
  /** Whether what no walk needs is read too. */
  readonly withDescriptions?: boolean;
  /** Hears of all lines as they are read. */
  readonly onLines?: (lines: readonly GraphLine[]) => void;
}

/** A snapshot of all that a store has of entities. */
export async function readSnapshot(
  store: GraphStore,
  { withDescriptions = false, onLines = () => {} }: ReadSnapshotOptions = {},
): Promise<Snapshot> {
  const builder = snapshotBuilder({ withDescriptions });
  const version = await store.scanEntities((lines) => {
    for (const line of lines) take(builder, line);
    onLines(lines);
  });
  return builder.build(version);
}

function take(builder: SnapshotBuilder, { type, value }: GraphLine): void {
  if (type === 'entity') builder.entity(value);
  else if (type === 'ownership') builder.interest(value);
  else if (type === 'headquarters') builder.headquarters(value.entity, value);
  else if (type === 'location') builder.location(value.entity, value);
  else if (type === 'ownerStatement') builder.ownerStatement(value.entity, value);
  else if (type === 'listing') {
    const { entity, ...listing } = value;
    builder.listing(entity, listing);
  }
}
