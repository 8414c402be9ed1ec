import type { CountryCode } from '../country.ts';
import type { EntityKey, EntityKind, Identifier } from '../ownership/closure.ts';
import type { LatinWord } from '../search/search-term.ts';
import { identifierAgreement } from './identifiers.ts';
import type { IdentifierAgreement } from './identifiers.ts';
import { formAgreement } from './legal-forms.ts';
import type { LegalForm } from './legal-forms.ts';
import { comparableName, nameLikeness } from './name-likeness.ts';
import type { ComparableName } from './name-likeness.ts';
import { beginsOther } from './characters.ts';
import { bornName } from './whole-name.ts';
import { countryAgreement, isWhollyElsewhere } from './whereabouts.ts';
import type { Agreement, Whereabouts } from './whereabouts.ts';

/** What is known of a party that may be an entity of the graph; what is not known is null or empty. */
export interface PartyDescription {
  /** Its names, the best first; none where only identifiers are known. */
  readonly names: readonly string[];
  readonly identifiers: readonly Identifier[];
  readonly kind: EntityKind | null;
  readonly jurisdiction: CountryCode | null;
}

export interface Candidate extends PartyDescription {
  readonly key: EntityKey;
  /** Left out where parties are compared by country of registration alone. */
  readonly whereabouts?: Whereabouts;
}

/** Why two may be one, feature by feature. */
export interface MatchFeatures {
  readonly identifiers: IdentifierAgreement;
  /** From 0 to 1: the likeness of the two most alike names. */
  readonly name: number;
  /** The two names most alike; null where one side has none. */
  readonly names: readonly [string, string] | null;
  readonly legalForm: Agreement;
  readonly jurisdiction: Agreement;
  readonly kind: Agreement;
}

/** That a party may be an entity. It is a proposal: nothing is merged until a person accepts it. */
export interface MatchProposal {
  readonly key: EntityKey;
  /** From 0 to 1, to rank by; no probability. */
  readonly score: number;
  readonly features: MatchFeatures;
  /** Whether no identifier contradicts, and one is shared or a whole name is equal in no other country or legal form. */
  readonly isExact: boolean;
  /** How far its names are those of the party, whatever country and legal form each is of; none where an identifier contradicts. */
  readonly bears: 'WHOLE_NAME' | 'SAME_NAME' | 'NONE';
  /** Whether a name in Chinese or Japanese characters of one begins one of the other. */
  readonly isShortened: boolean;
  /** Whether it is registered and headquartered in countries that are known, and the party is in none of its countries. */
  readonly isElsewhere: boolean;
  readonly isListed: boolean;
}

/** A proposal of less likeness than this is more often wrong than right, as the labelled pairs of the tests show. */
export const leastScore = 0.85;

/**
 * Which of the candidates a party may be, the likeliest first, then by key. By identifier first: an identifier shared
 * makes the score 1; one that contradicts it leaves little. Else by name, less where legal form, country or kind differ.
 */
export function proposeMatches(
  party: PartyDescription,
  candidates: readonly Candidate[],
  latin: LatinWord,
  least: number = leastScore,
): readonly MatchProposal[] {
  const names = comparableNames(party, latin);
  return candidates
    .map((candidate) => propose(party, names, candidate, latin))
    .filter(({ score }) => score >= least)
    .sort(
      (one, other) =>
        other.score - one.score || (one.key < other.key ? -1 : Number(one.key > other.key)),
    );
}

type Named = readonly [string, ComparableName];

function comparableNames({ names }: PartyDescription, latin: LatinWord): readonly Named[] {
  return names.map((name) => [name, comparableName(name, latin)]);
}

function propose(
  party: PartyDescription,
  names: readonly Named[],
  candidate: Candidate,
  latin: LatinWord,
): MatchProposal {
  const others = comparableNames(candidate, latin);
  const best = mostAlike(names, others);
  const features: MatchFeatures = {
    identifiers: identifierAgreement(party.identifiers, candidate.identifiers),
    name: best?.likeness ?? 0,
    names: best === null ? null : [best.one[0], best.other[0]],
    legalForm: formAgreement(formsOf(names), formsOf(others)),
    jurisdiction: countryAgreement(party.jurisdiction, candidate),
    kind: agreement(known(party.kind), known(candidate.kind)),
  };
  const { agrees, contradicts } = features.identifiers;
  const bears = contradicts === null ? bornName(names.map(parts), others.map(parts)) : 'NONE';
  const isAnother = features.jurisdiction === 'DIFFERENT' || features.legalForm === 'DIFFERENT';
  const isExact =
    contradicts === null && (agrees !== null || (bears === 'WHOLE_NAME' && !isAnother));
  return {
    key: candidate.key,
    score: scoreOf(features),
    features,
    isExact,
    bears,
    isShortened: names.some(([, one]) => others.some(([, other]) => beginsOther(one, other))),
    isElsewhere: isWhollyElsewhere(party.jurisdiction, candidate),
    isListed: candidate.whereabouts?.isListed ?? false,
  };
}

function parts([, name]: Named): ComparableName {
  return name;
}

function formsOf(names: readonly Named[]): readonly LegalForm[] {
  return names.flatMap(([, { form }]) => form ?? []);
}

function mostAlike(
  names: readonly Named[],
  others: readonly Named[],
): { readonly one: Named; readonly other: Named; readonly likeness: number } | null {
  let best = null;
  for (const one of names) {
    for (const other of others) {
      const likeness = nameLikeness(one[1], other[1]);
      const isEqual = one[1].normalised === other[1].normalised;
      // Of equally alike names those that are equal with their forms.
      if (best === null || likeness > best.likeness || (likeness === best.likeness && isEqual)) {
        best = { one, other, likeness };
      }
    }
  }
  return best;
}

const otherForm = 0.2;
const otherCountry = 0.25;
const otherKind = 0.5;
const mostAgainstIdentifiers = 0.3;
/** One identifier is shared and another contradicts: a person has to find out which is wrong. */
const disputedIdentifiers = 0.85;

function scoreOf({ identifiers, name, legalForm, jurisdiction, kind }: MatchFeatures): number {
  const byName =
    name -
    (legalForm === 'DIFFERENT' ? otherForm : 0) -
    (jurisdiction === 'DIFFERENT' ? otherCountry : 0) -
    (kind === 'DIFFERENT' ? otherKind : 0);
  const score = Math.max(0, byName);
  if (identifiers.contradicts === null) return identifiers.agrees === null ? score : 1;
  return identifiers.agrees === null
    ? Math.min(mostAgainstIdentifiers, score)
    : disputedIdentifiers;
}

function agreement(one: string | null, other: string | null): Agreement {
  if (one === null || other === null) return 'UNKNOWN';
  return one === other ? 'SAME' : 'DIFFERENT';
}

function known(kind: EntityKind | null): EntityKind | null {
  return kind === 'UNKNOWN' ? null : kind;
}
