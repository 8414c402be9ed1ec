import type { IsoDate } from '../date.ts';
import type { Closure, EntityKey, Listing } from '../ownership/closure.ts';
import { affiliatesOfAll } from '../whole-graph/affiliates-of-all.ts';
import type { AffiliatesOfAll } from '../whole-graph/affiliates-of-all.ts';
import { graphOn } from '../whole-graph/dated-graph.ts';
import type { DatedGraph } from '../whole-graph/dated-graph.ts';
import { ownersFirst } from '../whole-graph/owners-first.ts';
import { parentsOfAll } from '../whole-graph/parents-of-all.ts';
import type { ParentsOfAll } from '../whole-graph/parents-of-all.ts';
import { snapshotOfClosure } from '../whole-graph/snapshot-of-closure.ts';
import type { SnapshotOfClosure } from '../whole-graph/snapshot-of-closure.ts';
import { standingsOfAll } from '../whole-graph/standings-of-all.ts';
import type { StandingsOfAll } from '../whole-graph/standings-of-all.ts';

/** Everybody in a closure on a date, in one pass over all: parents, standings, and of whom the listed have anything. */
export interface WholeGraph {
  readonly dated: DatedGraph;
  /** The place of each key. */
  readonly places: ReadonlyMap<EntityKey, number>;
  readonly parents: ParentsOfAll;
  readonly standings: StandingsOfAll;
  /** By whatever list: a lead needs no rule that carries the listing down. */
  readonly ofListed: AffiliatesOfAll;
}

/** One function for all, since walks are kept by it. */
export const everyListing: (listing: Listing) => boolean = () => true;

// Closures of several dates have the same facts, and one snapshot.
const snapshots = new WeakMap<
  Closure['entities'],
  { readonly interests: Closure['interests']; readonly made: SnapshotOfClosure }
>();
const known = new WeakMap<Closure, Map<IsoDate, WholeGraph>>();

/** Made once for a closure and a date. */
export function wholeGraphOf({
  closure,
  asOf,
}: {
  readonly closure: Closure;
  readonly asOf: IsoDate;
}): WholeGraph {
  const byDate = known.get(closure) ?? new Map<IsoDate, WholeGraph>();
  known.set(closure, byDate);
  const found = byDate.get(asOf) ?? findAll(closure, asOf);
  byDate.set(asOf, found);
  return found;
}

function findAll(closure: Closure, asOf: IsoDate): WholeGraph {
  const made = snapshotFor(closure);
  const dated = graphOn(made.snapshot, asOf);
  const first = ownersFirst(dated);
  const parents = parentsOfAll(dated, first);
  return {
    dated,
    places: made.places,
    parents,
    standings: standingsOfAll(dated, parents),
    ofListed: affiliatesOfAll(dated, first, everyListing),
  };
}

function snapshotFor(closure: Closure): SnapshotOfClosure {
  const { entities, interests } = closure;
  const done = snapshots.get(entities);
  if (done?.interests === interests) return done.made;
  const made = snapshotOfClosure(closure);
  snapshots.set(entities, { interests, made });
  return made;
}
