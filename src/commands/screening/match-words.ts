import { identifierKey } from '../../domain/resolution/identifiers.ts';
import type { MatchTaken } from '../../domain/resolution/choose-match.ts';
import type { Candidate, MatchProposal } from '../../domain/resolution/propose.ts';
import { leastScore } from '../../domain/resolution/propose.ts';
import { countriesOf } from '../../domain/resolution/whereabouts.ts';
import { listingInWords } from './listings.ts';
import type { RowListing } from './listings.ts';
import { identifiersOf } from './party-row.ts';
import type { PartyRow } from './party-row.ts';
import type { ScreenedRow } from './screened-row.ts';

/** A proposal with the reasons of its score in words. */
export function proposalInWords(
  { key, score, features, isShortened }: MatchProposal,
  name: string,
  listings: RowListing[],
): ScreenedRow['proposals'][number] {
  const { identifiers, names, legalForm, jurisdiction } = features;
  const why = [
    identifiers.agrees === null
      ? null
      : `same ${identifiers.agrees.scheme} ${identifiers.agrees.value}`,
    identifiers.contradicts === null ? null : `another ${identifiers.contradicts}`,
    names === null ? null : `name ${features.name.toFixed(2)} like ${JSON.stringify(names[1])}`,
    isShortened ? 'one name begins the other' : null,
    legalForm === 'DIFFERENT' ? 'another legal form' : null,
    jurisdiction === 'DIFFERENT' ? 'in another country' : null,
  ].filter((part) => part !== null);
  return { key, name, score: Math.round(score * 100) / 100, why: why.join('; '), listings };
}

/** Parts several values in one cell of a table. */
export const severalInCell = ' | ';

/** Proposals as one cell of a table, parted as several values of a cell are. */
export function proposalsInCell(proposals: ScreenedRow['proposals']): string {
  return proposals
    .map((proposal) => {
      const { key, name, score, why } = proposal;
      return `${key} (${name}, ${score.toFixed(2)}: ${[why, ...listedInWords(proposal)].join('; ')})`;
    })
    .join(severalInCell);
}

/** `listed: ENTITY_LIST since 2020-12-18`, where a proposed entity is. */
export function listedInWords({
  listings,
}: Pick<ScreenedRow['proposals'][number], 'listings'>): readonly string[] {
  return listings.length === 0 ? [] : [`listed: ${listings.map(listingInWords).join(', ')}`];
}

/** Where a row that names an entity outright says something else of it than the graph; null where it does not. */
export function differencesInWords(
  row: PartyRow,
  { proposal: { features }, namesakes }: MatchTaken,
  entity: Candidate,
): string | null {
  const said = [
    row.key !== null && row.key !== entity.key
      ? `By decision ${JSON.stringify(row.key)} is one with ${JSON.stringify(entity.key)}.`
      : null,
    row.name !== null && features.name < leastScore
      ? `The row calls it ${JSON.stringify(row.name)}, the graph ${JSON.stringify(entity.names[0])}.`
      : null,
    row.name !== null && features.name >= leastScore && features.legalForm === 'DIFFERENT'
      ? `The legal form in the row is not that of ${JSON.stringify(entity.names[0])}.`
      : null,
    features.jurisdiction === 'DIFFERENT'
      ? `The row has it in ${row.country ?? ''}, the graph in ${countriesOf(entity).join(' and ')}.`
      : null,
    ...unknownIdentifiers(row, entity),
    namesakes.length === 0
      ? null
      : `Of the same name, in other countries: ${namesakes.map((key) => JSON.stringify(key)).join(', ')}.`,
  ].filter((part) => part !== null);
  return said.length === 0 ? null : said.join(' ');
}

function unknownIdentifiers(row: PartyRow, entity: Candidate): readonly string[] {
  const known = new Set(entity.identifiers.map(identifierKey));
  return identifiersOf(row)
    .filter((identifier) => !known.has(identifierKey(identifier)))
    .map(({ scheme, value }) => `The graph does not have the ${scheme} ${value} for it.`);
}
