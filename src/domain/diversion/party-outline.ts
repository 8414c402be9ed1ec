import {
  assessParty,
  recordedFounding,
  recordedHeadquarters,
  recordedLocation,
} from '../determination/assess-party.ts';
import type { PartyRole } from '../determination/determination.ts';
import { parenthood } from '../determination/parenthood.ts';
import type { AssessedParty } from '../determination/party.ts';
import { holdsOn } from '../date.ts';
import type { Entity, EntityKey } from '../ownership/closure.ts';
import { closureAbove } from '../ownership/closure-above.ts';
import type { AffiliateRestrictions } from '../ownership/fifty-percent.ts';
import { headquartersOf, incorporatedIn, isBranch, locationOf } from '../ownership/headquarters.ts';
import { listedAbove } from '../ownership/listed-owners.ts';
import { keyAt } from '../whole-graph/keys.ts';
import type { Standing } from '../whole-graph/standing-of-one.ts';
import type { TransferGraph } from './transfer-graph.ts';
import { wholeGraphOf } from './whole-graph-of.ts';

/** What a question says of a party that it only names. */
export const nothingDescribed = {
  name: null,
  location: null,
  headquarters: null,
  ultimateParentHeadquarters: null,
} as const;

/** Where a party and its parents are, as a determination has it. */
export type PartyStanding = Omit<Standing, 'entity'>;

/** The standing of one party with its sources, from its parents in the whole graph. */
export function recordedStanding(graph: TransferGraph, key: EntityKey): PartyStanding {
  const { closure, asOf } = graph;
  const { dated, places, parents } = wholeGraphOf(graph);
  const { keys } = dated.snapshot;
  const above = parents.of(places.get(key) ?? 0).map((parent) => ({
    ...parent,
    entity: keyAt(keys, parent.entity),
    headquarters: null,
    chain: [],
  }));
  return {
    location: recordedLocation(locationOf(closure, key, asOf), isBranch(closure, key, asOf)),
    headquarters: recordedHeadquarters(headquartersOf(closure, key, asOf)),
    parent: parenthood(above, key, closure, asOf),
  };
}

function entityOf({ closure }: TransferGraph, key: EntityKey): Entity {
  const entity = closure.entities.get(key);
  if (entity !== undefined) return entity;
  throw new Error(`The store's answer lacks the entity ${JSON.stringify(key)}.`);
}

/**
 * A party that the listed have nothing of, as `assessParty` has it: where it stands is known already, and what takes a walk
 * of its own is worked out only when a rule asks for it.
 */
export function partyOutline(
  graph: TransferGraph,
  key: EntityKey,
  role: PartyRole,
  { location, headquarters, parent }: PartyStanding,
): AssessedParty {
  const { closure, asOf } = graph;
  const entity = entityOf(graph, key);
  let assessed: AssessedParty | null = null;
  const whole = (): AssessedParty =>
    (assessed ??= assessParty(
      { ...nothingDescribed, role, entity: key },
      closureAbove(closure, key),
      asOf,
    ));
  return {
    role,
    entity: key,
    name: entity.name,
    location,
    headquarters,
    parent,
    get ultimateParents() {
      return whole().ultimateParents;
    },
    jurisdiction: incorporatedIn(closure, key, asOf),
    get governments() {
      return whole().governments;
    },
    founded: recordedFounding(entity),
    owners: {
      restrictions: (isRestricting): AffiliateRestrictions => ({
        affiliate: null,
        get listings() {
          return whole().owners?.restrictions(isRestricting).listings ?? [];
        },
        get conflicts() {
          return whole().owners?.restrictions(isRestricting).conflicts ?? [];
        },
      }),
      listedAbove: (isRestricting) => listedAbove(closure, key, asOf, isRestricting),
      nameOf: (owner) => closure.entities.get(owner)?.name ?? owner,
      headquartersOf: (owner) => headquartersOf(closure, owner, asOf),
    },
    get listings() {
      return whole().listings;
    },
    authorizations: entity.authorizations.filter((one) => holdsOn(one, asOf)),
    get conflicts() {
      return whole().conflicts;
    },
  };
}
