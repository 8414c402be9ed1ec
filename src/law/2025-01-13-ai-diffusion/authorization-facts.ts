import type { Situation } from '../../domain/determination/situation.ts';
import type { Authorization, AuthorizationKind } from '../../domain/ownership/closure.ts';
import type { Fact } from '../../domain/source.ts';

/** Authorizations on record for where the party is and the item goes. */
export function authorizationsHere(
  { party }: Situation,
  kind: AuthorizationKind,
): readonly Authorization[] {
  return party.authorizations.filter(
    (one) =>
      one.kind === kind &&
      (one.country === null || party.places.every((place) => place.country === one.country)),
  );
}

/** The authorization as it is attested; left out, those on record for the destination, with the shipment that they limit. */
export function authorizationFacts(situation: Situation, kind: AuthorizationKind): readonly Fact[] {
  if (situation.attestations.authorizations.includes(kind)) {
    return [{ name: 'attestations.authorizations', value: kind, sources: [] }];
  }
  const here = authorizationsHere(situation, kind);
  return here.length === 0
    ? []
    : [
        ...here.map(({ limitTpp, source }) => ({
          name: `authorization ${kind}`,
          value: limitTpp === null ? 'no limit on record' : `up to ${limitTpp} TPP`,
          sources: source === null ? [] : [source],
        })),
        ...situation.shipment.facts,
      ];
}
