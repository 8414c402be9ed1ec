import type { InterestKind, ReportedKind } from '../../domain/ownership/closure.ts';
import { interestDetails } from '../../export/bods/vocabulary.ts';
import { endsOf } from '../share-text.ts';
import type { WrittenShare } from '../share-text.ts';
import type { VersionFact } from './history.ts';
import type { BodsInterest } from './statement.ts';
import { kindsOfInterests, otherInterests } from './vocabulary.ts';

/** What an interest says in the terms of the graph, or why it says nothing or cannot be read. */
export type InterestReading =
  | {
      readonly fact: Omit<VersionFact<unknown>, 'at' | 'source'>;
      /** The same share that the line of the fact has. */
      readonly share: WrittenShare | null;
      /** What of it the graph has no member for. */
      readonly words: readonly (string | null)[];
    }
  | { readonly leftOut: string }
  | { readonly refused: string; readonly detail: string | null };

/** Reads one interest of a relationship; one that has components is indirect where an interest does not say otherwise. */
export function interestFact(
  interest: BodsInterest,
  parties: { readonly owner: string; readonly owned: string },
  { hasComponents, isOwn }: { readonly hasComponents: boolean; readonly isOwn: boolean },
): InterestReading {
  const { type, directOrIndirect, details, startDate, endDate } = interest;
  const kind = kindOf(interest);
  if (kind === null) {
    const isKnown = type === null || otherInterests.has(type);
    return isKnown
      ? { leftOut: `interests that are ${type ?? 'unknownInterest'}` }
      : { refused: 'a type of interest that is not known', detail: type };
  }
  // Whoever holds through others is held by those others: their own interests make the chain.
  const isIndirect =
    directOrIndirect === 'indirect' || (hasComponents && directOrIndirect !== 'direct');
  if (isIndirect && kind !== 'ULTIMATE_CONSOLIDATION') return { leftOut: 'indirect interests' };
  const share = shareOf(interest);
  if (share === 'contradicts') {
    return {
      refused: 'a share that is given twice, and differs',
      detail: JSON.stringify(interest.share),
    };
  }
  // What the export of this service wrote comes back as it was.
  if (kind === 'BOARD_APPOINTMENT' && !isOwn && isHalfOrLess(share)) {
    return { leftOut: 'rights to appoint half of the board or less' };
  }
  const isPlain = details === null || details === interestDetails[kind];
  return {
    fact: {
      stem: JSON.stringify([parties.owner, parties.owned, kind]),
      content: JSON.stringify(share),
      from: startDate?.slice(0, 10) ?? null,
      to: endDate?.slice(0, 10) ?? null,
      line: { type: 'ownership', ...parties, interest: kind, share },
    },
    share,
    words: [
      type,
      directOrIndirect === 'direct' ? null : `${directOrIndirect ?? 'unknown'} whether direct`,
      isPlain ? null : details,
    ],
  };
}

function kindOf({
  type,
  details,
  directOrIndirect,
}: BodsInterest): InterestKind | ReportedKind | null {
  if (type === 'otherInfluenceOrControl') {
    if (details === interestDetails.ULTIMATE_CONSOLIDATION && directOrIndirect === 'indirect')
      return 'ULTIMATE_CONSOLIDATION';
    if (details === interestDetails.CONSOLIDATION) return 'CONSOLIDATION';
    if (details === interestDetails.BRANCH) return 'BRANCH';
  }
  return kindsOfInterests[type ?? ''] ?? null;
}

interface Bounds {
  readonly minimum: number | null;
  readonly maximum: number | null;
  readonly exclusiveMinimum: number | null;
  readonly exclusiveMaximum: number | null;
}

/** Publishers give the bounds beside an exact share, as the standard asked for before 0.4. */
function allows(
  { minimum, maximum, exclusiveMinimum, exclusiveMaximum }: Bounds,
  exact: number,
): boolean {
  return (
    (minimum ?? exact) <= exact &&
    exact <= (maximum ?? exact) &&
    (exclusiveMinimum === null || exclusiveMinimum < exact) &&
    (exclusiveMaximum === null || exact < exclusiveMaximum)
  );
}

/** Whether a share can be no majority. */
function isHalfOrLess(share: WrittenShare | null): boolean {
  return endsOf(share).maximum <= 50;
}

/** In BODS an exclusive end is a number of its own, in place of the inclusive one. */
function shareOf({ share }: BodsInterest): WrittenShare | null | 'contradicts' {
  if (share === null) return null;
  const exact = share.exact ?? null;
  const bounds = {
    minimum: share.minimum ?? null,
    maximum: share.maximum ?? null,
    exclusiveMinimum: share.exclusiveMinimum ?? null,
    exclusiveMaximum: share.exclusiveMaximum ?? null,
  };
  if (exact !== null) return allows(bounds, exact) ? { exact } : 'contradicts';
  if (Object.values(bounds).every((each) => each === null)) return null;
  const both =
    (bounds.minimum !== null && bounds.exclusiveMinimum !== null) ||
    (bounds.maximum !== null && bounds.exclusiveMaximum !== null);
  if (both) return 'contradicts';
  const minimum = bounds.minimum ?? bounds.exclusiveMinimum;
  const maximum = bounds.maximum ?? bounds.exclusiveMaximum;
  return {
    ...(minimum !== null && { minimum }),
    ...(maximum !== null && { maximum }),
    ...(bounds.exclusiveMinimum !== null && { exclusiveMinimum: true }),
    ...(bounds.exclusiveMaximum !== null && { exclusiveMaximum: true }),
  };
}
