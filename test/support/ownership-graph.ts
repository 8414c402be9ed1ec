import type { Period } from '../../src/domain/date.ts';
import type {
  Closure,
  Entity,
  EntityKey,
  EntityKind,
  Interest,
  OwnerStatementKind,
} from '../../src/domain/ownership/closure.ts';
import { exactShare, WHOLE } from '../../src/domain/ownership/share.ts';
import type { ShareInterval } from '../../src/domain/ownership/share.ts';
import type { Source } from '../../src/domain/source.ts';

/** Per cent: a number is exact, a band says its ends, and left out or null is unknown. */
export type PerCent =
  | number
  | null
  | {
      readonly atLeast?: number;
      readonly moreThan?: number;
      readonly upTo?: number;
      readonly lessThan?: number;
    };

export interface Dated extends Partial<Period> {
  readonly source?: string;
}

/** An ownership graph for a test, written as sentences: `graph().owns('a', 'b', 60).closure()`. */
export interface OwnershipGraph {
  readonly entity: (key: EntityKey, kind: EntityKind, facts?: Partial<Entity>) => OwnershipGraph;
  readonly person: (...keys: readonly EntityKey[]) => OwnershipGraph;
  readonly state: (key: EntityKey, country: string) => OwnershipGraph;
  readonly owns: (
    owner: EntityKey,
    owned: EntityKey,
    share?: PerCent,
    when?: Dated,
  ) => OwnershipGraph;
  readonly votes: (
    owner: EntityKey,
    owned: EntityKey,
    share?: PerCent,
    when?: Dated,
  ) => OwnershipGraph;
  readonly interest: (
    kind: Interest['kind'],
    owner: EntityKey,
    owned: EntityKey,
    share?: PerCent,
    when?: Dated,
  ) => OwnershipGraph;
  readonly consolidates: (owner: EntityKey, owned: EntityKey, when?: Dated) => OwnershipGraph;
  readonly branch: (headOffice: EntityKey, branch: EntityKey, when?: Dated) => OwnershipGraph;
  readonly says: (key: EntityKey, statement: OwnerStatementKind, when?: Dated) => OwnershipGraph;
  readonly headquartered: (key: EntityKey, country: string, when?: Dated) => OwnershipGraph;
  readonly located: (key: EntityKey, country: string, when?: Dated) => OwnershipGraph;
  readonly listed: (key: EntityKey, list?: string, when?: Dated) => OwnershipGraph;
  readonly closure: () => Closure;
}

/** Starts an empty graph. Entities that a sentence names come into being as companies. */
export function graph(): OwnershipGraph {
  const entities = new Map<EntityKey, Entity>();
  const interests: Interest[] = [];

  const known = (key: EntityKey): Entity => entities.get(key) ?? blank(key);
  const change = (key: EntityKey, facts: Partial<Entity>): OwnershipGraph => {
    entities.set(key, { ...known(key), ...facts });
    return built;
  };
  const interest: OwnershipGraph['interest'] = (kind, owner, owned, share, when = {}) => {
    for (const key of [owner, owned]) entities.set(key, known(key));
    interests.push({ owner, owned, kind, share: shareOf(share ?? null), ...dated(when) });
    return built;
  };

  const built: OwnershipGraph = {
    entity: (key, kind, facts = {}) => change(key, { kind, ...facts }),
    person: (...keys) => {
      for (const key of keys) change(key, { kind: 'PERSON' });
      return built;
    },
    state: (key, country) => change(key, { kind: 'STATE', jurisdiction: country }),
    interest,
    owns: (owner, owned, share, when) => interest('SHAREHOLDING', owner, owned, share, when),
    votes: (owner, owned, share, when) => interest('VOTING_RIGHTS', owner, owned, share, when),
    consolidates: (owner, owned, when) => interest('CONSOLIDATION', owner, owned, null, when),
    branch: (headOffice, branch, when) => interest('BRANCH', headOffice, branch, null, when),
    says: (key, statement, when = {}) =>
      change(key, {
        ownerStatements: [...known(key).ownerStatements, { statement, ...dated(when) }],
      }),
    headquartered: (key, country, when = {}) =>
      change(key, { headquarters: [...known(key).headquarters, { country, ...dated(when) }] }),
    located: (key, country, when = {}) =>
      change(key, { locations: [...known(key).locations, { country, ...dated(when) }] }),
    listed: (key, list = 'ENTITY_LIST', when = {}) =>
      change(key, {
        listings: [
          ...known(key).listings,
          { list, programs: [], licenseRequirement: null, reviewPolicy: null, ...dated(when) },
        ],
      }),
    closure: () => ({ entities: new Map(entities), interests: [...interests] }),
  };
  return built;
}

/** Per cent in billionths, for a test's expectations. */
export function billionths(perCent: number): number {
  return Math.round((perCent * WHOLE) / 100);
}

/** A share as a test writes it. */
export function shareOf(share: PerCent): ShareInterval | null {
  if (share === null) return null;
  if (typeof share === 'number') return exactShare(billionths(share));
  return {
    minimum: billionths(share.moreThan ?? share.atLeast ?? 0),
    maximum: billionths(share.lessThan ?? share.upTo ?? 100),
    minimumOpen: share.moreThan !== undefined,
    maximumOpen: share.lessThan !== undefined,
  };
}

function dated({ from = null, to = null, source }: Dated): Period & { source: Source | null } {
  return {
    from,
    to,
    source:
      source === undefined ? null : { name: source, url: null, statedOn: null, retrievedOn: null },
  };
}

function blank(key: EntityKey): Entity {
  return {
    key,
    name: key,
    kind: 'COMPANY',
    aliases: [],
    identifiers: [],
    jurisdiction: null,
    source: null,
    from: null,
    to: null,
    headquarters: [],
    locations: [],
    ownerStatements: [],
    listings: [],
    authorizations: [],
  };
}
