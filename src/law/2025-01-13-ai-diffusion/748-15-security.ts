import type { ExceptionSaying } from '../../domain/determination/rule-set.ts';
import type { Situation } from '../../domain/determination/situation.ts';
import type { AuthorizationKind } from '../../domain/ownership/closure.ts';
import type { Citation } from '../../domain/source.ts';
import { authorizationFacts } from './authorization-facts.ts';
import { attestedFacts, availableOnce, unavailable } from './saying.ts';

/** What a validated end user must do by paragraphs 14, 15 and 18 of supplement 10 to part 748. */
export interface SecurityCondition {
  /** Whether it already decides: before its day it is only told. */
  readonly binds: boolean;
  readonly words: string;
  readonly citations: readonly Citation[];
}

/** Until 15 January 2026 there is time. */
export const securityToCome: SecurityCondition = {
  binds: false,
  words: 'Paragraphs 14, 15 and 18 of supplement 10 to part 748 are certified by 15 January 2026.',
  citations: [],
};

/** The authorization is there; what its security condition makes of it. */
export function onceSecure(
  situation: Situation,
  kind: AuthorizationKind,
  { binds, words, citations }: SecurityCondition,
  standing: readonly string[],
): ExceptionSaying {
  const { attestations } = situation;
  const authorized = authorizationFacts(situation, kind);
  const security = attestedFacts(attestations, 'facilityMeetsSecurityParagraphs');
  const meets = attestations.facilityMeetsSecurityParagraphs;
  const reason = 'The authorization is attested or on record.';
  if (!binds) return availableOnce(reason, [], [...standing, words], authorized);
  const saying =
    meets === false
      ? unavailable(
          'It is attested that the facility does not meet paragraphs 14, 15 and 18 of supplement 10 to part 748, which bind since 15 January 2026.',
          security,
        )
      : availableOnce(reason, meets === true ? [] : [words], standing, [
          ...authorized,
          ...security,
        ]);
  return { ...saying, citations };
}
