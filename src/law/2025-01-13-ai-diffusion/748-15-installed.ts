import type { GroupInstalled } from '../../domain/determination/installed.ts';
import type { ExceptionSaying } from '../../domain/determination/rule-set.ts';
import { passes } from '../../domain/determination/shipment.ts';
import type { PartyInWorld, Place, Situation } from '../../domain/determination/situation.ts';
import { amountWords, inWords, numberWords } from '../../domain/determination/words.ts';
import type { Decimal } from '../../domain/item/decimal.ts';
import { add, zero } from '../../domain/item/decimal.ts';
import type { Fact } from '../../domain/source.ts';
import { unavailable } from './saying.ts';

/** Chips of the .a class that certainly stand in a known country, in a known amount. */
export interface CountedInstalled extends GroupInstalled {
  readonly belongs: 'OWN' | 'GROUP';
  readonly tpp: Decimal;
  readonly place: Place;
}

/** What a party and its group are known to have installed: the least that it can be. */
export function countedInstalled({ installed }: PartyInWorld): readonly CountedInstalled[] {
  return (installed ?? []).flatMap((one) => {
    const { belongs, tpp, place, classes } = one;
    if (belongs === 'UNKNOWN' || tpp === null || place === null) return [];
    return classes.every((chipClass) => chipClass === 'a') ? [{ ...one, belongs, tpp, place }] : [];
  });
}

export function sumOf(all: readonly CountedInstalled[]): Decimal {
  return all.map(({ tpp }) => tpp).reduce(add, zero);
}

/** `31,664 TPP (in Cluster A and Cluster B)` */
export function installedWords(all: readonly CountedInstalled[]): string {
  const clusters = [...new Set(all.map(({ cluster }) => cluster.name))];
  return `${amountWords(sumOf(all))} TPP (in ${inWords(clusters)})`;
}

/** What stands in each cluster, with its sources. */
export function installedFacts(all: readonly CountedInstalled[]): readonly Fact[] {
  return all.map(({ cluster, chip, tpp, sources }) => ({
    name: `installed.${cluster.key}.${chip.key}`,
    value: `${amountWords(tpp)} TPP`,
    sources,
  }));
}

/** Of what is known to be installed, what stands where the item goes. */
export function installedAtDestination({ party }: Situation): readonly CountedInstalled[] {
  const destination = party.places[0]?.country;
  return countedInstalled(party).filter(({ place }) => place.country === destination);
}

/**
 * How a shipment passes a limit of what a company may have in a country, by itself or with what is known to stand there;
 * null where it is not known to. What the rest of its group has there decides nothing: the limit is for each company.
 */
export function overLimit(
  situation: Situation,
  limit: number,
  limitName: string,
  there: readonly CountedInstalled[],
): ExceptionSaying | null {
  const { shipment, party } = situation;
  const limitWords = `the limit of ${limitName}, ${numberWords(limit)} TPP`;
  if (passes(shipment, limit)) {
    return unavailable(
      `The shipment of ${shipment.words} alone passes ${limitWords}.`,
      shipment.facts,
    );
  }
  const country = party.places[0]?.name ?? '';
  const own = there.filter(({ belongs }) => belongs === 'OWN');
  if (passes(shipment, limit, sumOf(own))) {
    return unavailable(
      `The shipment of ${shipment.words} and the ${installedWords(own)} that ${party.label} is known to have in ${country} would pass ${limitWords}.`,
      [...shipment.facts, ...installedFacts(own)],
    );
  }
  if (!passes(shipment, limit, sumOf(there))) return null;
  return {
    availability: 'REVIEW',
    reason: `The shipment of ${shipment.words} and the ${installedWords(there)} that the group of ${party.label} is known to have in ${country} would pass ${limitWords}. The limit is for each company, and whether it counts what others of its group have was not read (UNVERIFIED): a person must look.`,
    conditions: [],
    facts: [...shipment.facts, ...installedFacts(there)],
    binding: true,
  };
}
