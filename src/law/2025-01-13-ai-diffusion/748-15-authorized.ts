import type { ExceptionSaying } from '../../domain/determination/rule-set.ts';
import type { Situation } from '../../domain/determination/situation.ts';
import type { AuthorizationKind } from '../../domain/ownership/closure.ts';
import { authorizationFacts, authorizationsHere } from './authorization-facts.ts';
import { installedAtDestination, overLimit } from './748-15-installed.ts';
import { unavailable } from './saying.ts';

/**
 * Why an authorization does not help: none is attested or on record for the destination, or the limit of each on record
 * would be passed; null where one does.
 */
export function whyNotAuthorized(
  situation: Situation,
  kind: AuthorizationKind,
): ExceptionSaying | null {
  const { attestations } = situation;
  if (attestations.authorizations.includes(kind)) return null;
  const here = authorizationsHere(situation, kind).toSorted(
    (left, right) => (right.limitTpp ?? Infinity) - (left.limitTpp ?? Infinity),
  );
  if (here.length === 0) return unavailable('The authorization is not attested.');
  const problems = here.map(({ limitTpp, country }) =>
    limitTpp === null
      ? null
      : overLimit(
          situation,
          limitTpp,
          'the authorization on record',
          // Without a country it is not said what the limit counts.
          country === null ? [] : installedAtDestination(situation),
        ),
  );
  if (problems.includes(null)) return null;
  const problem = problems.find((one) => one?.availability === 'REVIEW') ?? problems[0] ?? null;
  if (problem === null) return null;
  return { ...problem, facts: [...authorizationFacts(situation, kind), ...problem.facts] };
}
