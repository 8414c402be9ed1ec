import type { IsoDate } from '../date.ts';
import type { Closure, EntityKey } from './closure.ts';
import { affiliateRestrictions } from './fifty-percent.ts';
import type { AffiliateRestriction, AffiliateRestrictions } from './fifty-percent.ts';
import { absentOn } from './in-force.ts';
import type { IsRestricting } from './restricted-owners.ts';

const known = new WeakMap<Closure, Map<IsoDate, Closure | null>>();

/**
 * The closure as if everybody in it existed on the date: what is left over of those who do not counts in it. Null where nobody
 * is missing.
 */
function withEverybody(closure: Closure, asOf: IsoDate): Closure | null {
  const byDate = known.get(closure) ?? new Map<IsoDate, Closure | null>();
  known.set(closure, byDate);
  const done = byDate.get(asOf);
  if (done !== undefined) return done;
  const absent = absentOn(closure, asOf);
  const there =
    absent.size === 0
      ? null
      : {
          ...closure,
          entities: new Map([
            ...closure.entities,
            ...Array.from(
              absent,
              ([key, entity]) => [key, { ...entity, from: null, to: null }] as const,
            ),
          ]),
        };
  byDate.set(asOf, there);
  return there;
}

/**
 * The restrictions of an entity, open where an interest that is left over decides: one that no source has ended, of or in
 * somebody who by the record was dissolved or not founded yet. It counts for nothing, and who has it instead is not on record.
 */
export function restrictionsWithLeftOver(
  closure: Closure,
  key: EntityKey,
  asOf: IsoDate,
  isRestricting: IsRestricting,
): AffiliateRestrictions {
  const found = affiliateRestrictions(closure, key, asOf, isRestricting);
  const there = found.affiliate?.certainty === 'YES' ? null : withEverybody(closure, asOf);
  if (there === null) return found;
  const { affiliate } = affiliateRestrictions(there, key, asOf, isRestricting);
  if (affiliate === null || affiliate.certainty === 'NO') return found;
  if (found.affiliate?.certainty === 'UNKNOWN' && affiliate.certainty === 'UNKNOWN') return found;
  return { ...found, affiliate: open(affiliate, found.affiliate) };
}

function open(
  most: AffiliateRestriction,
  least: AffiliateRestriction | null,
): AffiliateRestriction {
  const { minimum, minimumOpen } = least?.aggregate ?? { minimum: 0, minimumOpen: false };
  return {
    ...most,
    aggregate: { ...most.aggregate, minimum, minimumOpen },
    certainty: 'UNKNOWN',
    listedOwners: most.listedOwners.map((owner) => ({
      ...owner,
      certainty: owner.certainty === 'NO' ? 'NO' : 'UNKNOWN',
    })),
  };
}
