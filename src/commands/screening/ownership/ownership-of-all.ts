import { isKnownTop } from '../../../domain/determination/parenthood.ts';
import type { RuleSets } from '../../../domain/determination/rule-set.ts';
import type { CountryCode } from '../../../domain/country.ts';
import type { IsoDate } from '../../../domain/date.ts';
import type { Closure, EntityKey } from '../../../domain/ownership/closure.ts';
import { headquartersOf } from '../../../domain/ownership/headquarters.ts';
import { ownershipOn } from '../../../domain/ownership/in-force.ts';
import { reportedOtherwise } from '../../../domain/ownership/reported-parents.ts';
import { ultimateParents } from '../../../domain/ownership/ultimate-parents.ts';
import { atOnce } from '../../../domain/steps.ts';
import { closureOf } from '../../../domain/whole-graph/closure-of.ts';
import { headquartersAt, SEVERAL } from '../../../domain/whole-graph/countries-at.ts';
import { keyAt } from '../../../domain/whole-graph/keys.ts';
import { listedOrBelowListed } from '../../../domain/whole-graph/listed-above-all.ts';
import type { ParentOfOne } from '../../../domain/whole-graph/parent-of-one.ts';
import { NO_FROM } from '../../../domain/whole-graph/snapshot.ts';
import type { Snapshot } from '../../../domain/whole-graph/snapshot.ts';
import { answersOfAll } from '../../../graphql/answers-of-all.ts';
import { areKnownParents } from '../party-parents.ts';
import type { NamedEntity, PartyParent } from '../party-parents.ts';
import { closureAsRead, reportedAt } from './closure-as-read.ts';
import { listStanding, onNoList } from './list-standing.ts';
import type { PartyOwnership } from './ownership-row.ts';
import { nameAt } from './snapshot-parties.ts';

/** What is said of an entity. */
export interface OwnershipOfOne extends PartyOwnership {
  readonly parentsKnown: boolean;
  /** Why it is no party of the date; null where it is one. */
  readonly absence: 'DISSOLVED' | 'NOT_FOUNDED' | null;
}

/** What one pass over a graph says of entities, by their places in the snapshot. Those that are asked for together share what they need. */
export type OwnershipOfAll = (entities: Iterable<number>) => ReadonlyMap<number, OwnershipOfOne>;

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
  const reportedOf = (entity: number): readonly number[] =>
    reportedAt(snapshot, entity, asOf)
      .filter((owner) => graph.lives[owner] === 1)
      .sort((one, other) => one - other);
  const absenceOf = (entity: number): OwnershipOfOne['absence'] => {
    if (graph.lives[entity] === 1) return null;
    return (snapshot.from[entity] ?? NO_FROM) > graph.day ? 'NOT_FOUNDED' : 'DISSOLVED';
  };
  /** A reported parent that is at the top needs no second look; on the way up it may be, or beside it. */
  const mayDiffer = (entity: number, reported: readonly number[]): boolean => {
    if (reported.length === 0) return false;
    const atTop = new Set(parents.of(entity).map((parent) => parent.entity));
    return reported.some((owner) => owner === entity || !atTop.has(owner));
  };

  return (entities) => {
    const asked = [...new Set(entities)].map((entity) => {
      const reported = reportedOf(entity);
      return { entity, reported, mayDiffer: mayDiffer(entity, reported) };
    });
    // Of the others the pass has said all.
    const looked = asked.filter((one) => listed[one.entity] === 1 || one.mayDiffer);
    const closure = closureAsRead(
      snapshot,
      looked.map(({ entity }) => entity),
      asOf,
    );
    const ofOne = ({ entity, reported, ...one }: (typeof asked)[number]): OwnershipOfOne => {
      const key = keyAt(snapshot.keys, entity);
      const tops = parents.of(entity).map(parentOf);
      const reportedDiffers = one.mayDiffer && differsFrom(closure, key, asOf);
      return {
        ...(listed[entity] === 1 ? listStanding(closure, key, asOf, ruleSets) : onNoList),
        ultimateParents: tops,
        reportedParents: reported.map(named),
        reportedDiffers,
        parentsKnown: areKnownParents(tops) && !reportedDiffers,
        chipTier: tierOf(entity, 'ADVANCED_CHIP'),
        weightsTier: tierOf(entity, 'MODEL_WEIGHTS'),
        absence: absenceOf(entity),
      };
    };
    return new Map(asked.map((one) => [one.entity, ofOne(one)]));
  };
}

/** Whether a source reports another ultimate parent than the chains lead to. */
function differsFrom(closure: Closure, key: EntityKey, asOf: IsoDate): boolean {
  const { parents } = ultimateParents(closure, key, asOf);
  return reportedOtherwise(ownershipOn(closure, asOf), key, parents).length > 0;
}
