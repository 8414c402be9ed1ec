import type { ItemClass } from '../../domain/determination/tier-standing.ts';
import type { EntityKey } from '../../domain/ownership/closure.ts';
import {
  type OwnershipAspect,
  ownershipAspects,
} from '../../domain/ownership/ownership-history.ts';
import { keyAt } from '../../domain/whole-graph/keys.ts';
import type { Snapshot } from '../../domain/whole-graph/snapshot.ts';
import type { DifferenceNode } from '../comparison/compare.ts';
import type { ChangeFilter, EachEndUserInput } from '../generated/resolver-types.ts';
import { versionBeneath } from '../overlay/told-hypothesis.ts';
import { RequestProblem } from '../request-problem.ts';
import { restrictionsText } from '../ownership-history.ts';
import { type Unanswered, changedAnswers } from './changed-answers.ts';
import { filteredKeys } from './filtered-keys.ts';
import { type StandingOfOne, standingOfAll } from './standing-of-all.ts';
import { type Standpoint, snapshotOf } from './standpoint.ts';
import type { TwoGraphs } from './two-graphs.ts';

export interface EntityChangeNode {
  readonly key: EntityKey;
  readonly from: Standpoint;
  readonly to: Standpoint;
  readonly item: ItemClass;
  readonly changed: readonly OwnershipAspect[];
  readonly answer: DifferenceNode | null;
  /** What the two graphs of the standpoints differ in; null where both are of one. */
  readonly graphs: TwoGraphs | null;
}

export interface ChangesFound {
  /** In the order of keys. */
  readonly changes: readonly EntityChangeNode[];
  readonly unanswered: readonly Unanswered[];
  /** Who is let through at one standpoint and is not in the graph of the other; nobody where both are of one graph. */
  readonly gone: readonly EntityKey[];
  readonly added: readonly EntityKey[];
}

export interface ChangesAsked {
  readonly from: Standpoint;
  readonly to: Standpoint;
  readonly filter: ChangeFilter;
  readonly question: EachEndUserInput | null;
  /** Whether there is time to look at one more cause of an outcome. */
  readonly hasTime: () => boolean;
  readonly graphs: TwoGraphs | null;
}

/** Every entity of which something is answered otherwise. An entity that one of the standpoints lacks is not among them. */
export async function changedBetween(asked: ChangesAsked): Promise<ChangesFound> {
  const { from, to, filter, question, graphs } = asked;
  const item = filter.item ?? 'ADVANCED_CHIP';
  const before = await snapshotOf(from.context.store);
  const after =
    from.context.store === to.context.store ? before : await snapshotOf(to.context.store);
  checkOneGraph(asked, before, after);
  const contexts = [to.context, from.context];
  const now = await filteredKeys(after, filter, contexts);
  const then = before === after ? now : await filteredKeys(before, filter, contexts);
  const [had, has] = [keysOf(before), keysOf(after)];
  const keys = now.filter((key) => had.has(key));
  const answers =
    question === null
      ? { differences: new Map<EntityKey, DifferenceNode>(), unanswered: [] }
      : await changedAnswers({ ...asked, question, keys, versions: [before, after] });
  const standings = await changedStandings(asked, item, [before, after], keys);
  const changes = keys.flatMap((key): readonly EntityChangeNode[] => {
    const answer = answers.differences.get(key) ?? null;
    const changed = standings.get(key) ?? [];
    return changed.length === 0 && answer === null
      ? []
      : [{ key, from, to, item, changed, answer, graphs }];
  });
  return {
    changes,
    unanswered: answers.unanswered,
    gone: then.filter((key) => !has.has(key)),
    added: now.filter((key) => !had.has(key)),
  };
}

function keysOf({ keys }: Snapshot): ReadonlySet<EntityKey> {
  return new Set(Array.from({ length: keys.length }, (_, place) => keyAt(keys, place)));
}

/** Two standpoints of one request are of one state of its graph. */
function checkOneGraph({ graphs }: ChangesAsked, before: Snapshot, after: Snapshot): void {
  if (graphs !== null) return;
  if (versionBeneath(before.version) === versionBeneath(after.version)) return;
  throw new RequestProblem(
    'GRAPH_CHANGED',
    'The graph was changed while this was answered. Ask again.',
  );
}

/** What of its owners, its tier and its restrictions is answered otherwise of each entity, of what the filter asks for. */
async function changedStandings(
  { from, to, filter }: ChangesAsked,
  item: ItemClass,
  [before, after]: readonly [Snapshot, Snapshot],
  keys: readonly EntityKey[],
): Promise<ReadonlyMap<EntityKey, readonly OwnershipAspect[]>> {
  const wanted = new Set(filter.changed ?? ownershipAspects);
  const standings = new Map<EntityKey, readonly OwnershipAspect[]>();
  if (wanted.size === 0) return standings;
  const { takeTurns } = to.context;
  const old = await takeTurns(() => standingOfAll(before, from.asOf, from.context.ruleSets, item));
  const now = await takeTurns(() => standingOfAll(after, to.asOf, to.context.ruleSets, item));
  for (const key of keys) {
    const [was, is] = [old.get(key), now.get(key)];
    if (was === undefined || is === undefined) continue;
    const changed = await changedAspects(key, was, is, from, to);
    standings.set(
      key,
      changed.filter((aspect) => wanted.has(aspect)),
    );
  }
  return standings;
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
