import type { IsoDate } from '../../domain/date.ts';
import type { Snapshot } from '../../domain/whole-graph/snapshot.ts';
import type { GraphStore } from '../../ports/graph-store.ts';
import { readSnapshot } from '../../ports/read-snapshot.ts';
import type { Context } from '../context.ts';
import type { OverlayInput, StandpointInput } from '../generated/resolver-types.ts';
import { underOverlay } from '../overlay/under-overlay.ts';

/** Where one looks from: a date, and the facts and rules of a context. */
export interface Standpoint {
  readonly asOf: IsoDate;
  readonly context: Context;
  readonly overlay: OverlayInput | null;
  /** The context beneath its overlay. */
  readonly request: Context;
  /** Where it stands in the request. */
  readonly path: readonly string[];
}

export async function standpointOf(
  { asOf, overlay = null }: StandpointInput,
  path: readonly string[],
  request: Context,
): Promise<Standpoint> {
  const context = await underOverlay(overlay, [...path, 'overlay'], request);
  return { asOf, overlay, request, context, path };
}

const snapshots = new WeakMap<GraphStore, Snapshot>();

/** The snapshot of a store, read again only where the graph has changed. */
export async function snapshotOf(store: GraphStore): Promise<Snapshot> {
  const known = snapshots.get(store);
  if (known !== undefined && known.version === (await store.version())) return known;
  const read = await readSnapshot(store);
  snapshots.set(store, read);
  return read;
}
