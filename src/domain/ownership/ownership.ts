import type { CountryCode } from '../country.ts';
import type { Period } from '../date.ts';
import type { Knowledge } from '../knowledge.ts';
import type { Source } from '../source.ts';
import type { EntityKey, InterestKind } from './closure.ts';
import type { ShareInterval } from './share.ts';

/** An interest in force on the date asked: the sources' statements put together, the share tightened by what the other owners leave. */
export interface OwnershipInterest extends Period {
  readonly owner: EntityKey;
  readonly owned: EntityKey;
  readonly kind: InterestKind;
  readonly share: ShareInterval;
  /** Whether a source states a share at all; where none does, `share` is what the other owners leave. */
  readonly shareStated: boolean;
  readonly sources: readonly Source[];
}

/** Why a walk up the chain stopped. Only the first four are a known top. */
export type TopBasis =
  | 'DECLARED_TOP'
  | 'HELD_BY_PERSONS'
  | 'STATE'
  | 'NO_CONTROLLING_OWNER'
  | 'NO_OWNER_ON_RECORD'
  | 'OWNER_UNIDENTIFIED'
  | 'OWNER_WITHHELD'
  | 'CYCLE'
  | 'LIMIT_REACHED';

export interface UltimateParent {
  readonly entity: EntityKey;
  readonly headquarters: CountryCode | null;
  /** The shortest control chain from the entity up to this parent; empty where it is its own parent. */
  readonly chain: readonly OwnershipInterest[];
  readonly basis: TopBasis;
  readonly certainty: Knowledge;
  readonly cyclic: boolean;
  readonly joint: boolean;
  /**
   * Whether it is a top of NO_CONTROLLING_OWNER of which somebody who is not on record could have control, alone or with a holder
   * on record who has exactly half.
   */
  readonly restOpen: boolean;
}

/** Something that the sources do not agree on, or that cannot be. Never smoothed over in silence. */
export interface OwnershipConflict {
  readonly entity: EntityKey;
  readonly statement: string;
  readonly sources: readonly Source[];
}
