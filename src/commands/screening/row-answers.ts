import type { IsoDate } from '../../domain/date.ts';
import type { Outcome } from '../../domain/determination/determination.ts';
import type { DeterminationNode } from '../../graphql/nodes.ts';
import type { EntityKey } from '../../domain/ownership/closure.ts';
import { likeAndListed, listingReasons } from './listing-reasons.ts';
import { listingsOn } from './listings.ts';
import type { RowListing } from './listings.ts';
import type { MatchedParty } from './match-party.ts';
import { differencesInWords, proposalInWords } from './match-words.ts';
import type { PartyRow, RefusedRow } from './party-row.ts';
import type { ScreenedRow } from './screened-row.ts';

/** The party as a question has it; null where it is not known who it is, or where it is. */
export function endUserOf(
  row: PartyRow,
  { choice }: MatchedParty,
): Readonly<Record<string, unknown>> | null {
  const { role, headquarters, ultimateParentHeadquarters } = row;
  const stated = {
    role,
    ...(headquarters !== null && { headquarters }),
    ...(ultimateParentHeadquarters !== null && { ultimateParentHeadquarters }),
  };
  if (choice.by === 'UNDECIDED') return null;
  if (choice.by === 'NOTHING') {
    const location = row.location ?? row.country;
    if (location === null) return null;
    return { ...stated, location, ...(row.name !== null && { name: row.name }) };
  }
  return {
    ...stated,
    entity: { key: choice.proposal.key },
    ...(row.location !== null && { location: row.location }),
  };
}

/** What a row's result has of who the party is taken for. */
export type MatchedSoFar = Pick<
  ScreenedRow,
  | 'line'
  | 'reference'
  | 'party'
  | 'entity'
  | 'entityName'
  | 'listings'
  | 'note'
  | 'proposals'
  | 'graphVersion'
  | 'match'
>;

type Base = MatchedSoFar & Pick<ScreenedRow, 'destination'>;

export function matchedSoFar(
  row: PartyRow,
  { choice, proposals, candidates, listings }: MatchedParty,
  { version, asOf }: { readonly version: string; readonly asOf: IsoDate },
): MatchedSoFar {
  const nameOf = (key: EntityKey): string => candidates.get(key)?.names[0] ?? key;
  const taken = 'proposal' in choice ? candidates.get(choice.proposal.key) : undefined;
  const difference =
    taken !== undefined && 'proposal' in choice ? differencesInWords(row, choice, taken) : null;
  const listed = (key: EntityKey): RowListing[] => listingsOn(listings.get(key) ?? [], asOf);
  const alike = proposals.map((one) => proposalInWords(one, nameOf(one.key), listed(one.key)));
  const others = choice.by === 'NAME' ? alike.filter(({ key }) => key !== taken?.key) : [];
  return {
    line: row.line,
    reference: row.reference,
    party: row.name ?? row.key ?? row.lei ?? row.identifiers[0]?.value ?? null,
    entity: taken?.key ?? null,
    entityName: taken?.names[0] ?? null,
    listings: taken === undefined ? [] : listed(taken.key),
    note:
      [...(difference === null ? [] : [difference]), ...likeAndListed(others)].join(' ') || null,
    proposals: choice.by === 'UNDECIDED' ? alike : [],
    graphVersion: version,
    match: choice.by === 'NOTHING' ? 'DESCRIBED' : choice.by,
  };
}

const nothingAnswered = {
  listings: [],
  codified: null,
  enforced: null,
  tier: null,
  controllingParties: [],
  reasons: [],
  redFlags: [],
  missingFacts: [],
  determinationId: null,
  certificate: null,
};

/** A row that is no question; all others are answered without it. */
export function refusedRow(
  row: PartyRow | RefusedRow,
  why: string,
  graphVersion: string,
): ScreenedRow {
  return {
    ...nothingAnswered,
    line: row.line,
    reference: row.reference,
    party: row.name,
    match: 'REFUSED',
    entity: null,
    entityName: null,
    note: why,
    proposals: [],
    destination: null,
    graphVersion,
  };
}

/** Nobody knows who it is, so that nothing can be said of it; never is it taken for what it is only like. */
export function undecidedRow(base: Base, { choice }: MatchedParty): ScreenedRow {
  const why =
    choice.by === 'UNDECIDED'
      ? choice.why
      : 'The graph has no entity like it, and its row has no country.';
  const question =
    choice.by === 'UNDECIDED'
      ? 'Which entity is the party? Give the key or an identifier of it in the row; or, where it is none of those proposed, its headquarters and those of its ultimate parent in a question of its own.'
      : 'Where is the party? Give its country, or the key or an identifier of the entity that it is.';
  return {
    ...nothingAnswered,
    ...base,
    match: 'UNDECIDED',
    note: why,
    codified: 'REVIEW',
    enforced: 'REVIEW',
    reasons: [`Who the party is has to be found out first. ${why}`],
    missingFacts: [{ fact: 'endUser.entity', question, couldLeadTo: [] }],
  };
}

/**
 * The row with what the determination says of its party. Where the graph has nothing like the party, no list was looked up
 * and no owner: what would be permitted by the row alone is then for a person to review.
 */
export function answeredRow(
  base: Base,
  { id, graphVersion, determination, parties: read }: DeterminationNode,
  { choice }: MatchedParty,
): ScreenedRow {
  const { codified, enforced, parties, redFlags, missingFacts } = determination;
  const [standing] = parties;
  const entities = read[0]?.reading.closure.entities;
  const isUnknown = choice.by === 'NOTHING';
  const sure = (outcome: Outcome): Outcome =>
    isUnknown && outcome !== 'LICENSE_REQUIRED' ? 'REVIEW' : outcome;
  const byRow = [...new Set([codified.outcome, enforced.outcome])];
  const unlisted = {
    fact: 'endUser.entity',
    question:
      'Which entity is the party, and is it or an owner of it on a list? The graph has nothing like it.',
    couldLeadTo: [...new Set([...byRow, 'LICENSE_REQUIRED'])],
  };
  const isOpen = isUnknown && byRow.some((outcome) => outcome !== 'LICENSE_REQUIRED');
  return {
    ...nothingAnswered,
    ...base,
    note: isUnknown
      ? `The graph has nothing like it: no list and no owner was looked up. By what the row says alone it is ${byRow.join(' as codified and ')}${byRow.length > 1 ? ' as enforced' : ''}.`
      : base.note,
    codified: sure(codified.outcome),
    enforced: sure(enforced.outcome),
    tier: standing?.tier.tier ?? null,
    controllingParties: (standing?.ultimateParents ?? []).map((parent) => ({
      key: parent.entity,
      name: entities?.get(parent.entity)?.name ?? parent.entity,
      headquarters: parent.headquarters,
      basis: parent.basis,
      certainty: parent.certainty,
    })),
    reasons: [codified.summary, enforced.summary, ...listingReasons(codified, enforced)],
    redFlags: redFlags.map(({ title }) => title),
    missingFacts: [
      ...(isOpen ? [unlisted] : []),
      ...missingFacts.map(({ fact, question, couldLeadTo }) => ({
        fact,
        question,
        couldLeadTo: [...couldLeadTo],
      })),
    ],
    determinationId: id,
    graphVersion,
  };
}
