import type { IsoDate } from '../date.ts';
import type { Source } from '../source.ts';
import type { DirectInterest, EntityKey, InterestKind } from './closure.ts';
import type { OwnershipConflict, OwnershipInterest } from './ownership.ts';
import { shareOfStatements } from './one-source.ts';
import { shareText, UNKNOWN_SHARE } from './share.ts';
import type { ShareInterval } from './share.ts';

/** Interests as all their sources together state them, and the conflicts of sources that cannot all be right. */
export interface StatedInterests {
  readonly interests: readonly OwnershipInterest[];
  /** Whether each is of an owner of its own, in the order of owners. */
  readonly isInOrder: boolean;
  readonly conflicts: readonly OwnershipConflict[];
  readonly repeated: readonly RepeatedInterest[];
}

/** An interest of which there are several statements, and the share that all sources together leave. */
export interface RepeatedInterest {
  readonly statements: readonly DirectInterest[];
  readonly share: ShareInterval;
}

const noSources: readonly Source[] = [];
const noConflicts: readonly OwnershipConflict[] = [];
const noneRepeated: StatedInterests['repeated'] = [];

const kindOrder = [
  'SHAREHOLDING',
  'VOTING_RIGHTS',
  'CONSOLIDATION',
  'BRANCH',
  'BOARD_APPOINTMENT',
  'OTHER_CONTROL',
] as const satisfies readonly InterestKind[];

/** Compares keys by code units, which no locale changes. */
export function compareKeys(one: EntityKey, other: EntityKey): number {
  return one < other ? -1 : Number(one > other);
}

/** Largest share first, then by owner, by owned entity and by kind: the order of every list of interests. */
export function compareInterests(one: OwnershipInterest, other: OwnershipInterest): number {
  return (
    other.share.minimum - one.share.minimum ||
    other.share.maximum - one.share.maximum ||
    compareKeys(one.owner, other.owner) ||
    compareKeys(one.owned, other.owned) ||
    kindOrder.indexOf(one.kind) - kindOrder.indexOf(other.kind)
  );
}

/** By entity, then by what is said of it. */
export function compareConflicts(one: OwnershipConflict, other: OwnershipConflict): number {
  return compareKeys(one.entity, other.entity) || compareKeys(one.statement, other.statement);
}

/** Puts the statements about the interests in one entity together: one interest for each owner and kind. */
export function putTogether(statements: readonly DirectInterest[]): StatedInterests {
  if (areDistinct(statements)) {
    return {
      interests: statements.map(asStated),
      isInOrder: true,
      conflicts: noConflicts,
      repeated: noneRepeated,
    };
  }
  const byKind = new Map<InterestKind, Map<EntityKey, DirectInterest>>();
  // By the first statement of an interest, all of it. Nearly every interest has one, and needs no list.
  const severalTimes = new Map<DirectInterest, DirectInterest[]>();
  for (const statement of statements) {
    let byOwner = byKind.get(statement.kind);
    if (!byOwner) byKind.set(statement.kind, (byOwner = new Map()));
    const known = byOwner.get(statement.owner);
    if (known) {
      const all = severalTimes.get(known);
      if (all) all.push(statement);
      else severalTimes.set(known, [known, statement]);
    } else byOwner.set(statement.owner, statement);
  }
  const interests: OwnershipInterest[] = [];
  const conflicts: OwnershipConflict[] = [];
  const repeated: RepeatedInterest[] = [];
  for (const byOwner of byKind.values()) {
    for (const first of byOwner.values()) {
      const all = severalTimes.get(first);
      if (all === undefined) {
        interests.push(asStated(first));
        continue;
      }
      const { interest, conflict } = asAllState(first, all);
      interests.push(interest);
      repeated.push({ statements: all, share: interest.share });
      if (conflict) conflicts.push(conflict);
    }
  }
  return { interests, isInOrder: false, conflicts, repeated: repeated };
}

/** Whether no two can be of one interest: all are of one kind and in the order of their owners, as a store gives them. */
function areDistinct(statements: readonly DirectInterest[]): boolean {
  let before: DirectInterest | null = null;
  for (const statement of statements) {
    if (before && (before.kind !== statement.kind || !(before.owner < statement.owner)))
      return false;
    before = statement;
  }
  return true;
}

/**
 * What each source says is put together first. The share is then what all sources allow; where they have nothing in common, all
 * that lies between them.
 */
function asAllState(
  first: DirectInterest,
  statements: readonly DirectInterest[],
): { readonly interest: OwnershipInterest; readonly conflict: OwnershipConflict | null } {
  const { share, agree, stated: shares } = shareOfStatements(statements);
  const sources = distinctSources(statements.map(({ source }) => source));
  const interest: OwnershipInterest = {
    owner: first.owner,
    owned: first.owned,
    kind: first.kind,
    share,
    shareStated: shares.length > 0,
    from: latest(statements.map(({ from }) => from)),
    to: earliest(statements.map(({ to }) => to)),
    sources,
  };
  if (agree) return { interest, conflict: null };
  const texts = [...new Set(shares.map(shareText))].sort().join('; ');
  const statement =
    `The sources do not agree on the interest (${first.kind}) of ${first.owner} in ${first.owned}: ${texts}. ` +
    `Everything from the least to the most is taken as possible; correct or end the statement that is wrong.`;
  return { interest, conflict: { entity: first.owned, statement, sources } };
}

/** The interest where one statement is all there is, as nearly always. */
function asStated({
  owner,
  owned,
  kind,
  share,
  from,
  to,
  source,
}: DirectInterest): OwnershipInterest {
  return {
    owner,
    owned,
    kind,
    share: share ?? UNKNOWN_SHARE,
    shareStated: share !== null,
    from,
    to,
    sources: source === null ? noSources : [source],
  };
}

/** Each source once, in an order that does not depend on the order of the statements. */
export function distinctSources(sources: readonly (Source | null)[]): readonly Source[] {
  const known = new Map<string, Source>();
  for (const source of sources) {
    if (source === null) continue;
    const { name, url, statedOn, retrievedOn, statementId, words } = source;
    known.set(JSON.stringify([name, url, statedOn, retrievedOn, statementId, words]), source);
  }
  if (known.size <= 1) return [...known.values()];
  return [...known].sort(([one], [other]) => compareKeys(one, other)).map(([, source]) => source);
}

function latest(dates: readonly (IsoDate | null)[]): IsoDate | null {
  return dates.reduce((sofar, date) =>
    sofar === null || (date !== null && date > sofar) ? date : sofar,
  );
}

function earliest(dates: readonly (IsoDate | null)[]): IsoDate | null {
  return dates.reduce((sofar, date) =>
    sofar === null || (date !== null && date < sofar) ? date : sofar,
  );
}
