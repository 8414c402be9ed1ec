import { worsePolicy } from '../../domain/determination/effect.ts';
import type { CarriedListing } from '../../domain/determination/situation.ts';
import { unique } from '../../domain/determination/verdict.ts';
import { inWords } from '../../domain/determination/words.ts';
import {
  askedWords,
  isRequired,
  requirementWords,
  reviewWords,
} from '../2022-10-07-advanced-computing-chips/listing-requirement.ts';
import type { ListingReading } from '../2022-10-07-advanced-computing-chips/listing-requirement.ts';

type CarriedReading = CarriedListing & ListingReading;

/**
 * Who owns a party, each owner with its own lists, and what it takes from them: where the requirements differ, the most
 * restrictive one and from whom it comes, and then the others.
 */
export function ownersWords(readings: readonly CarriedReading[], label: string): string {
  const own = unique(readings.map(({ owner }) => owner)).length === 1 ? 'owns' : 'together own';
  const lead = `${holderWords(readings)} ${own} 50 % or more of ${label}, directly or through entities so owned`;
  const alike = [...Map.groupBy(readings.toSorted(byRestriction), rankOf).values()];
  const [most, ...others] = alike;
  // Where none certainly asks for a license, none can be said to be the most restrictive.
  if (most === undefined || others.length === 0 || !most.some(isRequired)) {
    return askedWords(readings, lead);
  }
  const certain = others.every((one) => one.some(isRequired)) ? '' : ' that is certain';
  const asked = `the most restrictive requirement${certain} is that of ${holderWords(most)}: a license is required, "${saidBy(most)}"${reviewWords(most)}`;
  return `${lead}, and ${asked}. ${others.map(otherWords).join(' ')}`;
}

function otherWords(alike: readonly CarriedReading[]): string {
  const theirs = `That of ${holderWords(alike)} is "${saidBy(alike)}"${reviewWords(alike)}`;
  return alike.some(isRequired)
    ? `${theirs}.`
    : `${theirs}: whether a license is required by it here is open.`;
}

/** `K (ENTITY_LIST) and L (MEU_LIST, SDN)`. */
function holderWords(readings: readonly CarriedReading[]): string {
  const byOwner = Map.groupBy(readings, ({ owner }) => owner);
  return inWords(
    [...byOwner].map(
      ([owner, held]) => `${owner} (${unique(held.map(({ listing }) => listing.list)).join(', ')})`,
    ),
  );
}

function saidBy(alike: readonly CarriedReading[]): string {
  return unique(alike.map(({ listing }) => requirementWords(listing))).join('; ');
}

/** Equal for readings of which neither is more restrictive than the other. */
function rankOf({ license, policy }: CarriedReading): string {
  return `${license} ${policy}`;
}

/** The most restrictive first: a license that is required before one that may be, then the worse review. */
function byRestriction(left: CarriedReading, right: CarriedReading): number {
  const worse = worsePolicy(left.policy, right.policy);
  return (
    Number(isRequired(right)) - Number(isRequired(left)) ||
    Number(right.policy === worse) - Number(left.policy === worse)
  );
}
