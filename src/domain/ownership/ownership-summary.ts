import type { IsoDate } from '../date.ts';
import type { Knowledge } from '../knowledge.ts';
import { aggregateOwners } from './aggregate-owners.ts';
import type { AggregateOwner } from './aggregate-owners.ts';
import type { Closure, EntityKey } from './closure.ts';
import { isInLoop } from './control-chain.ts';
import { controlReach } from './control-reach.ts';
import { controlOn } from './control.ts';
import type { Steps } from '../steps.ts';
import { effectiveOwnersInSteps } from './effective-shares.ts';
import { headOffices } from './headquarters.ts';
import { ownershipOn } from './in-force.ts';
import type { Ownership } from './in-force.ts';
import { compareKeys } from './interest-statements.ts';
import type { UltimateParent } from './ownership.ts';
import { describeDifferences } from './ownership-difference.ts';
import type { OwnerStandings } from './ownership-difference.ts';
import { HALF } from './share.ts';
import type { ShareInterval } from './share.ts';
import { ultimateParents } from './ultimate-parents.ts';
import { electorateOn } from './votes.ts';

/** Three questions about one entity, which are often taken for one: who controls it, who has half of it in aggregate, and who has how much. */
export interface OwnershipSummary {
  readonly controllers: readonly UltimateParent[];
  readonly aggregateOwners: readonly AggregateOwner[];
  /** One sentence on the owners about whom the questions have different answers; null where there are none. */
  readonly difference: string | null;
}

export function* ownershipSummary(
  closure: Closure,
  key: EntityKey,
  asOf: IsoDate,
): Steps<OwnershipSummary> {
  const ownership = ownershipOn(closure, asOf);
  const controllers = ultimateParents(closure, key, asOf).parents;
  const aggregate = aggregateOwners(ownership, key);
  const standings = yield* standingsOf(ownership, key, controllers, aggregate);
  return {
    controllers,
    aggregateOwners: aggregate,
    difference: describeDifferences(nameIn(closure, key), standings, hasLoopsAbove(ownership, key)),
  };
}

/** Every owner of whom at least one of the three answers is not a plain no, with all three. */
function* standingsOf(
  ownership: Ownership,
  key: EntityKey,
  controllers: readonly UltimateParent[],
  aggregate: readonly AggregateOwner[],
): Steps<readonly OwnerStandings[]> {
  const { closure, asOf } = ownership;
  const parents = new Map(controllers.map((parent) => [parent.entity, parent]));
  const aggregated = new Map(aggregate.map(({ owner, certainty }) => [owner, certainty]));
  const { owners: effective } = yield* effectiveOwnersInSteps(closure, key, asOf, 0);
  const shares = new Map(effective.map(({ owner, share }) => [owner, share]));
  const halves = [...shares].filter(([, share]) => reachesHalf(share) !== 'NO');
  const owners = new Set([
    ...parents.keys(),
    ...aggregated.keys(),
    ...halves.map(([owner]) => owner),
  ]);
  // A branch is the same legal person as its head office, which is no owner of it.
  for (const office of [key, ...headOffices(closure, key, asOf)]) owners.delete(office);
  return [...owners].sort(compareKeys).map((owner) => {
    const share = shares.get(owner) ?? null;
    const parent = parents.get(owner);
    return {
      name: nameIn(closure, owner),
      ...(parent
        ? { controls: parent.certainty, jointly: parent.joint }
        : controlBy(ownership, owner, key)),
      aggregate: aggregated.get(owner) ?? 'NO',
      effective: share === null ? 'NO' : reachesHalf(share),
      share,
    };
  });
}

/** Whether some above an entity, or it, hold themselves or one another. */
function hasLoopsAbove(ownership: Ownership, key: EntityKey): boolean {
  const above = new Set([key]);
  for (const owned of above) {
    for (const { owner } of ownership.interestsIn(owned).notable()) above.add(owner);
  }
  return [...above].some(
    (each) => isInLoop(ownership, each) || ownership.interestsIn(each).of(each).length > 0,
  );
}

/**
 * Whether an owner controls an entity alone, as one that is under another's control can do too, or is one of the two who share
 * control of it in halves, as a person can be.
 */
function controlBy(
  ownership: Ownership,
  owner: EntityKey,
  key: EntityKey,
): Pick<OwnerStandings, 'controls' | 'jointly'> {
  const electorate = electorateOn(ownership);
  const { group, halves } = controlReach(electorate, [owner], 'certain');
  if (group.has(key)) return { controls: 'YES', jointly: false };
  if (halves.includes(key) && isSharedInHalves(ownership, key)) {
    return { controls: 'YES', jointly: true };
  }
  const isPossible = controlReach(electorate, [owner], 'possible').group.has(key);
  return { controls: isPossible ? 'UNKNOWN' : 'NO', jointly: false };
}

function isSharedInHalves(ownership: Ownership, key: EntityKey): boolean {
  const control = controlOn(ownership);
  return control.jointControllersOf(key).length > 0 || control.isHeldByPersons(key);
}

function reachesHalf({ minimum, maximum, maximumOpen }: ShareInterval): Knowledge {
  if (minimum >= HALF) return 'YES';
  return maximum > HALF || (maximum === HALF && !maximumOpen) ? 'UNKNOWN' : 'NO';
}

function nameIn(closure: Closure, key: EntityKey): string {
  return closure.entities.get(key)?.name ?? key;
}
