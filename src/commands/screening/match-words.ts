import { identifierKey } from '../../domain/resolution/identifiers.ts';
import type { Candidate, MatchProposal } from '../../domain/resolution/propose.ts';
import { leastScore } from '../../domain/resolution/propose.ts';
import { identifiersOf } from './party-row.ts';
import type { PartyRow } from './party-row.ts';
import type { ScreenedRow } from './screened-row.ts';

/** A proposal with the reasons of its score in words. */
export function proposalInWords(
  { key, score, features }: MatchProposal,
  name: string,
): ScreenedRow['proposals'][number] {
  const { identifiers, names, legalForm, jurisdiction } = features;
  const why = [
    identifiers.agrees === null
      ? null
      : `same ${identifiers.agrees.scheme} ${identifiers.agrees.value}`,
    identifiers.contradicts === null ? null : `another ${identifiers.contradicts}`,
    names === null ? null : `name ${features.name.toFixed(2)} like ${JSON.stringify(names[1])}`,
    legalForm === 'DIFFERENT' ? 'another legal form' : null,
    jurisdiction === 'DIFFERENT' ? 'registered in another country' : null,
  ].filter((part) => part !== null);
  return { key, name, score: Math.round(score * 100) / 100, why: why.join('; ') };
}

/** Parts several values in one cell of a table. */
export const severalInCell = ' | ';

/** Proposals as one cell of a table, parted as several values of a cell are. */
export function proposalsInCell(proposals: ScreenedRow['proposals']): string {
  return proposals
    .map(({ key, name, score, why }) => `${key} (${name}, ${score.toFixed(2)}: ${why})`)
    .join(severalInCell);
}

/** Where a row that names an entity outright says something else of it than the graph; null where it does not. */
export function differencesInWords(
  row: PartyRow,
  { features }: MatchProposal,
  entity: Candidate,
): string | null {
  const said = [
    row.name !== null && features.name < leastScore
      ? `The row calls it ${JSON.stringify(row.name)}, the graph ${JSON.stringify(entity.names[0])}.`
      : null,
    row.name !== null && features.name >= leastScore && features.legalForm === 'DIFFERENT'
      ? `The legal form in the row is not that of ${JSON.stringify(entity.names[0])}.`
      : null,
    features.jurisdiction === 'DIFFERENT'
      ? `The row has it registered in ${row.country ?? ''}, the graph in ${entity.jurisdiction ?? ''}.`
      : null,
    ...unknownIdentifiers(row, entity),
  ].filter((part) => part !== null);
  return said.length === 0 ? null : said.join(' ');
}

function unknownIdentifiers(row: PartyRow, entity: Candidate): readonly string[] {
  const known = new Set(entity.identifiers.map(identifierKey));
  return identifiersOf(row)
    .filter((identifier) => !known.has(identifierKey(identifier)))
    .map(({ scheme, value }) => `The graph does not have the ${scheme} ${value} for it.`);
}
