import type { CountryCode } from '../country.ts';
import { parentSeats } from './against-record.ts';
import type { PartyStanding } from './determination.ts';
import type { AssessedParty, ParentSeat, Whereabouts } from './party.ts';
import type { RuleSet } from './rule-set.ts';
import type { ItemClass } from './tier-standing.ts';
import { tierStanding } from './tier-standing.ts';
import { unique } from './verdict.ts';

/** A party as an answer shows it: what is known, and its tier. */
export function standingOf(
  ruleSet: RuleSet,
  party: AssessedParty,
  itemClass: ItemClass,
): PartyStanding {
  const headquarters = knownCountry(party.headquarters);
  return {
    role: party.role,
    entity: party.entity,
    name: party.name,
    location:
      party.location.kind === 'atHeadquarters' ? headquarters : knownCountry(party.location),
    headquarters,
    ultimateParents: party.ultimateParents,
    ultimateParentHeadquarters: unique(
      parentSeats(party.parent).flatMap((seat) => seatCountry(seat, headquarters)),
    ),
    tier: tierStanding(ruleSet, party, itemClass),
  };
}

function knownCountry(where: Whereabouts): CountryCode | null {
  return where.kind === 'known' ? where.country : null;
}

function seatCountry(seat: ParentSeat, headquarters: CountryCode | null): readonly CountryCode[] {
  if (seat.kind === 'known') return [seat.country];
  return seat.kind === 'own' && headquarters !== null ? [headquarters] : [];
}
