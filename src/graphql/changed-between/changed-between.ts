import type { IsoDate } from '../../domain/date.ts';
import type { ItemClass } from '../../domain/determination/tier-standing.ts';
import type { EntityKey } from '../../domain/ownership/closure.ts';
import {
  type OwnershipAspect,
  ownershipAspects,
} from '../../domain/ownership/ownership-history.ts';
import { keyAt } from '../../domain/whole-graph/keys.ts';
import { type Snapshot, entityKinds } from '../../domain/whole-graph/snapshot.ts';
import type { GraphStore } from '../../ports/graph-store.ts';
import { readSnapshot } from '../../ports/read-snapshot.ts';
import type { Context } from '../context.ts';
import type { ChangeFilter, StandpointInput } from '../generated/resolver-types.ts';
import { versionBeneath } from '../overlay/told-hypothesis.ts';
import { underOverlay } from '../overlay/under-overlay.ts';
import { RequestProblem } from '../request-problem.ts';
import { restrictionsText } from '../ownership-history.ts';
import { type StandingOfOne, standingOfAll } from './standing-of-all.ts';

/** Where one looks from: a date, and the facts and rules of a context. */
export interface Standpoint {
  readonly asOf: IsoDate;
  readonly context: Context;
  readonly input: StandpointInput;
  /** The context beneath its overlay. */
  readonly request: Context;
}

export interface EntityChangeNode {
  readonly key: EntityKey;
  readonly from: Standpoint;
  readonly to: Standpoint;
  readonly item: ItemClass;
  readonly changed: readonly OwnershipAspect[];
}

/** Every entity of which something is answered otherwise, in the order of keys. */
export async function changedBetween(
  asked: { readonly from: StandpointInput; readonly to: StandpointInput },
  filter: ChangeFilter,
  context: Context,
): Promise<readonly EntityChangeNode[]> {
  const from = await standpoint(asked.from, 'from', context);
  const to = await standpoint(asked.to, 'to', context);
  const item = filter.item ?? 'ADVANCED_CHIP';
  const before = await snapshotOf(from.context.store);
  const after =
    from.context.store === to.context.store ? before : await snapshotOf(to.context.store);
  if (versionBeneath(before.version) !== versionBeneath(after.version)) {
    throw new RequestProblem(
      'GRAPH_CHANGED',
      'The graph was changed while this was answered. Ask again.',
    );
  }
  const { takeTurns } = context;
  const old = await takeTurns(() => standingOfAll(before, from.asOf, from.context.ruleSets, item));
  const now = await takeTurns(() => standingOfAll(after, to.asOf, to.context.ruleSets, item));
  const wanted = new Set(filter.changed ?? ownershipAspects);
  const changes: EntityChangeNode[] = [];
  for (let place = 0; place < after.keys.length; place += 1) {
    const key = keyAt(after.keys, place);
    const [was, is] = [old.get(key), now.get(key)];
    if (was === undefined || is === undefined || !isOfFilter(after, place, filter)) continue;
    const changed = (await changedAspects(key, was, is, from, to)).filter((aspect) =>
      wanted.has(aspect),
    );
    if (changed.length > 0) changes.push({ key, from, to, item, changed });
  }
  return changes;
}

async function standpoint(
  input: StandpointInput,
  name: string,
  context: Context,
): Promise<Standpoint> {
  const { asOf, overlay } = input;
  return {
    asOf,
    input,
    request: context,
    context: await underOverlay(overlay, [name, 'overlay'], context),
  };
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

async function changedAspects(
  key: EntityKey,
  was: StandingOfOne,
  is: StandingOfOne,
  from: Standpoint,
  to: Standpoint,
): Promise<readonly OwnershipAspect[]> {
  // What comes down from listed owners is asked for the few that have any.
  const restricted =
    was.listings !== is.listings ||
    ((was.hasListedOwner || is.hasListedOwner) &&
      (await restrictionsAt(key, from)) !== (await restrictionsAt(key, to)));
  return [
    ...(was.ULTIMATE_PARENTS === is.ULTIMATE_PARENTS ? [] : ['ULTIMATE_PARENTS' as const]),
    ...(was.TIER === is.TIER ? [] : ['TIER' as const]),
    ...(restricted ? ['RESTRICTIONS' as const] : []),
  ];
}

async function restrictionsAt(
  key: EntityKey,
  { asOf, context: { loaders, ruleSets } }: Standpoint,
): Promise<string> {
  const found = await loaders.entity({ key });
  return found === null ? '' : restrictionsText(found.reading.closure, key, asOf, ruleSets);
}

const snapshots = new WeakMap<GraphStore, Snapshot>();

/** The snapshot of a store, read again only where the graph has changed. */
async function snapshotOf(store: GraphStore): Promise<Snapshot> {
  const known = snapshots.get(store);
  if (known !== undefined && known.version === (await store.version())) return known;
  const read = await readSnapshot(store);
  snapshots.set(store, read);
  return read;
}
