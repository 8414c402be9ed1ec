import type { IsoDate } from '../../../domain/date.ts';
import type { Closure, Entity, Interest } from '../../../domain/ownership/closure.ts';
import { closureOf, rowsInForce } from '../../../domain/whole-graph/closure-of.ts';
import { keyAt } from '../../../domain/whole-graph/keys.ts';
import { dayNumber } from '../../../domain/whole-graph/snapshot.ts';
import type { Snapshot } from '../../../domain/whole-graph/snapshot.ts';
import { factsInOrder } from '../../../ports/answer-order.ts';
import { canonicalJson } from '../../../ports/canonical-json.ts';
import { compareText } from '../../../ports/text-order.ts';

/**
 * Some entities with everything in force above them, and with the ultimate parents that sources report of them: as a store
 * gives them, but for most of the sources.
 */
export function closureAsRead(
  snapshot: Snapshot,
  entities: readonly number[],
  asOf: IsoDate,
): Closure {
  const closure = closureOf(snapshot, entities, asOf);
  const reported = entities.flatMap((entity) => reportedInterests(snapshot, entity, asOf));
  return {
    entities: new Map([...closure.entities].map(([key, one]) => [key, withListingsInOrder(one)])),
    interests: [...closure.interests, ...reported],
  };
}

/** The places of those whom sources report as the ultimate parent of an entity on a date, each once. */
export function reportedAt(snapshot: Snapshot, entity: number, asOf: IsoDate): readonly number[] {
  const reported = snapshot.descriptions?.reported;
  if (reported === undefined) return [];
  const rows = rowsInForce(reported, entity, dayNumber(asOf));
  return [...new Set(rows.map((row) => reported.value[row] ?? 0))];
}

function reportedInterests(snapshot: Snapshot, entity: number, asOf: IsoDate): readonly Interest[] {
  return reportedAt(snapshot, entity, asOf).map((owner) => ({
    owner: keyAt(snapshot.keys, owner),
    owned: keyAt(snapshot.keys, entity),
    kind: 'ULTIMATE_CONSOLIDATION',
    share: null,
    from: null,
    to: null,
    source: null,
  }));
}

/** A snapshot has them in the order in which a store went through its lines. */
function withListingsInOrder(entity: Entity): Entity {
  if (entity.listings.length < 2) return entity;
  const byWords = entity.listings.toSorted((one, other) =>
    compareText(canonicalJson(one), canonicalJson(other)),
  );
  const facts = factsInOrder(
    'listing',
    byWords.map((listing) => ({ entity: entity.key, ...listing })),
  );
  return { ...entity, listings: facts.map(({ entity: _entity, ...listing }) => listing) };
}
