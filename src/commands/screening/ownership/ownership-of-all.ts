import { isKnownTop } from '../../../domain/determination/parenthood.ts';
import type { RuleSets } from '../../../domain/determination/rule-set.ts';
import type { CountryCode } from '../../../domain/country.ts';
import type { IsoDate } from '../../../domain/date.ts';
import { headquartersOf } from '../../../domain/ownership/headquarters.ts';
import { atOnce } from '../../../domain/steps.ts';
import { closureOf, rowsInForce } from '../../../domain/whole-graph/closure-of.ts';
import { headquartersAt, SEVERAL } from '../../../domain/whole-graph/countries-at.ts';
import type { DatedGraph } from '../../../domain/whole-graph/dated-graph.ts';
import { keyAt } from '../../../domain/whole-graph/keys.ts';
import { listedOrBelowListed } from '../../../domain/whole-graph/listed-above-all.ts';
import type { ParentOfOne } from '../../../domain/whole-graph/parent-of-one.ts';
import { NO_FROM } from '../../../domain/whole-graph/snapshot.ts';
import type { Snapshot } from '../../../domain/whole-graph/snapshot.ts';
import { answersOfAll } from '../../../graphql/answers-of-all.ts';
import type { NamedEntity, PartyParent } from '../party-parents.ts';
import type { PartyOwnership } from './ownership-row.ts';
import { nameAt } from './snapshot-parties.ts';

/** What one pass over a graph says of every entity, by its place in the snapshot. */
export interface OwnershipOfAll {
  readonly of: (
    entity: number,
  ) => Pick<PartyOwnership, 'ultimateParents' | 'reportedParents' | 'chipTier' | 'weightsTier'>;
  /** Whether it or anybody above it is on a list, so that what comes of that must be asked for it alone. */
  readonly touchesList: (entity: number) => boolean;
  /** Why it is no party of the date; null where it is one. */
  readonly absence: (entity: number) => 'DISSOLVED' | 'NOT_FOUNDED' | null;
}

/** Goes over a whole graph once. */
export function ownershipOfAll(
  snapshot: Snapshot,
  asOf: IsoDate,
  ruleSets: RuleSets,
): OwnershipOfAll {
  const { graph, parents, tierOf } = atOnce(
    answersOfAll(snapshot, asOf, ruleSets, ['ADVANCED_CHIP', 'MODEL_WEIGHTS']),
  );
  const listed = listedOrBelowListed(graph);
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
  const named = (entity: number): NamedEntity => ({
    key: keyAt(snapshot.keys, entity),
    name: nameAt(snapshot, entity),
  });
  const parentOf = (parent: ParentOfOne): PartyParent => ({
    ...named(parent.entity),
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
      reportedParents: reportedOf(graph, entity).map(named),
      chipTier: tierOf(entity, 'ADVANCED_CHIP'),
      weightsTier: tierOf(entity, 'MODEL_WEIGHTS'),
    }),
    touchesList: (entity) => listed[entity] === 1,
    absence: (entity) => {
      if (graph.lives[entity] === 1) return null;
      return (snapshot.from[entity] ?? NO_FROM) > graph.day ? 'NOT_FOUNDED' : 'DISSOLVED';
    },
  };
}

/** Whom sources report as the ultimate parent of an entity on the date, in the order of keys. */
function reportedOf({ snapshot, day, lives }: DatedGraph, entity: number): readonly number[] {
  const { descriptions } = snapshot;
  if (descriptions === null) return [];
  const { reported } = descriptions;
  const owners = rowsInForce(reported, entity, day).map((row) => reported.value[row] ?? 0);
  return [...new Set(owners)]
    .filter((owner) => lives[owner] === 1)
    .sort((one, other) => one - other);
}
