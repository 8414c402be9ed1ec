import { isKnownTop } from '../../../domain/determination/parenthood.ts';
import type { RuleSets } from '../../../domain/determination/rule-set.ts';
import type { CountryCode } from '../../../domain/country.ts';
import type { IsoDate } from '../../../domain/date.ts';
import { headquartersOf } from '../../../domain/ownership/headquarters.ts';
import { atOnce } from '../../../domain/steps.ts';
import { closureOf, rowsInForce } from '../../../domain/whole-graph/closure-of.ts';
import { headquartersAt, SEVERAL } from '../../../domain/whole-graph/countries-at.ts';
import { keyAt } from '../../../domain/whole-graph/keys.ts';
import type { ParentOfOne } from '../../../domain/whole-graph/parent-of-one.ts';
import type { Snapshot } from '../../../domain/whole-graph/snapshot.ts';
import { answersOfAll } from '../../../graphql/answers-of-all.ts';
import type { PartyParent } from '../party-parents.ts';
import type { PartyOwnership } from './ownership-row.ts';
import { nameAt } from './snapshot-parties.ts';

/** What one pass over a graph says of every entity, by its place in the snapshot. */
export interface OwnershipOfAll {
  readonly of: (
    entity: number,
  ) => Pick<PartyOwnership, 'ultimateParents' | 'chipTier' | 'weightsTier'>;
  /** Whether it is on a list, or an owner on one has shares of it, so that what comes of that must be asked for it alone. */
  readonly touchesList: (entity: number) => boolean;
}

/** Goes over a whole graph once. */
export function ownershipOfAll(
  snapshot: Snapshot,
  asOf: IsoDate,
  ruleSets: RuleSets,
): OwnershipOfAll {
  const { graph, parents, tierOf, affiliatesOf } = atOnce(
    answersOfAll(snapshot, asOf, ruleSets, ['ADVANCED_CHIP', 'MODEL_WEIGHTS']),
  );
  const withListedOwners = affiliatesOf(() => true);
  const seats = new Map<number, CountryCode | null>();
  const seatOf = (entity: number): CountryCode | null => {
    const known = seats.get(entity);
    if (known !== undefined) return known;
    const found = headquartersAt(graph, entity);
    const seat =
      found === SEVERAL
        ? headquartersOf(closureOf(snapshot, [entity], asOf), keyAt(snapshot.keys, entity), asOf)
            .country
        : (snapshot.countries[found - 1] ?? null);
    seats.set(entity, seat);
    return seat;
  };
  const parentOf = (parent: ParentOfOne): PartyParent => ({
    key: keyAt(snapshot.keys, parent.entity),
    name: nameAt(snapshot, parent.entity),
    headquarters: seatOf(parent.entity),
    basis: parent.basis,
    knownTop: isKnownTop(parent),
    certainty: parent.certainty,
    joint: parent.joint,
    cyclic: parent.cyclic,
  });
  return {
    of: (entity) => ({
      ultimateParents: parents.of(entity).map(parentOf),
      chipTier: tierOf(entity, 'ADVANCED_CHIP'),
      weightsTier: tierOf(entity, 'MODEL_WEIGHTS'),
    }),
    // A branch has the listings of its head office.
    touchesList: (entity) =>
      graph.isBranch[entity] === 1 ||
      withListedOwners.has(entity) ||
      rowsInForce(snapshot.listed, entity, graph.day).length > 0,
  };
}
